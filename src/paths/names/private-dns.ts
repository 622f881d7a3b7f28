import { scopeKey } from '../../network/coverage';
import { message, type Message } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { isUnknown } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import { distinct } from '../../network/distinct';
import { notRead } from '../not-read';
import { covers, isElsewhere, isEndpointOf, privateNames } from './private-names';
import type { NamedService } from './public-addresses';
import type { Viewpoint } from './resolution';

/** A name that is looked up in a VPC: the ordinary one of a service, or a host name and what service it belongs to. */
export interface LookedUp {
  readonly host: string;
  readonly of: NamedService | undefined;
  /** Whether the service's private names are sure to cover the host, whatever they are. */
  readonly isOrdinary: boolean;
}

/** What private DNS makes of a name in a VPC. */
export interface PrivateAnswer {
  /** The endpoints whose addresses the name gives; most often none. */
  readonly endpoints: readonly VpcEndpoint[];
  /** What would have to be known to be sure. */
  readonly missing: readonly Message[];
  readonly assumptions: readonly Message[];
  readonly notes: readonly Message[];
}

/**
 * Looks a name up in the hidden private zones of a VPC's interface endpoints. They answer only where both DNS
 * attributes of the VPC are on; otherwise the name is public and follows the route table.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html
 */
export function privateAnswer(network: Network, viewpoint: Viewpoint, name: LookedUp): PrivateAnswer {
  const { vpc, reference, isForeign } = homeOf(network, viewpoint);
  const resolver = resolverOf(network, reference, vpc);
  const assumptions: Message[] = [...resolver.assumptions];
  const notes: Message[] = [];
  const missing: Message[] = [];
  const endpoints: VpcEndpoint[] = [];
  const all = [...network.inVpc('vpc-endpoint', reference)].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const endpoint of all) {
    const matched = matches(network, endpoint, name);
    if (matched === undefined) continue;
    const use = useOf(endpoint, name.host);
    if (use.kind === 'no') {
      notes.push(use.note);
      continue;
    }
    const reasons = [...(matched.missing ?? []), ...(use.kind === 'unknown' ? [use.missing] : [])];
    if (resolver.answers === 'no') {
      notes.push(offNote(endpoint, reference, resolver.off));
      continue;
    }
    missing.push(...reasons, ...resolver.missing);
    endpoints.push(endpoint);
  }
  if (endpoints.length === 0 && resolver.answers !== 'no' && !isSeenWhole(network, reference, isForeign)) {
    missing.push(notRead(network, 'VpcEndpoints', reference.scope));
  }
  if (endpoints.length === 0 && isForeign && missing.length === 0) {
    assumptions.push(
      message(
        'The owner of {vpc}, account {account}, has no endpoint in it that answers {host}: endpoints of a shared VPC are seen by its owner alone.',
        { vpc: reference.id, account: vpc?.owner ?? '', host: name.host },
      ),
    );
  }
  return { endpoints, missing: distinct(missing), assumptions, notes };
}

interface Home {
  readonly vpc: Vpc | undefined;
  readonly reference: VpcReference;
  /** Whether the VPC is shared by another account, whose own view of it is not there. */
  readonly isForeign: boolean;
}

/** Who owns a VPC sees its endpoints: that view is preferred. */
function homeOf(network: Network, { vpcId, scope }: Viewpoint): Home {
  const near = network.get('vpc', vpcId, scope);
  const owned =
    near && near.owner !== near.scope.account
      ? network.find(vpcId).find((one): one is Vpc => one.kind === 'vpc' && one.scope.account === near.owner)
      : undefined;
  const vpc = owned ?? near;
  const from = owned?.scope ?? scope;
  const isForeign = vpc !== undefined && vpc.owner !== from.account && from.account !== '';
  return { vpc, reference: { id: vpcId, scope: from }, isForeign };
}

/** An interface endpoint has network interfaces: where these were read and none is an endpoint's, there is none. */
function isSeenWhole(network: Network, vpc: VpcReference, isForeign: boolean): boolean {
  if (network.isRead('VpcEndpoints', vpc.scope)) return true;
  return (
    !isForeign &&
    network.isRead('NetworkInterfaces', vpc.scope) &&
    network.inVpc('network-interface', vpc).every(({ interfaceType }) => interfaceType !== 'vpc_endpoint')
  );
}

