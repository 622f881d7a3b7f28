import type { AttributeMeaning } from '../../declared/network/part';

type Meanings = Readonly<Record<string, AttributeMeaning>>;

const ID: Meanings = { id: 'id' };

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc#attribute-reference */
const OF_VPC: Meanings = {
  ...ID,
  cidr_block: 'cidr',
  default_route_table_id: 'main-table-id',
  main_route_table_id: 'main-table-id',
  default_security_group_id: 'default-group-id',
  default_network_acl_id: 'default-acl-id',
};

const OF_LIST: Meanings = { id: 'prefix-list-id', prefix_list_id: 'prefix-list-id' };
const OF_PEERING: Meanings = { ...ID, vpc_peering_connection_id: 'id' };
/** A route to an instance goes to its first interface; the older name is that of version 2 of the provider. */
const OF_INSTANCE: Meanings = { ...ID, primary_network_interface_id: 'id', network_interface_id: 'id' };

/** The types whose attributes lead to them. An association has an id of its own, which leads to nothing. */
const MEANINGS: ReadonlyMap<string, Meanings> = new Map<string, Meanings>([
  ['aws_vpc', OF_VPC],
  ['aws_default_vpc', OF_VPC],
  ['aws_subnet', ID],
  ['aws_default_subnet', ID],
  ['aws_route_table', { ...ID, route_table_id: 'id' }],
  ['aws_default_route_table', ID],
  ['aws_internet_gateway', { ...ID, internet_gateway_id: 'id' }],
  ['aws_egress_only_internet_gateway', ID],
  ['aws_ec2_carrier_gateway', ID],
  ['aws_vpn_gateway', ID],
  ['aws_nat_gateway', ID],
  ['aws_ec2_transit_gateway', ID],
  ['aws_ec2_transit_gateway_vpc_attachment', ID],
  ['aws_vpc_peering_connection', OF_PEERING],
  ['aws_vpc_peering_connection_accepter', OF_PEERING],
  ['aws_vpc_endpoint', { ...ID, prefix_list_id: 'prefix-list-id' }],
  ['aws_prefix_list', OF_LIST],
  ['aws_ec2_managed_prefix_list', OF_LIST],
  ['aws_security_group', ID],
  ['aws_default_security_group', ID],
  ['aws_network_acl', ID],
  ['aws_default_network_acl', ID],
  ['aws_lb', { ...ID, arn: 'id' }],
  ['aws_alb', { ...ID, arn: 'id' }],
  ['aws_elb', ID],
  ['aws_instance', OF_INSTANCE],
  ['aws_network_interface', ID],
]);

/** @returns what an attribute of a resource is; undefined where it leads to nothing of a network */
export function meaningOf(type: string, attribute: string): AttributeMeaning | undefined {
  const meanings = MEANINGS.get(type);
  return meanings && Object.hasOwn(meanings, attribute) ? meanings[attribute] : undefined;
}
