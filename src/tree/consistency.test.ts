import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { COLLECTION_KEYS, type CollectionKey } from '../network/collections';
import type { DescribeAnswers } from '../network/describe';
import { normalise } from '../network/normalise/normalise';
import {
  answersOf,
  associated,
  gatewayEndpoint,
  instance,
  networkInterface,
  peering,
  route,
  routeTable,
  S3_LIST,
  SCOPE,
  securityGroup,
  subnet,
  vpc,
  type Collections,
} from '../network/testing/fixtures';
import { trailOf } from './locate';
import { nodeAt, treesOf, walk } from './testing/trees';

/** One of nearly everything, each seen by two accounts: a shared VPC, a shared transit gateway, a peering. */
const ACCOUNT: Collections = {
  Vpcs: [vpc(), vpc({ VpcId: 'vpc-2' })],
  Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', VpcId: 'vpc-3' })],
  RouteTables: [
    routeTable([route('0.0.0.0/0', { GatewayId: 'igw-1' }), route('0.0.0.0/0', { GatewayId: 'vgw-1' })]),
    routeTable([route('pl-s3', { GatewayId: 'vpce-1' })], {
      RouteTableId: 'rtb-2',
      Associations: [associated('subnet-1')],
    }),
  ],
  InternetGateways: [{ InternetGatewayId: 'igw-1', Attachments: [{ VpcId: 'vpc-1', State: 'available' }] }],
  VpnGateways: [{ VpnGatewayId: 'vgw-1', VpcAttachments: [{ VpcId: 'vpc-4', State: 'attached' }] }],
  VpnConnections: [
    { VpnConnectionId: 'vpn-1', VpnGatewayId: 'vgw-1' },
    { VpnConnectionId: 'vpn-2', TransitGatewayId: 'tgw-1' },
  ],
  NatGateways: [{ NatGatewayId: 'nat-1', VpcId: 'vpc-5', SubnetId: 'subnet-1' }],
  TransitGateways: [{ TransitGatewayId: 'tgw-1' }],
  TransitGatewayAttachments: ['vpc-1', 'vpc-9'].map((id) => ({
    TransitGatewayAttachmentId: `att-${id}`,
    TransitGatewayId: 'tgw-1',
    ResourceType: 'vpc',
    ResourceId: id,
  })),
  TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 't-1', TransitGatewayId: 'tgw-1' }],
  VpcPeeringConnections: [
    peering(),
    peering({ VpcPeeringConnectionId: 'pcx-2', AccepterVpcInfo: { VpcId: 'vpc-9' } }),
  ],
  VpcEndpoints: [
    gatewayEndpoint(),
    gatewayEndpoint({
      VpcEndpointId: 'vpce-2',
      VpcEndpointType: 'Interface',
      NetworkInterfaceIds: ['eni-2'],
    }),
    gatewayEndpoint({ VpcEndpointId: 'vpce-3', VpcEndpointType: 'Teleport' }),
  ],
  InstanceConnectEndpoints: [{ InstanceConnectEndpointId: 'eice-1', VpcId: 'vpc-6', SubnetId: 'subnet-1' }],
  ServiceConfigurations: [{ ServiceId: 'svc-1', ServiceName: 'x', NetworkLoadBalancerArns: ['arn:x'] }],
  VpcEndpointServicePermissions: [{ ServiceId: 'svc-1', AllowedPrincipals: [{ Principal: '*' }] }],
  LoadBalancers: [{ LoadBalancerArn: 'arn:x', VpcId: 'vpc-7' }],
  VpcEndpointConnections: [{ ServiceId: 'svc-1', VpcEndpointId: 'vpce-9' }],
  PrefixLists: [S3_LIST],
  ManagedPrefixLists: [{ PrefixListId: 'pl-1', PrefixListName: 'office' }],
  NetworkInterfaces: [networkInterface(), networkInterface({ NetworkInterfaceId: 'eni-2' })],
  Reservations: [{ Instances: [instance(), instance({ InstanceId: 'i-2', VpcId: undefined })] }],
  SecurityGroups: [securityGroup()],
  NetworkAcls: [{ NetworkAclId: 'acl-1', VpcId: 'vpc-1', Associations: [{ SubnetId: 'subnet-1' }] }],
  VpcBlockPublicAccessOptions: [{ InternetGatewayBlockMode: 'block-ingress' }],
};

const keys = fc.subarray([...COLLECTION_KEYS]);

/** What an account whose owner may see only some of it answers. */
const answers = (account: string): fc.Arbitrary<DescribeAnswers> =>
  fc.tuple(keys, keys).map(([read, denied]) => {
    const seen = Object.fromEntries(read.map((key: CollectionKey) => [key, ACCOUNT[key] ?? []]));
    return answersOf(seen, {
      scope: { ...SCOPE, account },
      denied: new Set(denied.filter((key) => !read.includes(key))),
    });
  });

describe('the tree of whatever was read of two accounts', () => {
  const both = fc.tuple(answers(SCOPE.account), answers('444455556666'));

  it('has every resource with a trail where that leads, below its own root', () => {
    fc.assert(
      fc.property(both, (read) => {
        const network = normalise(read);
        const trees = treesOf(network);
        for (const resource of network.resources) {
          const trail = trailOf(network, resource);
          if (!trail) continue;
          const root = trees.filter(
            ({ subject }) => subject.kind === 'root' && subject.scope === resource.scope,
          );
          const subject = nodeAt(root, ...trail)?.subject;
          assert.ok(subject?.kind === 'resource' && subject.resource === resource, trail.join('/'));
        }
      }),
    );
  });

  it('has a trail for every resource that it shows', () => {
    fc.assert(
      fc.property(both, (read) => {
        const network = normalise(read);
        for (const { subject } of walk(treesOf(network))) {
          if (subject.kind === 'resource') assert.ok(trailOf(network, subject.resource), subject.resource.id);
        }
      }),
    );
  });

  it('has no id twice', () => {
    fc.assert(
      fc.property(both, (read) => {
        const ids = walk(treesOf(normalise(read))).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
      }),
    );
  });

  it('reads the same in whatever order EC2 answers', () => {
    const shuffled = fc.tuple(
      ...(Object.keys(ACCOUNT) as CollectionKey[]).map((key) =>
        fc
          .shuffledSubarray([...(ACCOUNT[key] ?? [])], { minLength: ACCOUNT[key]?.length ?? 0 })
          .map((entries) => [key, entries] as const),
      ),
    );
    const ids = (collections: Collections): readonly string[] =>
      walk(treesOf(normalise([answersOf(collections)]))).map(({ id }) => id);
    const expected = ids(ACCOUNT);
    fc.assert(
      fc.property(shuffled, (entries) => {
        assert.deepEqual(ids(Object.fromEntries(entries)), expected);
      }),
    );
  });

  it('shows no folder without children', () => {
    fc.assert(
      fc.property(both, (read) => {
        for (const { id, subject, children } of walk(treesOf(normalise(read)))) {
          if (subject.kind === 'folder') assert.ok((children?.() ?? []).length > 0, id);
        }
      }),
    );
  });
});
