import fc from 'fast-check';
import type { Traffic } from './brute-facts';
import type { Described } from './described';
import { ASKED } from './random-addresses';

/** A question as it is asked: from an interface or a subnet of the network, to something of it or outside. */
export interface RandomQuestion {
  readonly from: { readonly kind: 'interface' | 'subnet'; readonly id: string };
  readonly to: string;
  readonly traffic: Traffic;
  readonly family: 'ipv4' | 'ipv6';
}

const TRAFFIC: readonly Traffic[] = [
  { protocol: 'tcp', port: 443 },
  { protocol: 'tcp', port: 443 },
  { protocol: 'tcp', port: 22 },
  { protocol: 'udp', port: 53 },
  { protocol: 'icmp', port: 0 },
];

/** @returns a question about a network; endpoints' and NAT gateways' interfaces start nothing. */
export function randomQuestion(described: Described): fc.Arbitrary<RandomQuestion> {
  const hosts = described.NetworkInterfaces.filter((one) => one.InterfaceType === 'interface');
  const sources = [
    ...hosts.map((one) => ({ kind: 'interface' as const, id: one.NetworkInterfaceId })),
    ...described.Subnets.map((one) => ({ kind: 'subnet' as const, id: one.SubnetId })),
  ];
  const addresses = described.NetworkInterfaces.filter((one) => one.InterfaceType !== 'nat_gateway').map(
    (one) => one.PrivateIpAddress,
  );
  const to = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ASKED) },
    { weight: 3, arbitrary: fc.constantFrom('s3', 'dynamodb', 'sqs') },
    { weight: 2, arbitrary: fc.constantFrom(...addresses) },
    { weight: 1, arbitrary: fc.constantFrom(...hosts.map((one) => one.NetworkInterfaceId)) },
  );
  return fc
    .record({ from: fc.constantFrom(...sources), to, traffic: fc.constantFrom(...TRAFFIC) })
    .map((asked) => ({ ...asked, family: asked.to.includes(':') ? ('ipv6' as const) : ('ipv4' as const) }))
    .filter(({ family, traffic }) => family === 'ipv4' || traffic.protocol !== 'icmp');
}
