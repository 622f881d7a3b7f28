import * as assert from 'node:assert/strict';
import { normalise } from '../../network/normalise/normalise';
import {
  answersOf,
  gatewayEndpoint,
  named,
  networkOf,
  route,
  routeTable,
  S3_LIST,
  SCOPE,
  subnet,
  vpc,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import { line, linesBelow, nodeAt, treesOf } from '../testing/trees';

function subnetLine(one: Entry, more: Collections = {}): string {
  const node = nodeAt(
    treesOf(networkOf({ Vpcs: [vpc()], Subnets: [one], ...more })),
    'vpc-1',
    'subnets',
    'subnet-1',
  );
  assert.ok(node);
  return line(node);
}

const IPV6: Entry = {
  Ipv6CidrBlockAssociationSet: [
    { Ipv6CidrBlock: '2600:1f18:0:1::/64', Ipv6CidrBlockState: { State: 'associated' } },
  ],
};
const NAT = route('0.0.0.0/0', { NatGatewayId: 'nat-1' });
const EGRESS = route('::/0', { EgressOnlyInternetGatewayId: 'eigw-1' });

describe('a subnet’s row', () => {
  it('has its way out, zone, range and id', () => {
    assert.equal(
      subnetLine(subnet(named('private-a')), { RouteTables: [routeTable([NAT])] }),
      'private-a  NAT · us-east-1a · 10.0.1.0/24 · subnet-1',
    );
  });

  it('does not guess the way where no table is known', () => {
    assert.equal(subnetLine(subnet()), 'subnet-1  unknown · us-east-1a · 10.0.1.0/24');
    assert.match(subnetLine(subnet(), { RouteTables: [] }), /^subnet-1 {2}unknown/);
  });

  it('names the gateway endpoints that serve it', () => {
    const collections = {
      RouteTables: [routeTable([NAT, route('pl-s3', { GatewayId: 'vpce-1' })])],
      VpcEndpoints: [gatewayEndpoint()],
      PrefixLists: [S3_LIST],
    };
    assert.equal(subnetLine(subnet(), collections), 'subnet-1  NAT · us-east-1a · 10.0.1.0/24 · S3 endpoint');
  });

  it('has the IPv6 way of a subnet with both families, where it is another', () => {
    const tables = { RouteTables: [routeTable([EGRESS])] };
    assert.match(subnetLine(subnet(IPV6), tables), /^subnet-1 {2}isolated · IPv6 egress-only ·/);
    assert.match(subnetLine(subnet(), tables), /^subnet-1 {2}isolated · us-east-1a/);
    const both = { RouteTables: [routeTable([])] };
    assert.match(subnetLine(subnet(IPV6), both), /^subnet-1 {2}isolated · us-east-1a/);
  });

  it('of IPv6 alone has the IPv6 way and range', () => {
    const one = subnet({ CidrBlock: undefined, ...IPV6 });
    assert.equal(
      subnetLine(one, { RouteTables: [routeTable([NAT, EGRESS])] }),
      'subnet-1  egress-only · us-east-1a · 2600:1f18:0:1::/64',
    );
  });
});

describe('below a subnet', () => {
  it('are its table and why, and its network ACL', () => {
    const network = networkOf({
      Vpcs: [vpc()],
      Subnets: [subnet()],
      RouteTables: [routeTable([])],
      NetworkAcls: [
        { NetworkAclId: 'acl-1', VpcId: 'vpc-1', IsDefault: true, Associations: [{ SubnetId: 'subnet-1' }] },
      ],
    });
    assert.deepEqual(linesBelow(treesOf(network), 'vpc-1', 'subnets', 'subnet-1'), [
      'rtb-1  by default: the main table',
      'acl-1  default',
    ]);
  });

  it('is said that the table is not known', () => {
    const network = networkOf({ Vpcs: [vpc()], Subnets: [subnet()] });
    assert.deepEqual(linesBelow(treesOf(network), 'vpc-1', 'subnets', 'subnet-1'), ['Route table  unknown']);
  });

  it('is no ACL that another account saw', () => {
    const acl = { NetworkAclId: 'acl-1', VpcId: 'vpc-1', Associations: [{ SubnetId: 'subnet-1' }] };
    const scope = { ...SCOPE, account: '444455556666' };
    const seen = { Vpcs: [vpc()], Subnets: [subnet()], NetworkAcls: [acl] };
    const trees = treesOf(normalise([answersOf(seen), answersOf(seen, { scope })]));
    const rows = linesBelow(trees, 'vpc-1', 'subnets', 'subnet-1').filter((text) => text.startsWith('acl'));
    assert.deepEqual(rows, ['acl-1']);
  });
});
