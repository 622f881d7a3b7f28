import fc from 'fast-check';
import { SCOPE } from '../../network/testing/fixtures';
import type { Described, DescribedList, DescribedListEntries, DescribedPeering } from './described';
import { CUSTOMER_LISTS, LIST_RANGES, often, SERVICE_LISTS, vpcBlock } from './random-addresses';
import type { Target } from './random-routes';
import { randomVpc } from './random-vpc';

/** The pairs of VPCs that may be peered. */
const PAIRS = [
  [1, 2],
  [1, 3],
  [2, 3],
] as const;

/**
 * Arbitrary networks as EC2 describes them: small address spaces, so that overlaps happen often, and every collection
 * read, so that little is undetermined. What EC2 would refuse is not made (a route to a gateway of another VPC, two
 * static routes of one destination).
 */
export const randomNetwork: fc.Arbitrary<Described> = fc
  .record({
    vpcs: fc.integer({ min: 1, max: 3 }),
    peerings: fc.array(often('active', 'none', 'deleted', 'pending-acceptance'), {
      minLength: 3,
      maxLength: 3,
    }),
    lists: fc.array(fc.uniqueArray(fc.constantFrom(...LIST_RANGES), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    }),
    mode: often<Mode>('off', 'block-bidirectional', 'block-ingress'),
    excluded: fc.constantFrom(undefined, 'vpc/vpc-1', 'subnet/subnet-1-0'),
    exclusion: fc.constantFrom<'allow-bidirectional' | 'allow-egress'>('allow-bidirectional', 'allow-egress'),
  })
  .chain(({ vpcs, peerings, lists, mode, excluded, exclusion }) => {
    const VpcPeeringConnections = peeringsOf(vpcs, peerings);
    const numbers = Array.from({ length: vpcs }, (_, i) => i + 1);
    const groups = numbers.flatMap((n) => [`sg-${n}-0`, `sg-${n}-1`]);
    return fc
      .tuple(...numbers.map((n) => randomVpc(n, targetsOf(n, VpcPeeringConnections), groups)))
      .map((parts): Described => ({
        Vpcs: parts.flatMap((part) => part.Vpcs),
        VpcAttributes: parts.flatMap((part) => part.VpcAttributes),
        Subnets: parts.flatMap((part) => part.Subnets),
        RouteTables: parts.flatMap((part) => part.RouteTables),
        InternetGateways: parts.flatMap((part) => part.InternetGateways),
        EgressOnlyInternetGateways: parts.flatMap((part) => part.EgressOnlyInternetGateways),
        VpnGateways: parts.flatMap((part) => part.VpnGateways),
        NatGateways: parts.flatMap((part) => part.NatGateways),
        VpcPeeringConnections,
        VpcEndpoints: parts.flatMap((part) => part.VpcEndpoints),
        PrefixLists: SERVICE_LISTS,
        ManagedPrefixLists: [
          ...SERVICE_LISTS.map((list) => managed(list.PrefixListId, list.PrefixListName, 'AWS')),
          ...CUSTOMER_LISTS.map((id) => managed(id, id.slice('pl-'.length), SCOPE.account)),
        ],
        PrefixListEntries: CUSTOMER_LISTS.map((id, i) => entriesOf(id, lists[i] ?? [])),
        NetworkInterfaces: parts.flatMap((part) => part.NetworkInterfaces),
        SecurityGroups: parts.flatMap((part) => part.SecurityGroups),
        NetworkAcls: parts.flatMap((part) => part.NetworkAcls),
        VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode: mode, State: 'update-complete' }],
        VpcBlockPublicAccessExclusions:
          excluded === undefined
            ? []
            : [
                {
                  ExclusionId: 'vpcbpa-exclude-1',
                  InternetGatewayExclusionMode: exclusion,
                  ResourceArn: `arn:aws:ec2:${SCOPE.region}:${SCOPE.account}:${excluded}`,
                  State: 'create-complete',
                },
              ],
        ...NONE,
      }));
  });

type Mode = 'off' | 'block-bidirectional' | 'block-ingress';

/** Read, and there is nothing: absence may be concluded. */
const NONE = {
  VpnConnections: [],
  TransitGateways: [],
  TransitGatewayAttachments: [],
  TransitGatewayVpcAttachments: [],
  TransitGatewayRouteTables: [],
  TransitGatewayRoutes: [],
  CarrierGateways: [],
  InstanceConnectEndpoints: [],
  Reservations: [],
};

function peeringsOf(vpcs: number, states: readonly string[]): readonly DescribedPeering[] {
  return PAIRS.flatMap(([a, b], i) => {
    const Code = states[i] ?? 'none';
    if (b > vpcs || Code === 'none') return [];
    const side = (n: number): DescribedPeering['RequesterVpcInfo'] => ({
      VpcId: `vpc-${n}`,
      OwnerId: SCOPE.account,
      Region: SCOPE.region,
      CidrBlock: vpcBlock(n),
    });
    return [
      {
        VpcPeeringConnectionId: `pcx-${a}${b}`,
        RequesterVpcInfo: side(a),
        AccepterVpcInfo: side(b),
        Status: { Code },
      },
    ];
  });
}

function targetsOf(n: number, peerings: readonly DescribedPeering[]): readonly Target[] {
  return peerings
    .filter((one) => [one.RequesterVpcInfo, one.AccepterVpcInfo].some((side) => side.VpcId === `vpc-${n}`))
    .map((one) => ({
      field: { VpcPeeringConnectionId: one.VpcPeeringConnectionId },
      gone: one.Status.Code !== 'active',
      family: 'ipv4',
      peer: numberOf([one.RequesterVpcInfo, one.AccepterVpcInfo].find((side) => side.VpcId !== `vpc-${n}`)),
    }));
}

function numberOf(side: DescribedPeering['AccepterVpcInfo'] | undefined): number {
  return Number(side?.VpcId.slice('vpc-'.length));
}

function managed(PrefixListId: string, PrefixListName: string, OwnerId: string): DescribedList {
  return { PrefixListId, PrefixListName, OwnerId, AddressFamily: 'IPv4', State: 'create-complete' };
}

function entriesOf(PrefixListId: string, cidrs: readonly string[]): DescribedListEntries {
  return { PrefixListId, Entries: cidrs.map((Cidr) => ({ Cidr })) };
}
