import { TAG_FILTERS, type FilterTable } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import { describeAction } from './describe';

const FILTERS: FilterTable = {
  ...TAG_FILTERS,
  'association.allocation-id': 'Association.AllocationId',
  'association.association-id': 'Association.AssociationId',
  'addresses.association.owner-id': 'PrivateIpAddresses.Association.IpOwnerId',
  'addresses.association.public-ip': 'PrivateIpAddresses.Association.PublicIp',
  'addresses.primary': 'PrivateIpAddresses.Primary',
  'addresses.private-ip-address': 'PrivateIpAddresses.PrivateIpAddress',
  'association.ip-owner-id': 'Association.IpOwnerId',
  'association.public-ip': 'Association.PublicIp',
  'association.public-dns-name': 'Association.PublicDnsName',
  'attachment.attach-time': 'Attachment.AttachTime',
  'attachment.attachment-id': 'Attachment.AttachmentId',
  'attachment.delete-on-termination': 'Attachment.DeleteOnTermination',
  'attachment.device-index': 'Attachment.DeviceIndex',
  'attachment.instance-id': 'Attachment.InstanceId',
  'attachment.instance-owner-id': 'Attachment.InstanceOwnerId',
  'attachment.status': 'Attachment.Status',
  'availability-zone': 'AvailabilityZone',
  'availability-zone-id': 'AvailabilityZoneId',
  description: 'Description',
  'group-id': 'Groups.GroupId',
  'group-name': 'Groups.GroupName',
  'ipv6-addresses.ipv6-address': 'Ipv6Addresses.Ipv6Address',
  'interface-type': 'InterfaceType',
  'mac-address': 'MacAddress',
  'network-interface-id': 'NetworkInterfaceId',
  'operator.managed': 'Operator.Managed',
  'operator.principal': 'Operator.Principal',
  'owner-id': 'OwnerId',
  'private-dns-name': 'PrivateDnsName',
  'private-ip-address': 'PrivateIpAddress',
  'requester-id': 'RequesterId',
  'requester-managed': 'RequesterManaged',
  'source-dest-check': 'SourceDestCheck',
  status: 'Status',
  'subnet-id': 'SubnetId',
  'vpc-id': 'VpcId',
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html */
export const describeNetworkInterfaces = describeAction({
  name: 'DescribeNetworkInterfaces',
  collection: 'NetworkInterfaces',
  ids: {
    parameter: 'NetworkInterfaceIds',
    kind: KINDS.networkInterface,
    excludes: ['NetworkInterfaceIds', 'MaxResults'],
  },
  paging: UP_TO_1000,
  filters: FILTERS,
});
