import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { leavesOf } from '../evaluate/choose';
import { isList, isReference } from '../evaluate/kinds';
import { Arguments } from '../network/arguments';
import type { Allowed } from './allowed';
import { allowedBy, NOTHING, together } from './allowed';
import type { DeclaredIndex } from './declared-index';
import { itemsIn, jsonOf, membersOf } from './json-text';
import { knownText } from './references';

/** Most policies are about other services: these are not parsed. */
const OF_INTEREST = /(?:s3|s3express|dynamodb):/i;

/** Arguments of a policy document that are other documents. */
const SOURCES = ['source_policy_documents', 'override_policy_documents'];
const OLD_SOURCES = ['source_json', 'override_json'];

/** What policies of IAM allow, in the ways that Terraform writes them. */
export class PolicyDocuments {
  private readonly known = new Map<string, Allowed>();

  constructor(private readonly declared: DeclaredIndex) {}

  /** @param document JSON, written out or encoded, or what an `aws_iam_policy_document` makes of it */
  allowed(document: Value | undefined): Allowed {
    if (document === undefined) return NOTHING;
    return together(leavesOf(document).map(({ value }) => this.allowedByOne(value)));
  }

  private allowedByOne(value: Value): Allowed {
    if (isReference(value)) {
      const resource = this.declared.at(value.to);
      return resource?.type === 'aws_iam_policy_document' ? this.ofDataSource(resource) : NOTHING;
    }
    return OF_INTEREST.test(knownText(value)) ? allowedBy(actionsIn(jsonOf(value))) : NOTHING;
  }

  /** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document */
  private ofDataSource(resource: DeclaredResource): Allowed {
    const before = this.known.get(resource.address);
    if (before) return before;
    // one that is made of itself allows nothing more by it
    this.known.set(resource.address, NOTHING);
    const args = Arguments.of(resource);
    const own = args.blocks('statement').items.map(({ values }) => {
      const statement = Arguments.ofBlock(values);
      const effect = statement.isWritten('effect') ? statement.text('effect') : 'Allow';
      return effect === 'Allow' ? allowedBy(textsOf(statement.list('actions'))) : NOTHING;
    });
    const sources = SOURCES.flatMap((name) => listed(args, name)).concat(
      OLD_SOURCES.flatMap((name) => (args.isWritten(name) ? (args.any(name) ?? []) : [])),
    );
    const allowed = together([...own, ...sources.map((source) => this.allowed(source))]);
    this.known.set(resource.address, allowed);
    return allowed;
  }
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
function actionsIn(document: unknown): readonly string[] {
  return itemsIn(membersOf(document)['Statement']).flatMap((statement) => {
    const { Effect, Action } = membersOf(statement);
    if (Effect !== 'Allow') return [];
    return itemsIn(Action).flatMap((action) => (typeof action === 'string' ? [action] : []));
  });
}

function listed(args: Arguments, name: string): readonly Value[] {
  const list = args.isWritten(name) ? args.list(name) : undefined;
  if (list === undefined) return [];
  return leavesOf(list).flatMap(({ value }) => (isList(value) ? value : []));
}

function textsOf(list: Value | undefined): readonly string[] {
  if (list === undefined) return [];
  const items = leavesOf(list).flatMap(({ value }) => (isList(value) ? value : []));
  return items.flatMap((item) => (typeof item === 'string' ? [item] : []));
}
