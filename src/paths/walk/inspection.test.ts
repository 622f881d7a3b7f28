import assert from 'node:assert/strict';
import { english } from '../../network/message';
import {
  associated,
  networkInterface,
  route,
  routeTable,
  securityGroup,
  subnet,
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import { ask, codesOf, EVERYTHING_OUT, lesson, openAcl, TO_IGW } from '../testing/ask';

const FIREWALL: Entry = {
  VpcEndpointId: 'vpce-fw',
  VpcEndpointType: 'GatewayLoadBalancer',
  VpcId: 'vpc-1',
  OwnerId: '111122223333',
  ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-fw',
  State: 'available',
  SubnetIds: ['subnet-fw'],
};
const LET_THROUGH = 'The appliances behind vpce-fw let the traffic through.';

describe('an inspection between the internet gateway and a public subnet', () => {
  const inspected = (behind: Entry): Collections =>
    lesson({
      Subnets: [
        subnet({ SubnetId: 'subnet-public', CidrBlock: '10.0.101.0/24' }),
        subnet({ SubnetId: 'subnet-fw', CidrBlock: '10.0.102.0/24' }),
      ],
      RouteTables: [
        routeTable([]),
        routeTable([route('0.0.0.0/0', { GatewayId: 'vpce-fw' })], {
          RouteTableId: 'rtb-public',
          Associations: [associated('subnet-public')],
        }),
        routeTable([behind], { RouteTableId: 'rtb-fw', Associations: [associated('subnet-fw')] }),
      ],
      NetworkAcls: [openAcl('subnet-public', 'subnet-fw')],
      VpcEndpoints: [FIREWALL],
      SecurityGroups: [securityGroup({ IpPermissions: [EVERYTHING_OUT] })],
      NetworkInterfaces: [
        networkInterface({
          SubnetId: 'subnet-public',
          PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.101.20', Primary: true, Association: { PublicIp: '54.1.1.1' } },
          ],
        }),
      ],
    });

  it('answers through the appliances and the gateway behind them, which is said to be taken for granted', () => {
    const trace = ask(inspected(TO_IGW), { from: 'internet', to: '54.1.1.1' });
    assert.equal(trace.verdict, 'reachable');
    assert.ok(trace.assumptions.map(english).includes(LET_THROUGH));
  });

  it('loses the answer where nothing behind the appliances leads out', () => {
    const trace = ask(inspected(route('10.99.0.0/16', { NatGatewayId: 'nat-1' })), {
      from: 'internet',
      to: '54.1.1.1',
    });
    assert.deepEqual(codesOf(trace), ['NO_ROUTE_TO_DESTINATION']);
  });
});

describe('a private destination whose table answers through appliances', () => {
  const HOME = '10.0.0.0/16';
  const central = (behind: readonly Entry[]): Collections =>
    lesson({
      Vpcs: ['vpc-1', 'vpc-2'].map((VpcId, n) => ({
        VpcId,
        OwnerId: '111122223333',
        CidrBlock: n === 0 ? HOME : '10.8.0.0/16',
      })),
      Subnets: [
        subnet(),
        subnet({ SubnetId: 'subnet-far', VpcId: 'vpc-2', CidrBlock: '10.8.1.0/24' }),
        subnet({ SubnetId: 'subnet-fw', VpcId: 'vpc-2', CidrBlock: '10.8.2.0/24' }),
      ],
      NetworkAcls: [openAcl('subnet-1', 'subnet-far', 'subnet-fw')],
      VpcEndpoints: [{ ...FIREWALL, VpcId: 'vpc-2' }],
      VpcPeeringConnections: [
        {
          VpcPeeringConnectionId: 'pcx-1',
          Status: { Code: 'active' },
          RequesterVpcInfo: { VpcId: 'vpc-1', OwnerId: '111122223333', Region: 'us-east-1' },
          AccepterVpcInfo: {
            VpcId: 'vpc-2',
            OwnerId: '111122223333',
            Region: 'us-east-1',
            CidrBlock: '10.8.0.0/16',
          },
        },
      ],
      RouteTables: [
        routeTable([route('10.8.0.0/16', { VpcPeeringConnectionId: 'pcx-1' })]),
        routeTable([route(HOME, { GatewayId: 'vpce-fw' })], {
          RouteTableId: 'rtb-far',
          VpcId: 'vpc-2',
          Routes: [route(HOME, { GatewayId: 'vpce-fw' })],
          Associations: [associated('subnet-far')],
        }),
        routeTable(behind, {
          RouteTableId: 'rtb-fw',
          VpcId: 'vpc-2',
          Routes: behind,
          Associations: [associated('subnet-fw')],
        }),
      ],
    });
  const asked = { from: 'subnet-1', to: '10.8.1.9' };

  it('is answered where their subnet leads back', () => {
    const trace = ask(central([route(HOME, { VpcPeeringConnectionId: 'pcx-1' })]), asked);
    assert.equal(trace.verdict, 'reachable');
    assert.ok(trace.assumptions.map(english).includes(LET_THROUGH));
  });

  it('is open where the answer goes by another connection, and lost where it goes nowhere', () => {
    assert.equal(ask(central([route(HOME, { TransitGatewayId: 'tgw-1' })]), asked).verdict, 'undetermined');
    const lost = ask(central([]), asked);
    assert.deepEqual(codesOf(lost), ['NO_ROUTE_TO_DESTINATION']);
  });
});
