import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import { applianceIds, isOnWay } from './source-cuts';

/** Subnets that something tells apart from others: a way ends in them or leads through them, or something names them. */
export interface SpecialSubnets {
  /** Whatever their table says: traffic to an endpoint goes by the local route, answers by the tables of gateways. */
  readonly always: ReadonlySet<string>;
  /** Where their table leads to such a thing: a NAT gateway, a transit gateway. */
  readonly onTheWay: ReadonlySet<string>;
}

/** Yields between resources. */
export function* specialSubnets(network: Network): Generator<undefined, SpecialSubnets, undefined> {
  const always = new Set<string>();
  const onTheWay = new Set<string>();
  for (const { subnetIds } of network.all('vpc-endpoint')) {
    for (const id of subnetIds) always.add(known(id) ?? '');
    yield;
  }
  // `arn:aws:ec2:us-east-1:111122223333:subnet/subnet-…`
  for (const { resourceArn } of network.all('block-public-access-exclusion'))
    always.add(resourceArn.split('/').at(-1) ?? '');
  for (const { subnetId } of network.all('nat-gateway')) {
    if (subnetId !== undefined) onTheWay.add(known(subnetId) ?? '');
    yield;
  }
  for (const { subnetIds } of network.all('transit-gateway-attachment')) {
    for (const id of subnetIds ?? []) onTheWay.add(id);
    yield;
  }
  const appliances = yield* applianceIds(network);
  for (const one of network.all('network-interface')) {
    if (one.interfaceType === 'nat_gateway') onTheWay.add(one.subnetId);
    else if (isOnWay(one, appliances)) always.add(one.subnetId);
    yield;
  }
  for (const { id, subnetId } of network.all('instance')) {
    if (subnetId !== undefined && appliances.has(id)) always.add(subnetId);
    yield;
  }
  return { always, onTheWay };
}
