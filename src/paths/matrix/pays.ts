import { known } from '../../network/resolved';
import { isGatewayService, parseServiceName } from '../../network/service-name';
import type { Matrix } from '../matrix';
import { breakEvenGb, pricesOf } from '../prices';
import type { PriceSource } from '../trace';
import { wayWord } from './words';

/** What an endpoint for a service would pay. */
export type Pays =
  /** Every subnet reaches it through an endpoint. */
  | { readonly kind: 'in-place' }
  /** A gateway endpoint costs nothing, however much goes through it. */
  | { readonly kind: 'free' }
  /** From so many GB a month on an interface endpoint costs less than NAT. */
  | { readonly kind: 'from'; readonly gb: number; readonly price: PriceSource }
  /** Nothing goes through NAT, or the Region's prices are not known. */
  | { readonly kind: 'nothing' };

/**
 * What an endpoint for the service of a column would pay. An interface endpoint belongs to a VPC: the answer is that
 * of the VPC where it pays soonest, with an interface in every zone from which NAT is used now.
 * @param service the index of the column
 */
export function pays(matrix: Matrix, service: number): Pays {
  const name = matrix.services[service] ?? '';
  const words = matrix.rows.flatMap(({ cells }) => {
    const cell = cells[service];
    return cell ? [wayWord(cell)] : [];
  });
  if (words.length > 0 && words.every((word) => word === 'gateway' || word === 'interface'))
    return { kind: 'in-place' };
  if (isGatewayService(parseServiceName(name).short) || isGatewayService(name))
    return words.some((word) => word !== 'gateway' && word !== 'interface')
      ? { kind: 'free' }
      : { kind: 'nothing' };
  return soonest(matrix, service);
}

function soonest({ rows }: Matrix, service: number): Pays {
  const zones = new Map<string, { readonly region: string; readonly zones: Set<string> }>();
  for (const { subnet, cells } of rows) {
    const cell = cells[service];
    const vpcId = known(subnet.vpcId);
    if (!cell || vpcId === undefined || wayWord(cell) !== 'nat') continue;
    const { account, region } = subnet.scope;
    const key = `${account} ${region} ${vpcId}`;
    let there = zones.get(key);
    if (!there) zones.set(key, (there = { region, zones: new Set() }));
    there.zones.add(known(subnet.zone) ?? '');
  }
  let best: Pays = { kind: 'nothing' };
  for (const { region, zones: used } of zones.values()) {
    const gb = breakEvenGb(used.size, region);
    const price = pricesOf(region)?.interfaceEndpoint.price;
    if (gb === undefined || !price || (best.kind === 'from' && best.gb <= gb)) continue;
    best = { kind: 'from', gb, price };
  }
  return best;
}
