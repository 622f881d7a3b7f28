import { message, type Message } from '../../network/message';
import type { Check, HopKind, Via } from '../../paths/trace';
import { parseServiceName, type ServiceName } from '../../network/service-name';

/** What a hop is called; those of a kind that people name are followed by the name. */
export const HOP_WORDS: Readonly<Record<HopKind, Message>> = {
  instance: message('Instance'),
  subnet: message('Subnet'),
  'route-table': message('Route table'),
  route: message('Route'),
  'security-group': message('Security group'),
  'network-acl': message('Network ACL'),
  dns: message('Name lookup'),
  'prefix-list': message('Prefix list'),
  service: message('Service'),
  internet: message('Internet'),
  'gateway-endpoint': message('Gateway endpoint'),
  'interface-endpoint': message('Interface endpoint'),
  'gateway-load-balancer-endpoint': message('Gateway Load Balancer endpoint'),
  'internet-gateway': message('Internet gateway'),
  'nat-gateway': message('NAT gateway'),
  'nat-instance': message('NAT instance'),
  'egress-only-internet-gateway': message('Egress-only internet gateway'),
  'transit-gateway': message('Transit gateway'),
  'vpc-peering': message('VPC peering'),
  'vpn-gateway': message('Virtual private gateway'),
  'core-network': message('Core network'),
  'carrier-gateway': message('Carrier gateway'),
  'local-gateway': message('Local gateway'),
  'network-interface': message('Network interface'),
  local: message('VPC'),
  none: message('No way'),
};

/** The same for kinds that people give names, with the name. */
export const NAMED_HOP_WORDS: ReadonlyMap<HopKind, string> = new Map([
  ['instance', 'Instance {name}'],
  ['subnet', 'Subnet {name}'],
  ['route-table', 'Route table {name}'],
  ['nat-instance', 'NAT instance {name}'],
  ['prefix-list', 'Prefix list {name}'],
]);

/** A way within a sentence or on a chip. */
export const WAY_WORDS: Readonly<Record<Via, Message>> = {
  'gateway-endpoint': message('gateway endpoint'),
  'interface-endpoint': message('interface endpoint'),
  'gateway-load-balancer-endpoint': message('Gateway Load Balancer endpoint'),
  'internet-gateway': message('internet gateway'),
  'nat-gateway': message('NAT gateway'),
  'nat-instance': message('NAT instance'),
  'egress-only-internet-gateway': message('egress-only internet gateway'),
  'transit-gateway': message('transit gateway'),
  'vpc-peering': message('VPC peering'),
  'vpn-gateway': message('virtual private gateway'),
  'core-network': message('core network'),
  'carrier-gateway': message('carrier gateway'),
  'local-gateway': message('local gateway'),
  'network-interface': message('network interface'),
  local: message('within the VPC'),
  none: message('no route'),
};

/** The label of a filter's gate in the picture. */
export const GATE_WORDS: Readonly<Record<Check['kind'], Message>> = {
  'security-group': message('SG'),
  'network-acl': message('NACL'),
  'block-public-access': message('BPA'),
  'source-destination-check': message('source check'),
};

/** What a filter is called above its callout. */
export const CHECK_WORDS: Readonly<Record<Check['kind'], string>> = {
  'security-group': 'Security group {name}',
  'network-acl': 'Network ACL {name}',
  'block-public-access': 'Block Public Access',
  'source-destination-check': 'Source/destination check of {name}',
};

const SERVICE_TITLES: ReadonlyMap<string, string> = new Map([
  ['s3', 'Amazon S3'],
  ['s3express', 'Amazon S3 Express'],
  ['dynamodb', 'Amazon DynamoDB'],
  ['sqs', 'Amazon SQS'],
  ['sns', 'Amazon SNS'],
  ['ecr.api', 'Amazon ECR'],
  ['ecr.dkr', 'Amazon ECR (Docker)'],
  ['ec2', 'Amazon EC2'],
  ['kms', 'AWS KMS'],
  ['sts', 'AWS STS'],
  ['ssm', 'AWS Systems Manager'],
  ['secretsmanager', 'AWS Secrets Manager'],
  ['logs', 'Amazon CloudWatch Logs'],
  ['lambda', 'AWS Lambda'],
]);

/** @returns a service as its maker calls it, else its short name. */
export function serviceTitle(service: ServiceName | string): string {
  const { short } = typeof service === 'string' ? parseServiceName(service) : service;
  return SERVICE_TITLES.get(short) ?? short;
}
