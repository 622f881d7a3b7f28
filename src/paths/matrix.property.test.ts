// The matrix computes alike subnets and services once; these properties say that nobody can tell.
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CollectionKey } from '../network/collections';
import { english } from '../network/message';
import type { Network } from '../network/network';
import { networkOf, SCOPE, type Collections, type Entry } from '../network/testing/fixtures';
import { matrix } from './matrix';
import { subnetGroups } from './matrix/subnet-groups';
import { readQuestion } from './read-question';
import type { Described, DescribedRouteTable } from './testing/described';
import { randomNetwork } from './testing/random-network';
import { shuffled } from './testing/shuffled';
import { tracePath } from './trace-path';

/** More of them: `PATH_RUNS=5000 npx mocha …`. */
const RUNS = Number(process.env['PATH_RUNS'] ?? 150);

const SERVICES = ['s3', 'dynamodb', 'sqs', 'kms', 'ec2'];

/** What random networks have none of: a transit gateway, which asks for zones, and a regional NAT gateway. */
interface Central {
  readonly tables: readonly number[];
  readonly regional: readonly number[];
  readonly subnets: readonly number[];
  readonly destination: string;
  readonly way: readonly string[];
  readonly back: readonly string[];
}

const central: fc.Arbitrary<Central> = fc.record({
  tables: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]),
  regional: fc.subarray([0, 1, 2, 3, 4]),
  subnets: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
  destination: fc.constantFrom('52.0.0.0/8', '3.0.0.0/8', '32.0.0.0/3'),
  way: fc.subarray(['0.0.0.0/0', '52.216.0.0/29'], { minLength: 1 }),
  back: fc.subarray(['10.0.1.0/24', '10.0.1.0/28', '10.0.2.0/24', '10.0.0.0/8']),
});

function withCentral(
  described: Described,
  { tables, regional, subnets, destination, way, back }: Central,
): Collections {
  const vpcs = described.Vpcs.map(({ VpcId }) => VpcId);
  const attachment = (vpc: string): string => `tgw-attach-${vpc}`;
  const route = (cidr: string, target: Entry): Entry => ({
    DestinationCidrBlock: cidr,
    ...target,
    Origin: 'CreateRoute',
    State: 'active',
  });
  const more = (table: DescribedRouteTable, index: number): readonly Entry[] => {
    const taken = new Set(table.Routes.map((each) => each.DestinationCidrBlock));
    return [
      ...(tables.includes(index) ? [route(destination, { TransitGatewayId: 'tgw-1' })] : []),
      ...(regional.includes(index)
        ? [route('0.0.0.0/2', { NatGatewayId: `nat-regional-${table.VpcId}` })]
        : []),
      ...(tables.includes(index) ? back.map((cidr) => route(cidr, { TransitGatewayId: 'tgw-1' })) : []),
    ].filter((each) => !taken.has(String(each['DestinationCidrBlock'])));
  };
  const last = vpcs.at(-1) ?? '';
  return {
    ...described,
    RouteTables: described.RouteTables.map((table, index) => ({
      ...table,
      Routes: [...table.Routes, ...more(table, index)],
    })),
    NatGateways: [
      ...described.NatGateways,
      ...vpcs.map((vpc) => ({
        NatGatewayId: `nat-regional-${vpc}`,
        VpcId: vpc,
        AvailabilityMode: 'regional',
        RouteTableId: described.RouteTables.find((table) => table.VpcId === vpc)?.RouteTableId,
        State: 'available',
        NatGatewayAddresses: [],
      })),
    ],
    TransitGateways: [{ TransitGatewayId: 'tgw-1', State: 'available' }],
    TransitGatewayAttachments: vpcs.map((vpc) => ({
      TransitGatewayAttachmentId: attachment(vpc),
      TransitGatewayId: 'tgw-1',
      ResourceType: 'vpc',
      ResourceId: vpc,
      State: 'available',
      Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
    })),
    TransitGatewayVpcAttachments: vpcs.map((vpc) => {
      const own = described.Subnets.filter(({ VpcId }) => VpcId === vpc);
      return {
        TransitGatewayAttachmentId: attachment(vpc),
        TransitGatewayId: 'tgw-1',
        VpcId: vpc,
        State: 'available',
        SubnetIds: subnets.flatMap((n) => own[n]?.SubnetId ?? []),
      };
    }),
    TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayId: 'tgw-1' }],
    TransitGatewayRoutes: [
      {
        TransitGatewayRouteTableId: 'tgw-rtb-1',
        Routes: [...way, ...back].map((cidr, index) => ({
          DestinationCidrBlock: cidr,
          Type: 'static',
          State: 'active',
          TransitGatewayAttachments: [
            {
              TransitGatewayAttachmentId: attachment(index < way.length ? last : (vpcs[0] ?? '')),
              ResourceType: 'vpc',
            },
          ],
        })),
      },
    ],
  };
}

/**
 * In small random networks hardly two subnets are alike; in these many are: each VPC has some more, filters name VPCs
 * rather than parts of them, most subnets have the main table and one ACL, and nothing routes to interfaces.
 * @param named the part of a VPC that filters name instead, and whose subnet an exclusion names
 */
