import * as assert from 'node:assert/strict';
import { english } from '../../network/message';
import type { Network } from '../../network/network';
import { gatewayEndpoint, only, route, routeTable, SCOPE } from '../../network/testing/fixtures';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Change } from '../change';
import { account, NAT_TABLE, VPC } from '../testing/plans';
import { changeConsequences } from './consequences';
import { changeOfRemedy } from './of-remedy';
import { changeProblems } from './problems';
import { callsOf, stepsOf } from './steps';

const NAT = {
  NatGatewayId: 'nat-1',
  VpcId: 'vpc-1',
  SubnetId: 'subnet-1',
  State: 'available',
  ConnectivityType: 'public',
  NatGatewayAddresses: [{ PrivateIp: '10.0.1.9', PublicIp: '198.51.100.1', IsPrimary: true }],
};
const TABLE = {
  ...NAT_TABLE,
  Routes: [...(NAT_TABLE['Routes'] as readonly unknown[]), route('pl-s3', { GatewayId: 'vpce-1' })],
};

function withGateway(without: readonly string[] = []): Network {
  const more = {
    RouteTables: [TABLE],
    VpcEndpoints: [gatewayEndpoint()],
    NatGateways: [NAT],
    InternetGateways: [],
  };
  return account(more, without);
}

function endpointOf(network: Network): VpcEndpoint {
  return only(network.all('vpc-endpoint'));
}

function interfaceEndpoint(more: Record<string, unknown> = {}): Record<string, unknown> {
  return gatewayEndpoint({
    VpcEndpointType: 'Interface',
    ServiceName: 'com.amazonaws.us-east-1.sqs',
    RouteTableIds: [],
    SubnetIds: ['subnet-1'],
    Groups: [{ GroupId: 'sg-1' }],
    PrivateDnsEnabled: false,
    ...more,
  });
}

function codes(network: Network, change: Change): readonly string[] {
  return changeProblems(network, change).map(({ severity, code }) => `${severity} ${code}`);
}

describe('the calls of a change', () => {
  it('name a route by the kind of its destination', () => {
    const members = ['pl-1', '2600::/16', '10.0.0.0/8'].map((destination) =>
      Object.keys(
        only(callsOf({ kind: 'delete-route', scope: SCOPE, routeTableId: 'rtb-1', destination })).input,
      ).at(-1),
    );
    assert.deepEqual(members, [
      'DestinationPrefixListId',
      'DestinationIpv6CidrBlock',
      'DestinationCidrBlock',
    ]);
  });

  it('give a new group its rule once its id is known, and are none where nothing changes', () => {
    const cidrs = ['10.0.0.0/16', '2600::/56'];
    const steps = stepsOf({ kind: 'create-security-group', vpc: VPC, name: 'a', port: 443, cidrs });
    const [first, second, ...others] = steps;
    assert.deepEqual([first?.kind, second?.kind, others], ['call', 'call-with-id', []]);
    assert.ok(second?.kind === 'call-with-id');
    assert.deepEqual(second.callFor('sg-new').input, {
      GroupId: 'sg-new',
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          IpRanges: [{ CidrIp: '10.0.0.0/16' }],
          Ipv6Ranges: [{ CidrIpv6: '2600::/56' }],
        },
      ],
    });
    const endpoint = endpointOf(withGateway());
    assert.deepEqual(stepsOf({ kind: 'route-tables', endpoint, add: [], remove: [] }), []);
  });

  it('one attribute of a VPC each, support first', () => {
    const calls = callsOf({ kind: 'vpc-dns', vpc: VPC, support: true, hostnames: true });
    assert.deepEqual(
      calls.map(({ input }) => Object.keys(input).at(-1)),
      ['EnableDnsSupport', 'EnableDnsHostnames'],
    );
  });
});

describe('a remedy that writes', () => {
  it('is a change; a new group has a name that is free', () => {
    const network = account({
      SecurityGroups: [{ GroupId: 'sg-9', GroupName: 'vpc-endpoints-443', VpcId: 'vpc-1' }],
    });
    const remedy = { kind: 'create-security-group', vpcId: 'vpc-1', port: 443, cidrs: [] } as const;
    const change = changeOfRemedy(network, remedy, SCOPE);
    assert.equal(change?.kind === 'create-security-group' && change.name, 'vpc-endpoints-443-2');
  });
});

