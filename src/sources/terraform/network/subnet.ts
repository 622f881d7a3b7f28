import type { SubnetPart } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Arguments } from './arguments';
import type { PartReaders } from './part-reader';

const NAMES = {
  vpcId: 'vpc_id',
  zone: 'availability_zone',
  cidr: 'cidr_block',
  ipv6CidrBlocks: 'ipv6_cidr_block',
  mapPublicIpOnLaunch: 'map_public_ip_on_launch',
};

export const SUBNET_TYPES: PartReaders = {
  aws_subnet: (args, of) => [readSubnet(args, of)],
  // of the default VPC of the Region, which nothing here names; instances in it get public addresses by default
  // @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_subnet
  aws_default_subnet: (args, of) => [
    { ...readSubnet(args, of), mapPublicIp: args.flag('map_public_ip_on_launch') ?? true },
  ],
};

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/subnet */
function readSubnet(args: Arguments, of: DeclaredResource): SubnetPart {
  const isByZoneId = !args.isWritten('availability_zone') && args.isWritten('availability_zone_id');
  return {
    kind: 'subnet',
    of,
    names: isByZoneId ? { ...NAMES, zone: 'availability_zone_id' } : NAMES,
    vpc: args.text('vpc_id'),
    cidr: args.text('cidr_block'),
    ipv6Cidr: args.text('ipv6_cidr_block'),
    zone: args.text(isByZoneId ? 'availability_zone_id' : 'availability_zone'),
    mapPublicIp: args.flag('map_public_ip_on_launch'),
  };
}
