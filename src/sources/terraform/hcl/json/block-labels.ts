/**
 * In JSON a block and an argument look alike; what is a block, and how many labels it has, is Terraform's syntax. Blocks
 * of a provider's resources (`ingress`, `route`) are read as arguments: see `bodiesNamed`.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
type Labels = Readonly<Record<string, number>>;

const TOP: Labels = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  action: 2,
  list: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  check: 1,
  locals: 0,
  terraform: 0,
  moved: 0,
  import: 0,
  removed: 0,
};

const CONDITIONS: Labels = { precondition: 0, postcondition: 0 };
const RESOURCE: Labels = { lifecycle: 0, connection: 0, provisioner: 1, dynamic: 1, timeouts: 0 };

const WITHIN: Readonly<Record<string, Labels>> = {
  resource: RESOURCE,
  data: RESOURCE,
  ephemeral: RESOURCE,
  module: {},
  provider: { dynamic: 1 },
  variable: { validation: 0 },
  output: CONDITIONS,
  lifecycle: { ...CONDITIONS, action_trigger: 0 },
  provisioner: { connection: 0 },
  terraform: { required_providers: 0, backend: 1, cloud: 0, provider_meta: 1 },
  cloud: { workspaces: 0 },
  check: { data: 2, assert: 0 },
  removed: { lifecycle: 0, provisioner: 1, connection: 0 },
  dynamic: { content: 0 },
  content: { dynamic: 1 },
};

/** How many labels a property's name calls for as a block; nothing where it is an argument.
 * @param parent the type of the block around it; nothing at the top level */
export function labelsOf(name: string, parent: string | undefined): number | undefined {
  const within = parent === undefined ? TOP : WITHIN[parent];
  return within !== undefined && Object.hasOwn(within, name) ? within[name] : undefined;
}

/** How the strings of an argument are to be read: as templates, as references, or as they are.
 * @see https://developer.hashicorp.com/terraform/language/syntax/json#block-type-specific-exceptions */
export type Reading = 'template' | 'reference' | 'verbatim';

const REFERENCES: Readonly<Record<string, readonly string[]>> = {
  variable: ['type'],
  moved: ['from', 'to'],
  removed: ['from'],
  import: ['to', 'provider'],
  lifecycle: ['ignore_changes', 'replace_triggered_by'],
  resource: ['depends_on', 'provider'],
  data: ['depends_on', 'provider'],
  ephemeral: ['depends_on', 'provider'],
  module: ['depends_on', 'providers'],
  output: ['depends_on'],
};

export function readingOf(argument: string, block: string): Reading {
  if (REFERENCES[block]?.includes(argument) === true) return 'reference';
  return block === 'variable' || block === 'terraform' || block === 'required_providers'
    ? 'verbatim'
    : 'template';
}