describe('deleting a gateway endpoint', () => {
  const network = withGateway();
  const change: Change = { kind: 'delete-endpoint', endpoint: endpointOf(network) };

  it('takes its routes, and sends the traffic by NAT again', () => {
    const { added, removed, subnets, paths, changesTraffic, drops, problem } = changeConsequences(
      network,
      change,
    );
    assert.deepEqual([added, removed.length, problem], [[], 1, undefined]);
    assert.deepEqual(
      subnets.map(({ id }) => id),
      ['subnet-1'],
    );
    assert.deepEqual([paths[0]?.before.via, paths[0]?.after.via], ['gateway-endpoint', 'nat-gateway']);
    assert.equal(changesTraffic, true);
    assert.deepEqual(
      drops.map(({ id }) => id),
      ['subnet-1'],
    );
    assert.ok(codes(network, change).includes('warning connections-drop'));
    assert.ok(codes(network, change).includes('information source-vpce-policies'));
  });

  it('concerns nobody where no table has it, and is not told where tables were not read', () => {
    const bare = account({ VpcEndpoints: [gatewayEndpoint({ RouteTableIds: [] })] });
    const of = (other: Network): boolean | undefined =>
      changeConsequences(other, { kind: 'delete-endpoint', endpoint: endpointOf(other) }).changesTraffic;
    assert.equal(of(bare), false);
    assert.equal(of(withGateway(['RouteTables'])), undefined);
  });

  it('is refused of one that is gone, or that a service manages', () => {
    assert.deepEqual(codes(account(), change), ['error endpoint-not-found']);
    const managed = account({ VpcEndpoints: [gatewayEndpoint({ RequesterManaged: true })] });
    const own: Change = { kind: 'delete-endpoint', endpoint: endpointOf(managed) };
    assert.ok(codes(managed, own).includes('error requester-managed'));
  });
});

describe('problems of a change', () => {
  it('a table that has the route already, and one that is not the endpoint’s', () => {
    const network = withGateway();
    const endpoint = endpointOf(network);
    const again = changeProblems(network, { kind: 'route-tables', endpoint, add: ['rtb-1'], remove: [] });
    const duplicate = only(again.filter(({ code }) => code === 'duplicate-route'));
    assert.deepEqual([duplicate.severity, duplicate.remedy], ['error', undefined]);
    const stranger: Change = { kind: 'route-tables', endpoint, add: [], remove: ['rtb-9'] };
    assert.ok(codes(network, stranger).includes('error not-of-endpoint'));
    const last: Change = { kind: 'route-tables', endpoint, add: [], remove: ['rtb-1'] };
    assert.ok(codes(network, last).includes('information no-route-table'));
  });

  it('the last subnet, the last group, and a pending endpoint', () => {
    const network = account({ VpcEndpoints: [interfaceEndpoint()] });
    const endpoint = endpointOf(network);
    const none = { add: [], remove: ['subnet-1'] };
    assert.ok(codes(network, { kind: 'subnets', endpoint, ...none }).includes('error no-subnet'));
    const group: Change = { kind: 'security-groups', endpoint, add: [], remove: ['sg-1'] };
    assert.deepEqual(codes(network, group), ['error no-group-left']);
    const pending = account({ VpcEndpoints: [interfaceEndpoint({ State: 'pending' })] });
    const policy: Change = { kind: 'policy', endpoint: endpointOf(pending), policy: 'full' };
    assert.deepEqual(codes(pending, policy), ['error endpoint-not-available']);
  });

  it('a private name that another endpoint has', () => {
    const taken = interfaceEndpoint({ VpcEndpointId: 'vpce-2', PrivateDnsEnabled: true });
    const network = account({ VpcEndpoints: [interfaceEndpoint(), taken] });
    const endpoint = network.get('vpc-endpoint', 'vpce-1');
    assert.ok(endpoint);
    const change: Change = { kind: 'private-dns', endpoint, on: true };
    assert.ok(codes(network, change).includes('error private-dns-conflict'));
  });

  it('a Gateway Load Balancer endpoint that a route leads to', () => {
    const network = account({
      VpcEndpoints: [gatewayEndpoint({ VpcEndpointType: 'GatewayLoadBalancer', RouteTableIds: [] })],
      RouteTables: [routeTable([route('0.0.0.0/0', { GatewayId: 'vpce-1' })])],
    });
    const change: Change = { kind: 'delete-endpoint', endpoint: endpointOf(network) };
    assert.ok(codes(network, change).includes('error routes-lead-to-endpoint'));
    assert.equal(changeConsequences(network, change).changesTraffic, true);
  });

  it('a gateway endpoint’s own route is not deleted by hand', () => {
    const change: Change = {
      kind: 'delete-route',
      scope: SCOPE,
      routeTableId: 'rtb-1',
      destination: 'pl-s3',
    };
    assert.ok(codes(withGateway(), change).includes('error endpoint-route'));
    const local: Change = { ...change, destination: '10.0.0.0/16' };
    const [problem] = changeProblems(withGateway(), local);
    assert.match(english(problem?.message ?? ''), /local or propagated/);
  });

  it('a service with connections is not deleted; without having read them that is said', () => {
    const service = { ServiceId: 'vpce-svc-1', ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1' };
    const of = (VpcEndpointConnections: readonly unknown[] | undefined): readonly string[] => {
      const network = account({
        ServiceConfigurations: [service],
        ...(VpcEndpointConnections && { VpcEndpointConnections }),
      });
      return codes(network, {
        kind: 'delete-endpoint-service',
        service: only(network.all('endpoint-service')),
      });
    };
    const connection = { VpcEndpointId: 'vpce-9', ServiceId: 'vpce-svc-1', VpcEndpointState: 'available' };
    assert.deepEqual(of([connection]), ['error service-in-use']);
    assert.deepEqual(of([]), []);
    assert.deepEqual(of(undefined), ['warning connections-not-checked']);
  });
});
