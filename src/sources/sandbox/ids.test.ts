import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { clientWith, failureOf, send } from './testing/clients';

/** Each call, the parameter that takes ids, their prefix, the codes for absent and for malformed ones. */
const CALLS = `
  DescribeVpcs VpcIds vpc- InvalidVpcID.NotFound InvalidVpcID.Malformed
  DescribeVpcAttribute VpcId vpc- InvalidVpcID.NotFound InvalidVpcID.Malformed
  DescribeSubnets SubnetIds subnet- InvalidSubnetID.NotFound InvalidSubnetID.Malformed
  DescribeRouteTables RouteTableIds rtb- InvalidRouteTableID.NotFound InvalidRouteTableId.Malformed
  DescribeInternetGateways InternetGatewayIds igw- InvalidInternetGatewayID.NotFound InvalidInternetGatewayId.Malformed
  DescribeEgressOnlyInternetGateways EgressOnlyInternetGatewayIds eigw- InvalidEgressOnlyInternetGatewayId.NotFound InvalidEgressOnlyInternetGatewayId.Malformed
  DescribeNatGateways NatGatewayIds nat- NatGatewayNotFound NatGatewayMalformed
  DescribeVpnGateways VpnGatewayIds vgw- InvalidVpnGatewayID.NotFound InvalidParameterValue
  DescribeVpnConnections VpnConnectionIds vpn- InvalidVpnConnectionID.NotFound InvalidParameterValue
  DescribeCarrierGateways CarrierGatewayIds cagw- InvalidCarrierGatewayID.NotFound InvalidParameterValue
  DescribeTransitGateways TransitGatewayIds tgw- InvalidTransitGatewayID.NotFound InvalidTransitGatewayID.Malformed
  DescribeTransitGatewayAttachments TransitGatewayAttachmentIds tgw-attach- InvalidTransitGatewayAttachmentID.NotFound InvalidTransitGatewayAttachmentID.Malformed
  DescribeTransitGatewayVpcAttachments TransitGatewayAttachmentIds tgw-attach- InvalidTransitGatewayAttachmentID.NotFound InvalidTransitGatewayAttachmentID.Malformed
  DescribeTransitGatewayRouteTables TransitGatewayRouteTableIds tgw-rtb- InvalidRouteTableID.NotFound InvalidRouteTableId.Malformed
  SearchTransitGatewayRoutes TransitGatewayRouteTableId tgw-rtb- InvalidRouteTableID.NotFound InvalidRouteTableId.Malformed
  GetTransitGatewayRouteTableAssociations TransitGatewayRouteTableId tgw-rtb- InvalidRouteTableID.NotFound InvalidRouteTableId.Malformed
  GetTransitGatewayRouteTablePropagations TransitGatewayRouteTableId tgw-rtb- InvalidRouteTableID.NotFound InvalidRouteTableId.Malformed
  DescribeVpcPeeringConnections VpcPeeringConnectionIds pcx- InvalidVpcPeeringConnectionID.NotFound InvalidVpcPeeringConnectionId.Malformed
  DescribeVpcEndpoints VpcEndpointIds vpce- InvalidVpcEndpointId.NotFound InvalidVpcEndpointId.Malformed
  DescribeInstanceConnectEndpoints InstanceConnectEndpointIds eice- InvalidInstanceConnectEndpointId.NotFound InvalidInstanceConnectEndpointId.Malformed
  DescribeVpcEndpointServiceConfigurations ServiceIds vpce-svc- InvalidVpcEndpointServiceId.NotFound InvalidVpcEndpointServiceIdId.Malformed
  DescribeVpcEndpointServicePermissions ServiceId vpce-svc- InvalidVpcEndpointServiceId.NotFound InvalidVpcEndpointServiceIdId.Malformed
  DescribePrefixLists PrefixListIds pl- InvalidPrefixListID.NotFound InvalidPrefixListId.Malformed
  DescribeManagedPrefixLists PrefixListIds pl- InvalidPrefixListID.NotFound InvalidPrefixListId.Malformed
  GetManagedPrefixListEntries PrefixListId pl- InvalidPrefixListID.NotFound InvalidPrefixListId.Malformed
  DescribeNetworkInterfaces NetworkInterfaceIds eni- InvalidNetworkInterfaceID.NotFound InvalidNetworkInterfaceId.Malformed
  DescribeInstances InstanceIds i- InvalidInstanceID.NotFound InvalidInstanceID.Malformed
  DescribeSecurityGroups GroupIds sg- InvalidGroup.NotFound InvalidGroupId.Malformed
  DescribeSecurityGroupRules SecurityGroupRuleIds sgr- InvalidSecurityGroupRuleId.NotFound InvalidSecurityGroupRuleId.Malformed
  DescribeNetworkAcls NetworkAclIds acl- InvalidNetworkAclID.NotFound InvalidNetworkAclId.Malformed
  DescribeVpcBlockPublicAccessExclusions ExclusionIds vpcbpa-exclude- InvalidVpcBlockPublicAccessExclusionId.NotFound InvalidParameterValue
  DescribeAddresses AllocationIds eipalloc- InvalidAllocationID.NotFound InvalidParameterValue
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

/** What some calls want beside the id. */
const REQUIRED: Readonly<Record<string, object>> = {
  DescribeVpcAttribute: { Attribute: 'enableDnsSupport' },
  SearchTransitGatewayRoutes: { Filters: [{ Name: 'state', Values: ['active'] }] },
};

describe('ids that name nothing', () => {
  const client = clientWith({});
  for (const [name = '', parameter = '', prefix = '', notFound = '', malformed = ''] of CALLS) {
    const describe = (id: string): Promise<string> => {
      const ids = parameter.endsWith('s') ? [id] : id;
      return failureOf(send(client, name, { ...REQUIRED[name], [parameter]: ids }));
    };

    it(`${name}, ${parameter}`, async () => {
      const absent = `${prefix}0123456789abcdef0`;
      const failure = await describe(absent);
      assert.ok(failure.startsWith(`${notFound}: `), failure);
      assert.ok(failure.includes(absent), failure);
      for (const id of ['rubbish', `${prefix}ABC`, prefix, `${prefix}a b`]) {
        const text = await describe(id);
        assert.ok(text.startsWith(`${malformed}: Invalid id: "${id}" (expecting "${prefix}...`), text);
      }
    });
  }

  it('are told in EC2’s words, one or more', async () => {
    const one = failureOf(client.send(new ec2.DescribeSubnetsCommand({ SubnetIds: ['subnet-1'] })));
    assert.equal(await one, "InvalidSubnetID.NotFound: The subnet ID 'subnet-1' does not exist");
    const two = failureOf(
      client.send(new ec2.DescribeSubnetsCommand({ SubnetIds: ['subnet-1', 'subnet-2', 'subnet-1'] })),
    );
    assert.equal(await two, "InvalidSubnetID.NotFound: The subnet IDs 'subnet-1, subnet-2' do not exist");
  });

  it('that name something are answered in the account’s order, once each, whatever they look like', async () => {
    const Vpcs = ['vpc-b', 'odd', 'vpc-a'].map((VpcId) => ({ VpcId }));
    const answer = await clientWith({ Vpcs }).send(
      new ec2.DescribeVpcsCommand({ VpcIds: ['vpc-a', 'odd', 'odd'] }),
    );
    assert.deepEqual(answer.Vpcs, [{ VpcId: 'odd' }, { VpcId: 'vpc-a' }]);
  });

  it('names: services, zones, Regions, group names, public addresses', async () => {
    const failures = [
      client.send(new ec2.DescribeVpcEndpointServicesCommand({ ServiceNames: ['com.x'] })),
      client.send(new ec2.DescribeAvailabilityZonesCommand({ ZoneNames: ['us-east-1z'] })),
      client.send(new ec2.DescribeAvailabilityZonesCommand({ ZoneIds: ['use1-az9'] })),
      client.send(new ec2.DescribeRegionsCommand({ RegionNames: ['mars-1'] })),
      client.send(new ec2.DescribeSecurityGroupsCommand({ GroupNames: ['web'] })),
      client.send(new ec2.DescribeAddressesCommand({ PublicIps: ['1.2.3.4'] })),
      client.send(
        new ec2.DescribeVpcAttributeCommand({ VpcId: 'vpc-1', Attribute: 'x' as 'enableDnsSupport' }),
      ),
    ].map(failureOf);
    assert.deepEqual(await Promise.all(failures), [
      "InvalidServiceName: The Vpc Endpoint Service 'com.x' does not exist",
      'InvalidParameterValue: Invalid availability zone: [us-east-1z]',
      'InvalidParameterValue: Invalid availability zone: [use1-az9]',
      'InvalidParameterValue: Invalid region names: [mars-1]',
      "InvalidGroup.NotFound: The security group 'web' does not exist in default VPC",
      "InvalidAddress.NotFound: Address '1.2.3.4' not found.",
      'InvalidParameterValue: Value (x) for parameter attribute is invalid. Invalid attribute.',
    ]);
  });
});
