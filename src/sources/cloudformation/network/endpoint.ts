import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { overChoices } from '../evaluate/kinds';
import type { Family } from './family';
import { idList } from './list';
import { entry, written } from './written';

const NAMES = {
  vpcId: 'VpcId',
  serviceName: 'ServiceName',
  serviceRegion: 'ServiceRegion',
  type: 'VpcEndpointType',
  routeTableIds: 'RouteTableIds',
  subnetIds: 'SubnetIds',
  securityGroupIds: 'SecurityGroupIds',
  privateDns: 'PrivateDnsEnabled',
  privateDnsOnlyForInboundResolver: 'DnsOptions',
  ipAddressType: 'IpAddressType',
  policy: 'PolicyDocument',
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html */
export const ENDPOINTS: Family = [['AWS::EC2::VPCEndpoint', endpoint]];

function endpoint(of: DeclaredResource): readonly Part[] {
  const resolvers = entry(written(of, 'DnsOptions'), 'PrivateDnsOnlyForInboundResolverEndpoint');
  return [
    {
      kind: 'endpoint',
      of,
      names: NAMES,
      vpc: written(of, 'VpcId'),
      service: written(of, 'ServiceName'),
      type: written(of, 'VpcEndpointType'),
      tables: idList(written(of, 'RouteTableIds')),
      subnets: idList(written(of, 'SubnetIds')),
      groups: idList(written(of, 'SecurityGroupIds')),
      privateDns: written(of, 'PrivateDnsEnabled'),
      privateDnsOnlyForInboundResolver:
        (resolvers === undefined ? undefined : overChoices(resolvers, isOnly)) ?? undefined,
      policy: written(of, 'PolicyDocument'),
      ipAddressType: written(of, 'IpAddressType'),
      serviceRegion: written(of, 'ServiceRegion'),
    },
  ];
}

/**
 * EC2 has a boolean, CloudFormation two words.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-dnsoptionsspecification.html
 */
function isOnly(word: Value): Value {
  switch (word) {
    case 'OnlyInboundResolver':
      return true;
    case 'AllResolvers':
      return false;
    case 'NotSpecified':
      return null;
    default:
      return word;
  }
}
