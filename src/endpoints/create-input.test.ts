import * as assert from 'node:assert/strict';
import type * as ec2 from '@aws-sdk/client-ec2';
import { GATEWAY, INSTANCE_CONNECT, INTERFACE, PLANS, SERVICE } from './code/testing/plans';
import { toCreateInput, type CreateCall } from './create-input';

/** It compiles only where the SDK takes what we declare. */
function sdkInput({ operation, input }: CreateCall): object {
  switch (operation) {
    case 'CreateVpcEndpoint':
      return input satisfies ec2.CreateVpcEndpointCommandInput;
    case 'CreateInstanceConnectEndpoint':
      return input satisfies ec2.CreateInstanceConnectEndpointCommandInput;
    case 'CreateVpcEndpointServiceConfiguration':
      return input satisfies ec2.CreateVpcEndpointServiceConfigurationCommandInput;
  }
}

describe('the input of a create', () => {
  it('of a gateway endpoint says type, tables once each, and a policy of its own', () => {
    assert.deepEqual(sdkInput(toCreateInput({ ...GATEWAY, routeTableIds: ['rtb-1', 'rtb-1'] }, 'token')), {
      VpcEndpointType: 'Gateway',
      VpcId: 'vpc-1',
      ServiceName: 'com.amazonaws.us-east-1.s3',
      RouteTableIds: ['rtb-1'],
      PolicyDocument: GATEWAY.policy === 'full' ? '' : GATEWAY.policy.document,
      TagSpecifications: [
        {
          ResourceType: 'vpc-endpoint',
          Tags: [
            { Key: 'Name', Value: 's3' },
            { Key: 'cost-center', Value: "O'Brien" },
          ],
        },
      ],
      ClientToken: 'token',
    });
  });

  it('of an interface endpoint says fixed addresses beside the subnets, and private DNS always', () => {
    const { input } = toCreateInput(INTERFACE);
    assert.deepEqual(input, {
      VpcEndpointType: 'Interface',
      VpcId: 'vpc-1',
      ServiceName: 'com.amazonaws.us-east-1.s3',
      SubnetIds: ['subnet-a', 'subnet-b'],
      SubnetConfigurations: [{ SubnetId: 'subnet-a', Ipv4: '10.0.1.10' }],
      SecurityGroupIds: ['sg-1'],
      PrivateDnsEnabled: true,
      IpAddressType: 'ipv4',
      DnsOptions: { DnsRecordIpType: 'ipv4', PrivateDnsOnlyForInboundResolverEndpoint: true },
    });
  });

  it('says that inbound-resolver-only is off where AWS would take it to be on, and only there', () => {
    const plan = { ...INTERFACE, inboundResolverOnly: false };
    const options = (service: string, privateDns = true): unknown => {
      const call = toCreateInput({ ...plan, service, privateDns });
      return 'DnsOptions' in call.input ? call.input.DnsOptions : undefined;
    };
    assert.deepEqual(options('com.amazonaws.us-east-1.s3'), {
      DnsRecordIpType: 'ipv4',
      PrivateDnsOnlyForInboundResolverEndpoint: false,
    });
    assert.deepEqual(options('com.amazonaws.us-east-1.ssm'), { DnsRecordIpType: 'ipv4' });
    assert.deepEqual(options('com.amazonaws.us-east-1.s3', false), { DnsRecordIpType: 'ipv4' });
  });

  it('of an Instance Connect Endpoint and of an endpoint service are calls of their own', () => {
    assert.deepEqual(toCreateInput(INSTANCE_CONNECT, 't'), {
      operation: 'CreateInstanceConnectEndpoint',
      input: {
        SubnetId: 'subnet-a',
        SecurityGroupIds: ['sg-1'],
        PreserveClientIp: false,
        IpAddressType: 'dualstack',
        TagSpecifications: [
          { ResourceType: 'instance-connect-endpoint', Tags: [{ Key: 'Name', Value: 'eice' }] },
        ],
        ClientToken: 't',
      },
    });
    assert.deepEqual(toCreateInput(SERVICE), {
      operation: 'CreateVpcEndpointServiceConfiguration',
      input: {
        AcceptanceRequired: true,
        PrivateDnsName: 'api.example.com',
        NetworkLoadBalancerArns: SERVICE.networkLoadBalancerArns,
        SupportedIpAddressTypes: ['ipv4'],
      },
    });
  });

  it('has no empty list and nothing undefined', () => {
    for (const plan of PLANS) {
      for (const [name, value] of Object.entries(toCreateInput(plan).input)) {
        assert.notEqual(value, undefined, `${plan.kind} ${name}`);
        assert.notDeepEqual(value, [], `${plan.kind} ${name}`);
      }
    }
  });
});
