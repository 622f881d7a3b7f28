import * as assert from 'node:assert/strict';
import {
  gatewayEndpoint,
  networkOf,
  route,
  routeTable,
  SCOPE,
  securityGroup,
  vpc,
  type Collections,
} from '../../network/testing/fixtures';
import { GATEWAY } from '../testing/plans';
import { toCreateInput } from '../create-input';
import { isDone } from './is-done';
import type { WriteCall } from './write';

const POLICY = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:Get*', Resource: '*' }],
};
const FULL = {
  Statement: [{ Action: '*', Effect: 'Allow', Principal: '*', Resource: '*' }],
  Version: '2008-10-17',
};

const ENDPOINT = gatewayEndpoint({
  RouteTableIds: ['rtb-1'],
  SubnetIds: ['subnet-1'],
  Groups: [{ GroupId: 'sg-1' }],
  PrivateDnsEnabled: true,
  IpAddressType: 'ipv4',
  DnsOptions: { DnsRecordIpType: 'ipv4', PrivateDnsOnlyForInboundResolverEndpoint: false },
  PolicyDocument: JSON.stringify(FULL),
});

const SERVICE = {
  ServiceId: 'vpce-svc-1',
  ServiceName: 's',
  ServiceState: 'Available',
  AcceptanceRequired: true,
  PrivateDnsName: 'api.example.com',
  PrivateDnsNameConfiguration: { State: 'verified' },
  NetworkLoadBalancerArns: ['arn:1'],
};

function connection(VpcEndpointId: string, VpcEndpointState: string): unknown {
  return { ServiceId: 'vpce-svc-1', VpcEndpointId, VpcEndpointState };
}

const THERE: Collections = {
  Vpcs: [vpc()],
  VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: false }],
  VpcEndpoints: [ENDPOINT, gatewayEndpoint({ VpcEndpointId: 'vpce-2', State: 'deleting' })],
  InstanceConnectEndpoints: [
    { InstanceConnectEndpointId: 'eice-1', VpcId: 'vpc-1', State: 'create-complete' },
    { InstanceConnectEndpointId: 'eice-2', VpcId: 'vpc-1', State: 'delete-in-progress' },
  ],
  SecurityGroups: [
    securityGroup({
      GroupId: 'sg-1',
      GroupName: 'g',
      Description: 'd',
      Tags: [{ Key: 'k', Value: 'v' }],
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/16' }] },
      ],
    }),
  ],
  RouteTables: [
    routeTable([
      route('0.0.0.0/0', { NatGatewayId: 'nat-1' }),
      route('10.9.0.0/16', { GatewayId: 'vgw-1' }, { Origin: 'EnableVgwRoutePropagation' }),
    ]),
  ],
  ServiceConfigurations: [SERVICE],
  VpcEndpointConnections: [
    connection('vpce-7', 'available'),
    connection('vpce-8', 'pendingAcceptance'),
    connection('vpce-9', 'rejected'),
  ],
};

function told(call: WriteCall, collections: Collections = THERE): boolean | undefined {
  return isDone(networkOf(collections), { scope: SCOPE, call });
}

type Modified = Omit<Extract<WriteCall, { operation: 'ModifyVpcEndpoint' }>['input'], 'VpcEndpointId'>;

function modify(input: Modified): WriteCall {
  return { operation: 'ModifyVpcEndpoint', input: { VpcEndpointId: 'vpce-1', ...input } };
}

function ingress(CidrIp: string, port = 443): WriteCall {
  const permission = { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp }] };
  return {
    operation: 'AuthorizeSecurityGroupIngress',
    input: { GroupId: 'sg-1', IpPermissions: [permission] },
  };
}

function group(more: object = {}): WriteCall {
  return {
    operation: 'CreateSecurityGroup',
    input: { GroupName: 'g', Description: 'd', VpcId: 'vpc-1', ...more },
  };
}

function service(input: object): WriteCall {
  return {
    operation: 'ModifyVpcEndpointServiceConfiguration',
    input: { ServiceId: 'vpce-svc-1', ...input },
  };
}

function answered(
  operation: 'AcceptVpcEndpointConnections' | 'RejectVpcEndpointConnections',
  ...ids: string[]
): WriteCall {
  return { operation, input: { ServiceId: 'vpce-svc-1', VpcEndpointIds: ids } };
}

function destroy(...ids: string[]): WriteCall {
  return { operation: 'DeleteVpcEndpoints', input: { VpcEndpointIds: ids } };
}

const TAG = [{ Key: 'k', Value: 'v' }];

