import { strict as assert } from 'node:assert';
import type { WriteCall } from '../../../../endpoints/write/write';
import { LESSON } from '../../../sandbox/testing/account';
import { idNamed } from '../../../sandbox/testing/endpoint-lab';
import { CREATE, deletion } from './calls';

const NLB = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/web/0123456789abcdef';
const SUBNET = idNamed('Subnets', 'SubnetId', 'private-a');

/**
 * Does each call once, or a few times, in an order in which each is possible in the lesson.
 * @param done sends a call that must succeed, and gives its id
 * @param later lets all that is under way come to its end
 */
export async function everyCall(
  done: (call: WriteCall) => Promise<string>,
  later: () => void,
): Promise<void> {
  const gateway = await done(CREATE);
  assert.match(gateway, /^vpce-0/);
  await done({
    operation: 'ModifyVpcEndpoint',
    input: { VpcEndpointId: gateway, AddRouteTableIds: [LESSON.publicTable] },
  });
  await done({ operation: 'CreateTags', input: { Resources: [gateway], Tags: [{ Key: 'k', Value: 'v' }] } });
  await done({ operation: 'DeleteTags', input: { Resources: [gateway], Tags: [{ Key: 'k' }] } });
  await done(deletion(gateway));

  const connect = await done({
    operation: 'CreateInstanceConnectEndpoint',
    input: { SubnetId: SUBNET, PreserveClientIp: false, ClientToken: 'eice' },
  });
  assert.match(connect, /^eice-0/);
  later();
  await done({
    operation: 'DeleteInstanceConnectEndpoint',
    input: { InstanceConnectEndpointId: connect },
  });

  await done({
    operation: 'ModifyVpcAttribute',
    input: { VpcId: LESSON.first, EnableDnsHostnames: { Value: true } },
  });
  const group = await done({
    operation: 'CreateSecurityGroup',
    input: { GroupName: 'endpoints', Description: 'HTTPS to endpoints', VpcId: LESSON.first },
  });
  assert.match(group, /^sg-0/);
  await done({
    operation: 'AuthorizeSecurityGroupIngress',
    input: {
      GroupId: group,
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/16' }] },
      ],
    },
  });
  await done({
    operation: 'DeleteRoute',
    input: { RouteTableId: LESSON.privateTable, DestinationCidrBlock: '0.0.0.0/0' },
  });

  const service = await done({
    operation: 'CreateVpcEndpointServiceConfiguration',
    input: { AcceptanceRequired: true, NetworkLoadBalancerArns: [NLB], PrivateDnsName: 'api.example.com' },
  });
  assert.match(service, /^vpce-svc-0/);
  await done({
    operation: 'ModifyVpcEndpointServicePermissions',
    input: { ServiceId: service, AddAllowedPrincipals: ['arn:aws:iam::444455556666:root'] },
  });
  await done({
    operation: 'StartVpcEndpointServicePrivateDnsVerification',
    input: { ServiceId: service },
  });
  const consumer = (subnet: string): Promise<string> =>
    done({
      operation: 'CreateVpcEndpoint',
      input: {
        VpcEndpointType: 'Interface',
        VpcId: LESSON.first,
        ServiceName: `com.amazonaws.vpce.us-east-1.${service}`,
        SubnetIds: [subnet],
        PrivateDnsEnabled: false,
      },
    });
  const accepted = await consumer(SUBNET);
  const rejected = await consumer(idNamed('Subnets', 'SubnetId', 'private-b'));
  await done({
    operation: 'AcceptVpcEndpointConnections',
    input: { ServiceId: service, VpcEndpointIds: [accepted] },
  });
  await done({
    operation: 'RejectVpcEndpointConnections',
    input: { ServiceId: service, VpcEndpointIds: [rejected] },
  });
  await done({
    operation: 'ModifyVpcEndpointServiceConfiguration',
    input: { ServiceId: service, AcceptanceRequired: false },
  });
  await done(deletion(accepted, rejected));
  later();
  await done({ operation: 'DeleteVpcEndpointServiceConfigurations', input: { ServiceIds: [service] } });
}

/** Every call that there is; the compiler misses none. */
export const OPERATIONS: Readonly<Record<WriteCall['operation'], true>> = {
  CreateVpcEndpoint: true,
  CreateInstanceConnectEndpoint: true,
  CreateVpcEndpointServiceConfiguration: true,
  ModifyVpcEndpoint: true,
  DeleteVpcEndpoints: true,
  DeleteInstanceConnectEndpoint: true,
  ModifyVpcAttribute: true,
  CreateSecurityGroup: true,
  AuthorizeSecurityGroupIngress: true,
  DeleteRoute: true,
  CreateTags: true,
  DeleteTags: true,
  ModifyVpcEndpointServiceConfiguration: true,
  ModifyVpcEndpointServicePermissions: true,
  AcceptVpcEndpointConnections: true,
  RejectVpcEndpointConnections: true,
  StartVpcEndpointServicePrivateDnsVerification: true,
  DeleteVpcEndpointServiceConfigurations: true,
};
