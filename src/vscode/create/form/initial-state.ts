import { scopeKey } from '../../../network/coverage';
import type { Network } from '../../../network/network';
import { known } from '../../../network/resolved';
import type { Subnet } from '../../../network/resources/subnet';
import type { CreateState, EndpointType } from '../../../webview/create/protocol';
import { defaultPlaces } from './default-places';
import { offersIn } from './offers-in';
import { fullServiceName, shortOf } from './service-name-of';
import type { Start } from './start';
import { withPlan } from './with-plan';

/** The endpoint that nobody regrets: free, and what most private subnets lack. */
const DEFAULT_SERVICE = 's3';

/** @returns what the form shows first: everything preselected from where it was started. */
export function initialState(network: Network, start: Start): CreateState {
  const { scope, plan } = start;
  const subnet = subnetOf(network, start);
  const vpc = start.vpc ?? vpcOf(network, start, subnet);
  const service = fullServiceName(network, start.service ?? DEFAULT_SERVICE, scope);
  const empty: CreateState = {
    root: { kind: start.root.kind, key: start.root.key },
    scope: { account: scope.account, region: scope.region, partition: scope.partition },
    category: start.category ?? (shortOf(service).startsWith('vpce-svc-') ? 'by-name' : 'aws'),
    filter: shortOf(service),
    service,
    type: start.type ?? typeOf(network, start, service),
    serviceRegion: undefined,
    vpc: vpc ?? '',
    routeTables: [],
    subnets: [],
    securityGroups: [],
    privateDns: true,
    inboundResolverOnly: false,
    ipAddressType: undefined,
    dnsRecordIpType: undefined,
    policy: 'full',
    policyText: '',
    tags: [],
    preserveClientIp: false,
    loadBalancers: [],
    acceptanceRequired: true,
    privateName: '',
    principals: [],
    supportedIpAddressTypes: ['ipv4'],
    code: start.code ?? 'terraform',
    pathFrom: subnet?.id,
  };
  if (plan) return withPlan(empty, plan);
  return { ...empty, ...defaultPlaces(network, empty, subnet, start.routeTables) };
}

function subnetOf(network: Network, { subnet, instance, scope }: Start): Subnet | undefined {
  const id =
    subnet ?? (instance === undefined ? undefined : network.get('instance', instance, scope)?.subnetId);
  return id === undefined ? undefined : network.get('subnet', id, scope);
}

/** A network with one VPC leaves no choice. */
function vpcOf(
  network: Network,
  { instance, routeTables, scope }: Start,
  subnet: Subnet | undefined,
): string | undefined {
  const [tableId] = routeTables ?? [];
  const table = tableId === undefined ? undefined : network.get('route-table', tableId, scope);
  const started =
    (subnet && known(subnet.vpcId)) ??
    (table && known(table.vpcId)) ??
    (instance === undefined ? undefined : network.get('instance', instance, scope)?.vpcId);
  const [only, ...others] = network.all('vpc').filter((vpc) => scopeKey(vpc.scope) === scopeKey(scope));
  return started ?? (others.length === 0 ? only?.id : undefined);
}

/** A gateway endpoint where there is one, since it is free; else what the service is offered as. */
function typeOf(network: Network, { scope }: Start, service: string): EndpointType {
  const types = offersIn(network, scope).flatMap((one) => (one.service === service ? [one.type] : []));
  return types.includes('gateway') ? 'gateway' : (types[0] ?? 'interface');
}
