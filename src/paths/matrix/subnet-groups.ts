import { parseCidr } from '../../network/addresses/address';
import { scopeKey } from '../../network/coverage';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import { inForce, type Vpc } from '../../network/resources/vpc';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { subnetAcl } from '../filters/subnet-acl';
import type { AddressCuts } from './address-cuts';
import { Memo, numbering } from './memo';
import { reachOf, type Reach } from './reach';
import { isPublic, sourceCuts } from './source-cuts';
import { specialSubnets, type SpecialSubnets } from './special-subnets';

/**
 * Subnets from which every service is reached alike, so that the first answers for all of them. That is so where
 * nothing on a way can tell them apart:
 * - they are in one VPC (and so have its DNS and endpoints), with one route table and one network ACL
 * - they are in one zone, where their table leads to something that asks for the zone
 * - no rule, route or list tells their addresses apart
 * - nothing on a way is in them (what comes from the same subnet meets no network ACL), and no exclusion names them
 *
 * Yields between small steps; @returns the groups, in the order of their first subnets.
 */
export function* subnetGroups(
  network: Network,
  subnets: readonly Subnet[],
): Generator<undefined, readonly (readonly Subnet[])[], undefined> {
  const cuts = yield* sourceCuts(network);
  const special = yield* specialSubnets(network);
  const knowledge: Knowledge = {
    cuts,
    special,
    reach: new Memo((table) => reachOf(network, table)),
    hasPublicAddresses: new Memo(isInPublicSpace),
    numberOf: numbering(),
  };
  const groups = new Map<string, Subnet[]>();
  for (const subnet of subnets) {
    const key = keyOf(network, subnet, knowledge);
    const group = groups.get(key);
    if (group) group.push(subnet);
    else groups.set(key, [subnet]);
    yield;
  }
  return [...groups.values()];
}

/** What is worked out once for a network. */
interface Knowledge {
  readonly cuts: AddressCuts;
  readonly special: SpecialSubnets;
  readonly reach: Memo<RouteTable, Reach>;
  readonly hasPublicAddresses: Memo<Vpc, boolean>;
  readonly numberOf: Memo<object, number>;
}

function keyOf(network: Network, subnet: Subnet, knowledge: Knowledge): string {
  const { cuts, special, numberOf } = knowledge;
  if (special.always.has(subnet.id)) return subnet.id;
  const { table } = routeTableAssociations(network).of(subnet);
  const reach = table ? knowledge.reach.of(table) : 'direct';
  if (reach !== 'direct' && special.onTheWay.has(subnet.id)) return subnet.id;
  const vpcId = known(subnet.vpcId);
  const cidr = subnet.cidr === undefined ? undefined : known(subnet.cidr);
  const block = cidr === undefined ? undefined : parseCidr(cidr);
  const vpc = vpcId === undefined ? undefined : network.get('vpc', vpcId, subnet.scope);
  if (!vpc || block === undefined || knowledge.hasPublicAddresses.of(vpc)) return subnet.id;
  const zone = reach === 'zonal' ? JSON.stringify(subnet.zone) : '';
  const { acl } = subnetAcl(network, subnet);
  const place = `${scopeKey(subnet.scope)} ${subnet.owner} ${vpc.id} ${zone} ${cuts.placeOf(block)}`;
  return `${place} ${table ? numberOf.of(table) : ''} ${acl ? numberOf.of(acl) : ''}`;
}

/** A VPC with public addresses may itself have those of a service; then its subnets matter as destinations. */
function isInPublicSpace({ cidrBlocks }: Vpc): boolean {
  return isPublic(cidrBlocks.filter(inForce).flatMap(({ cidr }) => known(cidr) ?? []));
}
