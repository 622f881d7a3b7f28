import { message } from '../../../network/message';
import { allOf, type Presence } from '../../../network/presence';
import { isUnknown, known, unknown, type Resolved } from '../../../network/resolved';
import type { Route } from '../../../network/resources/route';
import type { VpcEndpoint, VpcEndpointType } from '../../../network/resources/vpc-endpoint';
import { parseServiceName } from '../../../network/service-name';
import type { Value } from '../value';
import { flagOf, presenceOf, type Assembly } from './assembly';
import type { EndpointPart, Part } from './part';
import { policyOf } from './policies';
import { serviceListId } from './prefix-lists';
import type { RouteTables } from './route-tables';
import { serviceNameOf } from './service-names';
import { itemsOf, variantsOf } from './variants';

/** What resources beside an endpoint say about it. */
interface Additions {
  readonly tables: Resolved<string>[];
  readonly subnets: Resolved<string>[];
  readonly groups: Resolved<string>[];
  policy: readonly [Part, Value | undefined] | undefined;
  privateDns: Value | undefined;
}

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
  const inline = type === 'gateway' || isUnknown(type) ? itemsOf(part.tables) : [];
  const firstAlone = oneOfSeveral(
    assembly,
    part,
    inline.map(({ value }) => value),
  );
  const inlineTables = inline.flatMap(({ value, under }): readonly Resolved<string>[] => {
    if (value !== undefined && value === firstAlone) return [];
    const id = tables.idOf(value, part);
    if (!isUnknown(id)) tables.addRoute(id, { ...route, presence: allOf(presence, under) });
    return [id];
  });
  const ids = (value: Value | undefined, kind: Part['kind']): readonly Resolved<string>[] =>
    itemsOf(value).map(({ value: of }) => assembly.leads.idOf(of, part, kind));
  const [policyPart, policy] = added.policy ?? [part, part.policy];
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
    routeTableIds: [...inlineTables, ...added.tables],
    subnetIds: [...ids(part.subnets, 'subnet'), ...added.subnets],
    securityGroupIds: [...ids(part.groups, 'security-group'), ...added.groups],
    networkInterfaceIds: [],
    privateDns: privateDnsOf(added.privateDns ?? part.privateDns),
    privateDnsOnlyForInboundResolver:
      part.privateDnsOnlyForInboundResolver !== undefined &&
      flagOf(part.privateDnsOnlyForInboundResolver, false) !== false,
    dnsEntries: [],
    ipAddressType: typeof part.ipAddressType === 'string' ? part.ipAddressType.toLowerCase() : undefined,
    dnsRecordIpType: undefined,
    policy: policyOf(assembly, policyPart, policy),
    requesterManaged: part.of.isReadOnly,
    createdAt: undefined,
    failure: undefined,
  };
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

function routeTo(
  assembly: Assembly,
  part: EndpointPart,
  serviceName: Resolved<string>,
  presence: Presence,
): Route {
  const name = known(serviceName);
  const id = name === undefined ? NOT_SAID : serviceListId(parseServiceName(name).short);
  return {
    destination: { kind: 'prefix-list', id },
    target: { kind: 'vpc-endpoint', id: assembly.leads.id(part) },
    state: 'active',
    origin: 'static',
    presence,
  };
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

function privateDnsOf(value: Value | undefined): Resolved<boolean> {
  const found = variantsOf(value).map(({ value: of }) => flagOf(of, false));
  const [first = false] = found;
  return found.every((one) => one === first) ? first : NOT_SAID;
}

function additionsOf(assembly: Assembly, tables: RouteTables): ReadonlyMap<string, Additions> {
  const found = new Map<string, Additions>();
  const of = (value: Value | undefined, from: Part): Additions | undefined => {
    const id = known(assembly.leads.idOf(value, from, 'endpoint'));
    if (id === undefined) return undefined;
    const additions = found.get(id) ?? nothing();
    found.set(id, additions);
    return additions;
  };
  for (const part of assembly.all('endpoint-table')) {
    const endpoint = assembly.leads.idOf(part.endpoint, part, 'endpoint');
    const table = tables.idOf(part.table, part);
    of(part.endpoint, part)?.tables.push(table);
    if (!isUnknown(endpoint)) assembly.contribute(endpoint, part);
    if (!isUnknown(table)) tables.addRoute(table, associatedRoute(assembly, tables, part, endpoint, table));
  }
  for (const part of assembly.all('endpoint-subnet'))
    of(part.endpoint, part)?.subnets.push(assembly.leads.idOf(part.subnet, part, 'subnet'));
  for (const part of assembly.all('endpoint-group'))
    of(part.endpoint, part)?.groups.push(assembly.leads.idOf(part.group, part, 'security-group'));
  for (const part of assembly.all('endpoint-policy')) {
    const additions = of(part.endpoint, part);
    if (additions) additions.policy = [part, part.policy];
  }
  for (const part of assembly.all('endpoint-private-dns')) {
    const additions = of(part.endpoint, part);
    if (additions) additions.privateDns = part.privateDns;
  }
  return found;
}

/** Of an endpoint that is not known: its route may be any service's. */
function associatedRoute(
  assembly: Assembly,
  tables: RouteTables,
  part: Part,
  endpoint: Resolved<string>,
  table: string,
): Route {
  const own = presenceOf(part, tables.isSeveral(table));
  const found = isUnknown(endpoint) ? undefined : assembly.leads.part(endpoint);
  if (isUnknown(endpoint) || found?.kind !== 'endpoint') {
    return {
      destination: { kind: 'prefix-list', id: NOT_SAID },
      target: { kind: 'unknown', why: NOT_SAID },
      state: 'active',
      origin: 'static',
      presence: own,
    };
  }
  const { scope } = assembly.home(found.vpc, found);
  const name = serviceNameOf(found.service, scope.region);
  return routeTo(assembly, found, name, allOf(presenceOf(found, false), own));
}

function nothing(): Additions {
  return { tables: [], subnets: [], groups: [], policy: undefined, privateDns: undefined };
}

const NOT_SAID = unknown(message('the code does not say it'));
const NO_TYPE = unknown(message('the code does not say of which type the endpoint is'));
