import { entitiesField, type Entity } from '../entity';
import { TAG_FILTERS, type FilterTable } from '../filters';
import { KINDS } from '../kinds';
import { UP_TO_1000 } from '../paging';
import { describeAction } from './describe';

/** EC2 answers a protocol as its number, and filters by name as well. */
const PROTOCOLS: ReadonlyMap<unknown, string> = new Map([
  ['1', 'icmp'],
  ['6', 'tcp'],
  ['17', 'udp'],
]);

const FILTERS: FilterTable = {
  ...TAG_FILTERS,
  'association.association-id': 'Associations.NetworkAclAssociationId',
  'association.network-acl-id': 'Associations.NetworkAclId',
  'association.subnet-id': 'Associations.SubnetId',
  default: 'IsDefault',
  'entry.cidr': 'Entries.CidrBlock',
  'entry.icmp.code': 'Entries.IcmpTypeCode.Code',
  'entry.icmp.type': 'Entries.IcmpTypeCode.Type',
  'entry.ipv6-cidr': 'Entries.Ipv6CidrBlock',
  'entry.port-range.from': 'Entries.PortRange.From',
  'entry.port-range.to': 'Entries.PortRange.To',
  'entry.protocol': protocolsOf,
  'entry.rule-action': 'Entries.RuleAction',
  'entry.egress': 'Entries.Egress',
  'entry.rule-number': 'Entries.RuleNumber',
  'network-acl-id': 'NetworkAclId',
  'owner-id': 'OwnerId',
  'vpc-id': 'VpcId',
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html */
export const describeNetworkAcls = describeAction({
  name: 'DescribeNetworkAcls',
  collection: 'NetworkAcls',
  ids: { parameter: 'NetworkAclIds', kind: KINDS.networkAcl, excludes: ['NetworkAclIds', 'MaxResults'] },
  paging: UP_TO_1000,
  filters: FILTERS,
});

function protocolsOf(acl: Entity): readonly unknown[] {
  return entitiesField(acl, 'Entries').flatMap(({ Protocol: protocol }) => [
    protocol,
    PROTOCOLS.get(protocol) ?? protocol,
  ]);
}
