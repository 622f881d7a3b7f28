import { TAG_FILTERS, type FilterTable } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import { describeAction } from './describe';

const FILTERS: FilterTable = {
  ...TAG_FILTERS,
  'availability-zone': 'AvailabilityZone',
  availabilityZone: 'AvailabilityZone',
  'availability-zone-id': 'AvailabilityZoneId',
  'available-ip-address-count': 'AvailableIpAddressCount',
  'cidr-block': 'CidrBlock',
  cidr: 'CidrBlock',
  cidrBlock: 'CidrBlock',
  'customer-owned-ipv4-pool': 'CustomerOwnedIpv4Pool',
  'default-for-az': 'DefaultForAz',
  defaultForAz: 'DefaultForAz',
  'enable-dns64': 'EnableDns64',
  'enable-lni-at-device-index': 'EnableLniAtDeviceIndex',
  'ipv6-cidr-block-association.ipv6-cidr-block': 'Ipv6CidrBlockAssociationSet.Ipv6CidrBlock',
  'ipv6-cidr-block-association.association-id': 'Ipv6CidrBlockAssociationSet.AssociationId',
  'ipv6-cidr-block-association.state': 'Ipv6CidrBlockAssociationSet.Ipv6CidrBlockState.State',
  'ipv6-native': 'Ipv6Native',
  'map-customer-owned-ip-on-launch': 'MapCustomerOwnedIpOnLaunch',
  'map-public-ip-on-launch': 'MapPublicIpOnLaunch',
  'outpost-arn': 'OutpostArn',
  'owner-id': 'OwnerId',
  'private-dns-name-options-on-launch.hostname-type': 'PrivateDnsNameOptionsOnLaunch.HostnameType',
  'private-dns-name-options-on-launch.enable-resource-name-dns-a-record':
    'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord',
  'private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record':
    'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord',
  state: 'State',
  'subnet-arn': 'SubnetArn',
  'subnet-id': 'SubnetId',
  'vpc-id': 'VpcId',
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSubnets.html */
export const describeSubnets = describeAction({
  name: 'DescribeSubnets',
  collection: 'Subnets',
  ids: { parameter: 'SubnetIds', kind: KINDS.subnet, excludes: ['SubnetIds', 'MaxResults'] },
  paging: UP_TO_1000,
  filters: FILTERS,
});