function coarse(described: Described, named = '0/24'): Described {
  const whole = (cidr: string): string =>
    /^10\.0\.\d\./.test(cidr) ? cidr.replace(/\d+\/\d+$/, named) : cidr;
  const firstAcl = new Map<string, string>();
  for (const { VpcId, NetworkAclId } of described.NetworkAcls)
    if (!firstAcl.has(VpcId)) firstAcl.set(VpcId, NetworkAclId);
  const subnets = [
    ...described.Subnets,
    ...described.Vpcs.flatMap(({ VpcId, CidrBlock }) =>
      [128, 144, 160].map((host, n) => ({
        SubnetId: `${VpcId}-more-${n}`,
        VpcId,
        OwnerId: SCOPE.account,
        AvailabilityZone: n === 0 ? 'us-east-1a' : 'us-east-1b',
        CidrBlock: CidrBlock.replace('0/24', `${host}/28`),
        Ipv6CidrBlockAssociationSet: [],
        State: 'available',
      })),
    ),
  ];
  return {
    ...described,
    Subnets: subnets,
    RouteTables: described.RouteTables.map((table) => ({
      ...table,
      Routes: table.Routes.filter((route) => route.NetworkInterfaceId === undefined),
      Associations: table.Associations.filter(({ SubnetId }) => SubnetId?.endsWith('-0') !== false),
    })),
    NetworkAcls: described.NetworkAcls.map((acl) => ({
      ...acl,
      Associations: subnets.filter(
        ({ VpcId, SubnetId }) =>
          VpcId === acl.VpcId && (firstAcl.get(VpcId) === acl.NetworkAclId) !== SubnetId.endsWith('-more-2'),
      ),
      Entries: acl.Entries.map((entry) =>
        entry.CidrBlock === undefined ? entry : { ...entry, CidrBlock: whole(entry.CidrBlock) },
      ),
    })),
    SecurityGroups: described.SecurityGroups.map((group) => ({
      ...group,
      IpPermissions: group.IpPermissions.map((permission) => ({
        ...permission,
        IpRanges: permission.IpRanges.map(({ CidrIp }) => ({ CidrIp: whole(CidrIp) })),
      })),
    })),
    VpcBlockPublicAccessExclusions: described.VpcBlockPublicAccessExclusions.map((exclusion) => ({
      ...exclusion,
      ResourceArn: exclusion.ResourceArn.replace('subnet-1-0', 'vpc-1-more-1'),
    })),
    PrefixListEntries: described.PrefixListEntries.map((list) => ({
      ...list,
      Entries: list.Entries.map(({ Cidr }) => ({ Cidr: whole(Cidr) })),
    })),
  };
}

const network = fc
  .tuple(randomNetwork, fc.constantFrom(undefined, '0/24', '144/28'))
  .map(([described, named]) => (named === undefined ? described : coarse(described, named)));

/** Random answers, of which some may not have been read. */
const answers: fc.Arbitrary<Collections> = fc
  .tuple(network, fc.option(central, { freq: 2 }))
  .map(([described, more]) => (more ? withCentral(described, more) : described))
  .chain((collections) =>
    fc
      .subarray(Object.keys(collections) as CollectionKey[], { maxLength: 2 })
      .chain((keys) => fc.constantFrom([], [], keys))
      .map((unread) => {
        const left = Object.entries(collections).filter(
          ([key]) => key === 'Subnets' || !unread.includes(key as CollectionKey),
        );
        return Object.fromEntries(left);
      }),
  );

/** Every cell as `tracePath` says it, by subnet and service. */
function traced(network: Network): unknown {
  return network.all('subnet').flatMap((subnet) =>
    SERVICES.map((service) => {
      const read = readQuestion(network, { from: subnet.id, to: service });
      assert.ok(read.ok, read.ok ? '' : english(read.problem));
      const { verdict, via, vias } = tracePath(network, read.question);
      return [subnet.id, service, verdict, via, [...vias].sort()];
    }),
  );
}

function cellsOf(network: Network): unknown[] {
  const { services, rows } = matrix(network, SERVICES);
  return rows.flatMap(({ subnet, cells }) =>
    cells.map(({ verdict, via, vias }, index) => [
      subnet.id,
      services[index],
      verdict,
      via,
      [...vias].sort(),
    ]),
  );
}

const bySubnet = (cells: unknown): unknown =>
  [...(cells as readonly (readonly unknown[])[])].sort((a, b) =>
    String(a.slice(0, 2)) < String(b.slice(0, 2)) ? -1 : 1,
  );

describe('the matrix of any network', () => {
  it('says in every cell what a trace from the subnet says', () => {
    fc.assert(
      fc.property(answers, (collections) => {
        const network = networkOf(collections);
        assert.deepEqual(bySubnet(cellsOf(network)), bySubnet(traced(network)));
      }),
      { numRuns: RUNS },
    );
  });

  it('and yet asks from fewer subnets than there are', () => {
    let subnets = 0;
    let groups = 0;
    for (const described of fc.sample(randomNetwork, { numRuns: RUNS, seed: 1 })) {
      const network = networkOf(coarse(described));
      const steps = subnetGroups(network, network.all('subnet'));
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      subnets += network.all('subnet').length;
      groups += step.value.length;
    }
    assert.ok(groups < subnets * 0.9, `${groups} of ${subnets}`);
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(randomNetwork, fc.nat(), (described, seed) => {
        assert.deepEqual(cellsOf(networkOf(shuffled(described, seed))), cellsOf(networkOf(described)));
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
