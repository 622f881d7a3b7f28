import { message, type Message } from '../../network/message';
import { pricesOf } from '../../paths/prices';

/** @returns what a GB costs through a NAT gateway and through a gateway endpoint, as a clause. */
export function natCost(region: string): Message {
  const prices = pricesOf(region);
  if (!prices) return message('a gateway endpoint costs nothing, neither by the hour nor by the GB');
  const { natGateway } = prices;
  return message(
    'each GB costs {perGb} USD in a NAT gateway ({region}, {date}, {source}), in a gateway endpoint nothing',
    { perGb: natGateway.perGb, ...natGateway.price },
  );
}
