import { TAG_FILTERS, type FilterTable } from '../filters';

const ADDRESS: FilterTable = {
  'association.allocation-id': 'Association.AllocationId',
  'association.association-id': 'Association.AssociationId',
  'association.carrier-ip': 'Association.CarrierIp',
  'association.customer-owned-ip': 'Association.CustomerOwnedIp',
  'association.ip-owner-id': 'Association.IpOwnerId',
  'association.public-dns-name': 'Association.PublicDnsName',
  'association.public-ip': 'Association.PublicIp',
};

const NETWORK_INTERFACE: FilterTable = {
  ...ADDRESS,
  ...below('addresses', 'PrivateIpAddresses', {
    ...ADDRESS,
    primary: 'Primary',
    'private-dns-name': 'PrivateDnsName',
    'private-ip-address': 'PrivateIpAddress',
  }),
  'attachment.attach-time': 'Attachment.AttachTime',
  'attachment.attachment-id': 'Attachment.AttachmentId',
  'attachment.delete-on-termination': 'Attachment.DeleteOnTermination',
  'attachment.device-index': 'Attachment.DeviceIndex',
  'attachment.network-card-index': 'Attachment.NetworkCardIndex',
  'attachment.status': 'Attachment.Status',
  description: 'Description',
  'group-id': 'Groups.GroupId',
  'group-name': 'Groups.GroupName',
  'ipv4-prefixes.ipv4-prefix': 'Ipv4Prefixes.Ipv4Prefix',
  'ipv6-addresses.ipv6-address': 'Ipv6Addresses.Ipv6Address',
  'ipv6-addresses.is-primary-ipv6': 'Ipv6Addresses.IsPrimaryIpv6',
  'ipv6-prefixes.ipv6-prefix': 'Ipv6Prefixes.Ipv6Prefix',
  'mac-address': 'MacAddress',
  'network-interface-id': 'NetworkInterfaceId',
  'owner-id': 'OwnerId',
  'private-dns-name': 'PrivateDnsName',
  'private-ip-address': 'PrivateIpAddress',
  status: 'Status',
  'source-dest-check': 'SourceDestCheck',
  'subnet-id': 'SubnetId',
  'vpc-id': 'VpcId',
};

/**
 * The filters of DescribeInstances that concern what an instance's own entry says; `Reservation` is the
 * reservation that it stands in. Left out are those about hosts, capacity, spot requests and maintenance.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html
 */
export const INSTANCE_FILTERS: FilterTable = {
  ...TAG_FILTERS,
  ...below('network-interface', 'NetworkInterfaces', NETWORK_INTERFACE),
  architecture: 'Architecture',
  'availability-zone': 'Placement.AvailabilityZone',
  'availability-zone-id': 'Placement.AvailabilityZoneId',
  'block-device-mapping.attach-time': 'BlockDeviceMappings.Ebs.AttachTime',
  'block-device-mapping.delete-on-termination': 'BlockDeviceMappings.Ebs.DeleteOnTermination',
  'block-device-mapping.device-name': 'BlockDeviceMappings.DeviceName',
  'block-device-mapping.status': 'BlockDeviceMappings.Ebs.Status',
  'block-device-mapping.volume-id': 'BlockDeviceMappings.Ebs.VolumeId',
  'client-token': 'ClientToken',
  'dns-name': 'PublicDnsName',
  'ebs-optimized': 'EbsOptimized',
  'ena-support': 'EnaSupport',
  'hibernation-options.configured': 'HibernationOptions.Configured',
  hypervisor: 'Hypervisor',
  'iam-instance-profile.arn': 'IamInstanceProfile.Arn',
  'iam-instance-profile.id': 'IamInstanceProfile.Id',
  'image-id': 'ImageId',
  'instance-id': 'InstanceId',
  'instance-lifecycle': 'InstanceLifecycle',
  'instance-state-code': 'State.Code',
  'instance-state-name': 'State.Name',
  'instance-type': 'InstanceType',
  'instance.group-id': 'SecurityGroups.GroupId',
  'instance.group-name': 'SecurityGroups.GroupName',
  'ip-address': 'PublicIpAddress',
  'ipv6-address': 'Ipv6Address',
  'key-name': 'KeyName',
  'launch-index': 'AmiLaunchIndex',
  'launch-time': 'LaunchTime',
  'metadata-options.http-tokens': 'MetadataOptions.HttpTokens',
  'monitoring-state': 'Monitoring.State',
  'owner-id': 'Reservation.OwnerId',
  platform: 'Platform',
  'platform-details': 'PlatformDetails',
  'private-dns-name': 'PrivateDnsName',
  'private-ip-address': 'PrivateIpAddress',
  reason: 'StateTransitionReason',
  'requester-id': 'Reservation.RequesterId',
  'reservation-id': 'Reservation.ReservationId',
  'root-device-name': 'RootDeviceName',
  'root-device-type': 'RootDeviceType',
  'source-dest-check': 'SourceDestCheck',
  'subnet-id': 'SubnetId',
  tenancy: 'Placement.Tenancy',
  'virtualization-type': 'VirtualizationType',
  'vpc-id': 'VpcId',
};

/** A table one level further down. */
function below(prefix: string, member: string, table: Readonly<Record<string, unknown>>): FilterTable {
  return Object.fromEntries(
    Object.entries(table).map(([name, path]) => [`${prefix}.${name}`, `${member}.${String(path)}`]),
  );
}
