import { scopeKey } from '../network/coverage';
import type { Scope } from '../network/describe';
import { message, type Message, type Text } from '../network/message';
import type { Network } from '../network/network';
import type { Glyph } from './glyph';
import type { NodeSpec } from './node';
import { folder, notice } from './nodes/folder';
import { endpointServiceNode } from './nodes/endpoint-service';
import { prefixListNode } from './nodes/prefix-list';
import { resourceNode } from './nodes/resource-node';
import { transitGatewayNode } from './nodes/transit-gateway';
import { undescribedVpcNode, vpcNode } from './nodes/vpc';
import { undescribedVpcs } from './vpc-nodes';
import { byName } from './words';

/** Where a root comes from. The key is part of every node's id: one source's nodes are never taken for another's. */
export interface RootSource {
  readonly kind: 'account' | 'snapshot' | 'sandbox' | 'declared';
  /** Identifies the source: a profile, a file's path, a folder of code. */
  readonly key: string;
  readonly label: string;
  /** The Region of an account that was not read yet; what was read says its own. */
  readonly region?: string | undefined;
  /** Where calls go instead of AWS. */
  readonly endpoint?: string | undefined;
}

/** Problems of the source itself (a file that could not be read), beside those in the answers. */
export interface SourceProblem {
  readonly label: string;
  readonly sentence: Message;
}

/** @returns the root nodes of a network: one for each account and Region. */
export function rootNodes(
  source: RootSource,
  network: Network,
  problems: readonly SourceProblem[] = [],
): readonly NodeSpec[] {
  return network.regions.map(({ scope, takenAt }, i) => ({
    segment: rootId(source, scope),
    subject: { kind: 'root', scope },
    label: scope.region === '' ? source.label : `${source.label} · ${scope.region}`,
    role: ROOT_ROLES[source.kind],
    description: [...accountWords(source, scope), ...sourceWords(source, takenAt)],
    glyph: ROOT_GLYPHS[source.kind],
    children: () => rootChildren(network, scope, i === 0 ? problems : []),
    open: network.regions.length === 1,
  }));
}

/** @returns a root's id: source, account and Region. */
export function rootId(source: RootSource, scope: Scope): string {
  return `${source.kind}:${source.key}:${scopeKey(scope)}`;
}

const ROOT_GLYPHS: Readonly<Record<RootSource['kind'], Glyph>> = {
  account: 'account',
  snapshot: 'snapshot',
  sandbox: 'sandbox',
  declared: 'declared',
};

const ROOT_ROLES: Readonly<Record<RootSource['kind'], Message>> = {
  account: message('Account'),
  snapshot: message('Snapshot'),
  sandbox: message('Sandbox'),
  declared: message('Code'),
};

/** Code says nothing of the account that it will be applied in. */
function accountWords({ kind }: RootSource, { account }: Scope): readonly Text[] {
  if (account !== '') return [groupDigits(account)];
  return kind === 'declared' ? [] : [message('account not known')];
}

function sourceWords(source: RootSource, takenAt: Date | undefined): readonly Text[] {
  if (source.kind === 'sandbox') return [message('simulated')];
  if (source.kind === 'declared') return [message('code, not yet applied')];
  if (source.kind === 'account') {
    return source.endpoint === undefined
      ? []
      : [message('endpoint {endpoint}', { endpoint: source.endpoint })];
  }
  return takenAt
    ? [message('snapshot of {day}', { day: takenAt.toISOString().slice(0, 10) })]
    : [message('snapshot')];
}

/** @returns an account id as AWS writes it in its console: 1234-5678-9012. */
export function groupDigits(account: string): string {
  return /^\d{12}$/.test(account) ? account.replace(/(\d{4})(?=\d)/g, '$1-') : account;
}

function rootChildren(
  network: Network,
  scope: Scope,
  problems: readonly SourceProblem[],
): readonly NodeSpec[] {
  return [
    ...problemNodes(network, scope, problems),
    ...blockPublicAccess(network, scope),
    ...vpcs(network, scope),
    ...accountFolders(network, scope),
  ];
}

function here<T extends { readonly scope: Scope }>(resources: readonly T[], scope: Scope): readonly T[] {
  const key = scopeKey(scope);
  return resources.filter((resource) => scopeKey(resource.scope) === key);
}

