import { AddressSet } from '../../../network/addresses/address-set';
import { PUBLIC_SPACE } from '../../../network/addresses/public-space';
import { message, type Message } from '../../../network/message';
import { known } from '../../../network/resolved';
import type { Subnet } from '../../../network/resources/subnet';
import type { Blocker } from '../../trace';
import { blocker } from '../hop';
import { towards, type Journey } from '../journey';

type Dropped =
  | 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS'
  | 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS'
  | 'NO_POSSIBLE_DESTINATION';

const RFC1918 = AddressSet.parse('ipv4', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']);
const RFC6598 = AddressSet.parse('ipv4', ['100.64.0.0/10']);

/** @returns the parts of a journey by what a gateway to the internet does to them: some destinations are dropped. */
export function splitByRange(
  journey: Journey,
  gateway: string,
): readonly (readonly [Journey, readonly Blocker[]])[] {
  const { to } = journey;
  const publicSpace = PUBLIC_SPACE[to.family];
  const rest = to.set.subtract(publicSpace);
  if (rest.isEmpty) return [[journey, []]];
  const parts: readonly (readonly [AddressSet, readonly Dropped[]])[] = [
    [to.set.intersect(publicSpace), []],
    [rest.intersect(RFC1918), ['IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS']],
    [rest.intersect(RFC6598), ['IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS']],
    [rest.subtract(RFC1918).subtract(RFC6598), ['NO_POSSIBLE_DESTINATION']],
  ];
  return parts
    .filter(([set]) => !set.isEmpty)
    .map(
      ([set, codes]) =>
        [towards(journey, { ...to, set }), codes.map((code) => dropped(code, gateway))] as const,
    );
}

function dropped(code: Dropped, gateway: string): Blocker {
  return blocker(code, gateway, droppedText(code, gateway), 'internet-gateway-private-destination');
}

function droppedText(code: Dropped, gateway: string): Message {
  switch (code) {
    case 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS':
      return message('{gateway} drops what is addressed to private ranges (RFC 1918).', { gateway });
    case 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS':
      return message('{gateway} drops what is addressed to the shared range 100.64.0.0/10 (RFC 6598).', {
        gateway,
      });
    case 'NO_POSSIBLE_DESTINATION':
      return message('The internet does not route these addresses.');
  }
}

/**
 * IPv6 addresses of a VPC are public by themselves, but for those of private ranges: unique local ones, and those
 * that IPAM gives out as private.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html
 */
export function isPublicIpv6({ ipv6CidrBlocks }: Subnet, addresses: AddressSet): boolean {
  const own = ipv6CidrBlocks.flatMap(({ cidr, isPrivate }) => (isPrivate ? (known(cidr) ?? []) : []));
  const open = addresses.intersect(PUBLIC_SPACE.ipv6).subtract(AddressSet.parse('ipv6', own));
  return !open.isEmpty;
}

/** @returns what stops a sender whose IPv6 addresses are all private at a gateway to the internet. */
export function privateIpv6Source({ to, at, sender }: Journey, gateway: string): readonly Blocker[] {
  if (to.family === 'ipv4' || isPublicIpv6(at.subnet, sender.addresses.set)) return [];
  const explanation = message(
    '{source} has a private IPv6 address: {gateway} lets nothing out that comes from one.',
    { source: sender.id, gateway },
  );
  const rule = 'internet-gateway-public-address';
  return [blocker('IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS', sender.id, explanation, rule)];
}
