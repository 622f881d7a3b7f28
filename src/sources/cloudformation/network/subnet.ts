import { message } from '../../../network/message';
import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { notKnown } from '../evaluate/kinds';
import { symbolOf } from '../evaluate/symbol';
import type { Family } from './family';
import { fromPool } from './vpc';
import { written } from './written';

const NAMES = {
  vpcId: 'VpcId',
  cidr: 'CidrBlock',
  ipv6CidrBlocks: 'Ipv6CidrBlock',
  zone: 'AvailabilityZone',
  mapPublicIpOnLaunch: 'MapPublicIpOnLaunch',
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html */
export const SUBNETS: Family = [['AWS::EC2::Subnet', subnet]];

function subnet(of: DeclaredResource): readonly Part[] {
  return [
    {
      kind: 'subnet',
      of,
      names: NAMES,
      vpc: written(of, 'VpcId'),
      cidr: written(of, 'CidrBlock') ?? fromPool(of, 'Ipv4IpamPoolId', 'Ipv4NetmaskLength'),
      ipv6Cidr: written(of, 'Ipv6CidrBlock') ?? fromPool(of, 'Ipv6IpamPoolId', 'Ipv6NetmaskLength'),
      zone: written(of, 'AvailabilityZone') ?? zoneById(written(of, 'AvailabilityZoneId')),
      mapPublicIp: written(of, 'MapPublicIpOnLaunch'),
    },
  ];
}

/** Each account has names of its own for the zones that an id stands for: equal ids are equal zones, no more. */
function zoneById(id: Value | undefined): Value | undefined {
  if (id === undefined) return undefined;
  const symbol = symbolOf(id);
  return notKnown(
    message("The zone is given by its id, and its name is the account's own."),
    symbol === undefined ? undefined : `zone id ${symbol}`,
  );
}