type Resolver =
  | {
      readonly answers: 'yes' | 'unknown';
      readonly missing: readonly Message[];
      readonly assumptions: readonly [];
    }
  | {
      readonly answers: 'no';
      readonly off: 'enableDnsSupport' | 'enableDnsHostnames';
      readonly assumptions: readonly Message[];
    };

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-dns.html */
function resolverOf(network: Network, { id, scope }: VpcReference, vpc: Vpc | undefined): Resolver {
  if (!vpc) return { answers: 'unknown', missing: [vpcMissing(network, id, scope)], assumptions: [] };
  if (vpc.dnsSupport === false) {
    const assumption = message(
      'enableDnsSupport of {vpc} is off: another resolver is taken to answer, with public addresses.',
      { vpc: id },
    );
    return { answers: 'no', off: 'enableDnsSupport', assumptions: [assumption] };
  }
  if (vpc.dnsHostnames === false) return { answers: 'no', off: 'enableDnsHostnames', assumptions: [] };
  if (!isUnknown(vpc.dnsSupport) && !isUnknown(vpc.dnsHostnames))
    return { answers: 'yes', missing: [], assumptions: [] };
  const missing = network.isRead('VpcAttributes', scope)
    ? message('VpcAttributes was read without the DNS attributes of {vpc}', { vpc: id })
    : notRead(network, 'VpcAttributes', scope);
  return { answers: 'unknown', missing: [missing], assumptions: [] };
}

function vpcMissing(network: Network, id: string, scope: VpcReference['scope']): Message {
  return network.isRead('Vpcs', scope)
    ? message('{vpc} is not among the VPCs read', { vpc: id })
    : notRead(network, 'Vpcs', scope);
}

function offNote({ id }: VpcEndpoint, vpc: VpcReference, off: string): Message {
  return message(
    'Private DNS of {endpoint} does not answer: it needs both DNS attributes of {vpc}, and {attribute} is off.',
    { endpoint: id, vpc: vpc.id, attribute: off },
  );
}

/** @returns undefined where the endpoint has nothing to do with the name. */
function matches(
  network: Network,
  endpoint: VpcEndpoint,
  { host, of, isOrdinary }: LookedUp,
): { readonly missing?: readonly Message[] } | undefined {
  const { type } = endpoint;
  if (type === 'gateway' || type === 'gateway-load-balancer') return undefined;
  if (of && isElsewhere(endpoint, of)) return undefined;
  const isOf = of && isEndpointOf(endpoint, of);
  if (isOrdinary && isOf === true) return unsure(type);
  const names = privateNames(network, endpoint);
  if (names) return covers(names, host) ? unsure(type) : undefined;
  if (isOf === true) {
    const missing = message('the private names of {endpoint} are not in what was read', {
      endpoint: endpoint.id,
    });
    return { missing: [missing] };
  }
  if (of && isOf === undefined) return unsure(endpoint.serviceName);
  return undefined;
}

function unsure(value: unknown): { readonly missing?: readonly Message[] } {
  return isUnknown(value) ? { missing: [value.unknown] } : {};
}

type Use =
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly note: Message }
  | { readonly kind: 'unknown'; readonly missing: Message };

/** States in which an endpoint answers nothing: it is not there yet, or not any more. */
const NOT_THERE: ReadonlySet<string> = new Set([
  'pending',
  'pendingacceptance',
  'deleting',
  'deleted',
  'rejected',
  'failed',
  'expired',
]);

/** Whether an endpoint's private DNS is on, as far as the endpoint tells. */
function useOf(endpoint: VpcEndpoint, host: string): Use {
  const { id, state, privateDns, privateDnsOnlyForInboundResolver } = endpoint;
  const args = { endpoint: id, host };
  if (isUnknown(privateDns)) return { kind: 'unknown', missing: privateDns.unknown };
  if (!privateDns)
    return { kind: 'no', note: message('{endpoint} does not answer {host}: its private DNS is off.', args) };
  if (privateDnsOnlyForInboundResolver) {
    const note = message(
      '{endpoint} answers {host} for inbound Resolver endpoints only; in the VPC the name stays public.',
      args,
    );
    return { kind: 'no', note };
  }
  if (state === 'available') return { kind: 'yes' };
  if (NOT_THERE.has(state))
    return {
      kind: 'no',
      note: message('{endpoint} does not answer {host}: it is {state}.', { ...args, state }),
    };
  return {
    kind: 'unknown',
    missing: message('whether {endpoint} answers while it is {state} is not known', { ...args, state }),
  };
}

/** @returns a key under which answers may be remembered: everybody in a VPC gets the same. */
export function viewpointKey({ vpcId, scope }: Viewpoint): string {
  return `${scopeKey(scope)} ${vpcId}`;
}
