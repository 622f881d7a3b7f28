import { message } from '../../../network/message';
import { allOf, implies } from '../../../network/presence';
import { isUnknown, known, unknown, type Resolved } from '../../../network/resolved';
import type { Route } from '../../../network/resources/route';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import type { Value } from '../value';
import { flagOf, presenceOf, type Assembly } from './assembly';
import { routeTo } from './endpoint-route';
import type { Part } from './part';
import { policyOf } from './policies';
import type { RouteTables } from './route-tables';
import { serviceNameOf } from './service-names';
import { variantsOf } from './variants';

/** What resources beside an endpoint say about it. */
export interface Additions {
  readonly tables: Resolved<string>[];
  readonly subnets: Resolved<string>[];
  readonly groups: Resolved<string>[];
  /** Of a policy of its own, if there is one. */
  policy: Pick<VpcEndpoint, 'policy'> | undefined;
  privateDns: Resolved<boolean> | undefined;
}

/** @returns what is said of endpoints beside them, by their ids; tables get the routes of associations. */
export function additionsOf(assembly: Assembly, tables: RouteTables): ReadonlyMap<string, Additions> {
  const found = new Map<string, Additions>();
  const of = (value: Value | undefined, from: Part): Additions | undefined => {
    const id = known(assembly.leads.idOf(value, from, 'endpoint'));
    if (id === undefined) return undefined;
    assembly.contribute(id, from);
    const additions = found.get(id) ?? nothing();
    found.set(id, additions);
    return additions;
  };
  for (const part of assembly.all('endpoint-table')) {
    const endpoint = assembly.leads.idOf(part.endpoint, part, 'endpoint');
    const table = tables.idOf(part.table, part);
    of(part.endpoint, part)?.tables.push(table);
    if (!isUnknown(table)) tables.addRoute(table, associatedRoute(assembly, tables, part, endpoint, table));
  }
  for (const part of assembly.all('endpoint-subnet')) {
    const subnet = isSure(assembly, part) ? assembly.leads.idOf(part.subnet, part, 'subnet') : BY_CONDITION;
    of(part.endpoint, part)?.subnets.push(subnet);
  }
  for (const part of assembly.all('endpoint-group'))
    of(part.endpoint, part)?.groups.push(assembly.leads.idOf(part.group, part, 'security-group'));
  for (const part of assembly.all('endpoint-policy')) {
    const additions = of(part.endpoint, part);
    const policy = isSure(assembly, part) ? policyOf(assembly, part, part.policy) : BY_CONDITION;
    if (additions) additions.policy = { policy };
  }
  for (const part of assembly.all('endpoint-private-dns')) {
    const additions = of(part.endpoint, part);
    if (additions)
      additions.privateDns = isSure(assembly, part) ? privateDnsOf(part.privateDns) : BY_CONDITION;
  }
  return found;
}

/** @returns whether what is said of an endpoint holds whenever the endpoint is there. */
function isSure(assembly: Assembly, part: Extract<Part, { readonly endpoint: unknown }>): boolean {
  const id = known(assembly.leads.idOf(part.endpoint, part, 'endpoint'));
  const endpoint = id === undefined ? undefined : assembly.leads.part(id);
  if (!endpoint) return false;
  return implies(presenceOf(endpoint), presenceOf(part, endpoint.of.isSeveral)) === true;
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

export function nothing(): Additions {
  return { tables: [], subnets: [], groups: [], policy: undefined, privateDns: undefined };
}

/** @returns whether private DNS is on, if it is so in every case. */
export function privateDnsOf(value: Value | undefined): Resolved<boolean> {
  const found = variantsOf(value).map(({ value: of }) => flagOf(of, false));
  const [first = false] = found;
  return found.every((one) => one === first) ? first : NOT_SAID;
}

const NOT_SAID = unknown(message('the code does not say it'));
const BY_CONDITION = unknown(message('it hangs on a condition'));
