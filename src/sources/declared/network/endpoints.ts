import { message } from '../../../network/message';
import { anyOf, implies, type Presence } from '../../../network/presence';
import { isUnknown, unknown, type Resolved } from '../../../network/resolved';
import type { VpcEndpoint, VpcEndpointType } from '../../../network/resources/vpc-endpoint';
import type { Value } from '../value';
import { flagOf, isLeftToOthers, presenceOf, type Assembly } from './assembly';
import { additionsOf, nothing, privateDnsOf, type Additions } from './endpoint-additions';
import { routeTo } from './endpoint-route';
import type { EndpointPart } from './part';
import { policyOf } from './policies';
import type { RouteTables } from './route-tables';
import { serviceNameOf } from './service-names';
import { itemsOf, variantsOf } from './variants';

/**
 * The endpoints of declared code. A gateway endpoint's route tables become what they become in AWS: routes to the
 * service's prefix list, each with the condition under which it is there.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing
 */
export function endpointsOf(assembly: Assembly, tables: RouteTables): readonly VpcEndpoint[] {
  const additions = additionsOf(assembly, tables);
  return assembly.all('endpoint').map((part) => {
    const id = assembly.leads.id(part);
    return endpointOf(assembly, tables, part, additions.get(id) ?? nothing());
  });
}

function endpointOf(
  assembly: Assembly,
  tables: RouteTables,
  part: EndpointPart,
  added: Additions,
): VpcEndpoint {
  const { vpcId, scope } = assembly.home(part.vpc, part);
  const presence = presenceOf(part, false);
  const type = typeOf(part.type);
  const serviceName = serviceNameOf(part.service, scope.region);
  const route = routeTo(assembly, part, serviceName, presence);
  const inline = type === 'gateway' || isUnknown(type) ? itemsOf(part.tables, presence) : [];
  const firstAlone = oneOfSeveral(
    assembly,
    part,
    inline.map(({ value }) => value),
  );
  const inlineTables = inline.flatMap(({ value, under }): readonly Resolved<string>[] => {
    const lead = value !== undefined && value === firstAlone ? assembly.leads.lead(value, part) : undefined;
    // It has a table, but nobody can say of any of them that it is that one.
    if (lead?.kind === 'part') return [assembly.leads.id(lead.part)];
    const id = tables.idOf(value, part);
    if (!isUnknown(id)) tables.addRoute(id, { ...route, presence: under });
    return [id];
  });
  const subnetIds = inEveryCase(
    presence,
    itemsOf(part.subnets, presence).map(({ value, under }) => ({
      id: assembly.leads.idOf(value, part, 'subnet'),
      under,
    })),
  );
  // Groups under conditions count as if all were there: what these let in is the most that may come in.
  const groupIds = itemsOf(part.groups, presence).map(({ value }) =>
    assembly.leads.idOf(value, part, 'security-group'),
  );
  return {
    kind: 'vpc-endpoint',
    ...assembly.common(part, scope),
    presence,
    type,
    vpcId,
    serviceName,
    serviceRegion: typeof part.serviceRegion === 'string' ? part.serviceRegion : undefined,
    targetArn: undefined,
    state: 'available',
    routeTableIds: [...inlineTables, ...added.tables, ...others(part, 'routeTableIds', added.tables)],
    subnetIds: [...subnetIds, ...added.subnets, ...others(part, 'subnetIds', added.subnets)],
    securityGroupIds: [...groupIds, ...added.groups, ...others(part, 'securityGroupIds', added.groups)],
    networkInterfaceIds: [],
    privateDns: added.privateDns ?? privateDnsOf(part.privateDns),
    privateDnsOnlyForInboundResolver:
      part.privateDnsOnlyForInboundResolver !== undefined &&
      flagOf(part.privateDnsOnlyForInboundResolver, false) !== false,
    dnsEntries: [],
    ipAddressType: typeof part.ipAddressType === 'string' ? part.ipAddressType.toLowerCase() : undefined,
    dnsRecordIpType: undefined,
    policy: added.policy ? added.policy.policy : policyOf(assembly, part, part.policy),
    requesterManaged: part.of.isReadOnly,
    createdAt: undefined,
    failure: undefined,
  };
}

/** Of subnets that hang on conditions nobody knows which the endpoint has; one may be in each of several lists. */
function inEveryCase(
  presence: Presence,
  items: readonly { readonly id: Resolved<string>; readonly under: Presence }[],
): readonly Resolved<string>[] {
  const cases = new Map<Resolved<string>, Presence[]>();
  for (const { id, under } of items) {
    const key = typeof id === 'string' ? id : NOT_SAID;
    const unders = cases.get(key);
    if (unders) unders.push(under);
    else cases.set(key, [under]);
  }
  return [...cases].map(([id, unders]) => (implies(presence, anyOf(...unders)) === true ? id : BY_CONDITION));
}

/** Others that something outside the code may give an endpoint; its own associations are no reason to think so. */
function others(
  part: EndpointPart,
  field: string,
  added: readonly Resolved<string>[],
): readonly Resolved<string>[] {
  return added.length === 0 && isLeftToOthers(part, field) ? [NOT_SAID] : [];
}

/**
 * `aws_route_table.private[0].id` where nobody knows how many there are: the others are not served. Where several are
 * picked, they may be all that there are.
 * @returns the only value that picks one of several
 */
function oneOfSeveral(
  assembly: Assembly,
  part: EndpointPart,
  values: readonly (Value | undefined)[],
): Value | undefined {
  const picked = values.filter((value) => {
    const lead = assembly.leads.lead(value, part);
    return lead.kind === 'part' && lead.oneOf && lead.part.of.isSeveral;
  });
  return picked.length === 1 && !part.of.isSeveral ? picked[0] : undefined;
}

const TYPES: ReadonlyMap<string, VpcEndpointType> = new Map([
  ['gateway', 'gateway'],
  ['interface', 'interface'],
  ['gatewayloadbalancer', 'gateway-load-balancer'],
  ['resource', 'resource'],
  ['servicenetwork', 'service-network'],
]);

/** Gateway is the default of both languages. */
function typeOf(value: Value | undefined): Resolved<VpcEndpointType> {
  const found = variantsOf(value).map(({ value: of }): Resolved<VpcEndpointType> => {
    if (of === undefined) return 'gateway';
    return (typeof of === 'string' ? TYPES.get(of.toLowerCase()) : undefined) ?? NO_TYPE;
  });
  const [first = NO_TYPE] = found;
  return found.every((one) => one === first) ? first : NO_TYPE;
}

const NOT_SAID = unknown(message('the code does not say it'));
const BY_CONDITION = unknown(message('it hangs on a condition'));
const NO_TYPE = unknown(message('the code does not say of which type the endpoint is'));