function vpcs(network: Network, scope: Scope): readonly NodeSpec[] {
  const described = here(network.all('vpc'), scope);
  const undescribed = undescribedVpcs(network, scope);
  const coverage = network.region(scope)?.coverage.Vpcs ?? { state: 'not-read' };
  const answered = coverage.state === 'read' || coverage.state === 'partly-read';
  const why = answered ? message('not described') : message('Vpcs not read');
  const nodes = [
    // The default VPC is rarely the one that somebody looks for.
    ...byName(described).filter(({ isDefault }) => !isDefault),
    ...byName(described).filter(({ isDefault }) => isDefault),
  ].map((vpc) => vpcNode(network, vpc));
  // Entries that could not be taken are told among the problems of the root.
  if (nodes.length + undescribed.length > 0 && answered) {
    return [...nodes, ...undescribed.map((id) => undescribedVpcNode(network, { id, scope }, why))];
  }
  const gap = folder(network, scope, {
    segment: 'vpcs',
    label: message('VPCs'),
    whenEmpty: message('none in this Region'),
    parts: [{ from: 'Vpcs', count: 0, nodes: () => [] }],
  });
  return [...gap, ...nodes, ...undescribed.map((id) => undescribedVpcNode(network, { id, scope }, why))];
}

/** What belongs to the account rather than to a VPC. */
function accountFolders(network: Network, scope: Scope): readonly NodeSpec[] {
  const services = here(network.all('endpoint-service'), scope);
  const lists = here(network.all('prefix-list'), scope);
  const gateways = here(network.all('transit-gateway'), scope);
  const sortedLists = (): readonly NodeSpec[] =>
    // AWS's lists that gateway endpoints use come first, then the account's own.
    [...byName(lists)]
      .sort(
        (a, b) =>
          Number(b.managedByAws) - Number(a.managedByAws) || a.listName.localeCompare(b.listName, 'en'),
      )
      .map(prefixListNode);
  return [
    ...folder(network, scope, {
      segment: 'transit-gateways',
      label: message('Transit gateways'),
      parts: [
        {
          from: 'TransitGateways',
          count: gateways.length,
          nodes: () => byName(gateways).map((gateway) => transitGatewayNode(network, gateway)),
        },
      ],
    }),
    ...folder(network, scope, {
      segment: 'endpoint-services',
      label: message('Endpoint services'),
      parts: [
        {
          from: 'ServiceConfigurations',
          count: services.length,
          nodes: () => byName(services).map((service) => endpointServiceNode(network, service)),
        },
      ],
    }),
    ...folder(network, scope, {
      segment: 'prefix-lists',
      label: message('Prefix lists'),
      parts: [{ from: 'ManagedPrefixLists', count: lists.length, nodes: sortedLists }],
    }),
  ];
}

const BLOCK_WORDS: ReadonlyMap<string, Message> = new Map([
  ['block-bidirectional', message('blocks both directions')],
  ['block-ingress', message('blocks inbound')],
]);

/** Block Public Access overrides every route: it stands first, and only where it blocks. */
function blockPublicAccess(network: Network, scope: Scope): readonly NodeSpec[] {
  return here(network.all('block-public-access'), scope)
    .filter(({ mode }) => mode !== 'off')
    .map((options) => ({
      ...resourceNode(options, { label: message('VPC Block Public Access'), glyph: 'warning', tone: 'warn' }),
      description: [BLOCK_WORDS.get(options.mode) ?? options.mode],
    }));
}

function problemNodes(
  network: Network,
  scope: Scope,
  problems: readonly SourceProblem[],
): readonly NodeSpec[] {
  const key = scopeKey(scope);
  const inAnswers = network.problems
    .filter((problem) => scopeKey(problem.scope) === key)
    .map(({ key: at, message: detail }) => ({
      label: at,
      sentence: message(`{at} ${detail.template}.`, { ...detail.args, at }),
    }));
  const all = [...problems, ...inAnswers];
  if (all.length === 0) return [];
  return [
    {
      segment: 'problems',
      subject: { kind: 'folder' },
      label: message('Not readable'),
      role: message('Folder'),
      description: [message('{count}', { count: all.length })],
      glyph: 'warning',
      tone: 'warn',
      children: () =>
        all.map(({ label, sentence }, i) =>
          notice(`problem-${i}`, label, 'warning', message('left out'), sentence),
        ),
    },
  ];
}