const DONE: readonly WriteCall[] = [
  modify({ AddRouteTableIds: ['rtb-1'], RemoveRouteTableIds: ['rtb-2'] }),
  modify({ AddSubnetIds: ['subnet-1'], RemoveSubnetIds: ['subnet-2'] }),
  modify({ AddSecurityGroupIds: ['sg-1'], RemoveSecurityGroupIds: ['sg-2'] }),
  modify({ PrivateDnsEnabled: true, IpAddressType: 'ipv4', DnsOptions: { DnsRecordIpType: 'ipv4' } }),
  modify({ DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: false } }),
  modify({ ResetPolicy: true }),
  modify({ PolicyDocument: `  ${JSON.stringify(FULL, undefined, 4)}` }),
  destroy('vpce-2', 'vpce-3'),
  { operation: 'DeleteInstanceConnectEndpoint', input: { InstanceConnectEndpointId: 'eice-2' } },
  { operation: 'DeleteInstanceConnectEndpoint', input: { InstanceConnectEndpointId: 'eice-3' } },
  { operation: 'ModifyVpcAttribute', input: { VpcId: 'vpc-1', EnableDnsSupport: { Value: true } } },
  group(),
  ingress('10.0.0.0/16'),
  ingress('10.0.3.4/16'),
  { operation: 'DeleteRoute', input: { RouteTableId: 'rtb-1', DestinationCidrBlock: '10.7.0.0/16' } },
  // It stays, since a gateway propagates it.
  { operation: 'DeleteRoute', input: { RouteTableId: 'rtb-1', DestinationCidrBlock: '10.9.0.0/16' } },
  { operation: 'CreateTags', input: { Resources: ['sg-1'], Tags: TAG } },
  { operation: 'DeleteTags', input: { Resources: ['sg-1'], Tags: [{ Key: 'x' }] } },
  service({
    AcceptanceRequired: true,
    PrivateDnsName: 'api.example.com',
    AddNetworkLoadBalancerArns: ['arn:1'],
  }),
  service({ RemoveNetworkLoadBalancerArns: ['arn:2'] }),
  answered('AcceptVpcEndpointConnections', 'vpce-7'),
  answered('RejectVpcEndpointConnections', 'vpce-9'),
  { operation: 'StartVpcEndpointServicePrivateDnsVerification', input: { ServiceId: 'vpce-svc-1' } },
  { operation: 'DeleteVpcEndpointServiceConfigurations', input: { ServiceIds: ['vpce-svc-2'] } },
];

const ABSENT: readonly WriteCall[] = [
  modify({ AddRouteTableIds: ['rtb-1', 'rtb-2'] }),
  modify({ RemoveRouteTableIds: ['rtb-1'] }),
  modify({ AddSubnetIds: ['subnet-2'] }),
  modify({ RemoveSecurityGroupIds: ['sg-1'] }),
  modify({ PrivateDnsEnabled: false }),
  modify({ IpAddressType: 'dualstack' }),
  modify({ DnsOptions: { DnsRecordIpType: 'ipv6' } }),
  modify({ PolicyDocument: JSON.stringify(POLICY) }),
  destroy('vpce-2', 'vpce-1'),
  { operation: 'ModifyVpcEndpoint', input: { VpcEndpointId: 'vpce-3', PrivateDnsEnabled: true } },
  { operation: 'DeleteInstanceConnectEndpoint', input: { InstanceConnectEndpointId: 'eice-1' } },
  { operation: 'ModifyVpcAttribute', input: { VpcId: 'vpc-1', EnableDnsHostnames: { Value: true } } },
  group({ GroupName: 'other' }),
  group({ Description: 'other' }),
  group({ TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'k', Value: 'other' }] }] }),
  ingress('10.0.0.0/17'),
  ingress('10.0.0.0/16', 80),
  { operation: 'DeleteRoute', input: { RouteTableId: 'rtb-1', DestinationCidrBlock: '0.0.0.0/0' } },
  { operation: 'CreateTags', input: { Resources: ['sg-1'], Tags: [{ Key: 'k', Value: 'w' }] } },
  { operation: 'DeleteTags', input: { Resources: ['sg-1'], Tags: [{ Key: 'k' }] } },
  service({ AcceptanceRequired: false }),
  service({ RemovePrivateDnsName: true }),
  service({ AddGatewayLoadBalancerArns: ['arn:1'] }),
  answered('AcceptVpcEndpointConnections', 'vpce-7', 'vpce-8'),
  answered('RejectVpcEndpointConnections', 'vpce-7'),
  { operation: 'DeleteVpcEndpointServiceConfigurations', input: { ServiceIds: ['vpce-svc-1'] } },
];

describe('whether a call that is not known to have ended was carried out', () => {
  it('is told by the network: done', () => {
    for (const call of DONE) assert.equal(told(call), true, JSON.stringify(call));
  });

  it('is told by the network: not done', () => {
    for (const call of ABSENT) assert.equal(told(call), false, JSON.stringify(call));
  });

  it('is not told where nothing was read', () => {
    for (const call of [...DONE, ...ABSENT]) assert.equal(told(call, {}), undefined, JSON.stringify(call));
  });

  it('is not told of another account’s or Region’s resources', () => {
    const elsewhere = networkOf(THERE, { scope: { ...SCOPE, region: 'eu-west-1' } });
    for (const call of [...DONE, ...ABSENT])
      assert.equal(isDone(elsewhere, { scope: SCOPE, call }), undefined, JSON.stringify(call));
  });

  it('is never told of a creation, which its token makes safe to repeat', () => {
    assert.equal(told(toCreateInput(GATEWAY)), undefined);
  });

  it('is not told by a policy that was not read', () => {
    const without = { VpcEndpoints: [gatewayEndpoint()] };
    assert.equal(told(modify({ ResetPolicy: true }), without), undefined);
    assert.equal(told(modify({ PolicyDocument: '{}' }), without), undefined);
  });

  it('is told by the principals of a service, where they were read', () => {
    const call: WriteCall = {
      operation: 'ModifyVpcEndpointServicePermissions',
      input: { ServiceId: 'vpce-svc-1', AddAllowedPrincipals: ['*'] },
    };
    assert.equal(told(call), undefined);
  });
});
