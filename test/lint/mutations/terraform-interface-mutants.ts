import type { Label } from '../score';
import { append, swap, swapMatch, within, withoutBlock, withoutItem } from './edit';
import { changesOf, type Mutant } from './mutant';

/** Changes of right cases with interface endpoints and security groups in Terraform, one by one. */
export const INTERFACE_MUTANTS: readonly Mutant[] = [
  ...changesOf('tf-if009-right', 'main.tf', [
    [
      's3-gone',
      withoutBlock('resource "aws_vpc_endpoint" "s3"'),
      [
        {
          rule: 'IF009',
          resource: 'aws_vpc_endpoint.interface["ecr.dkr"]',
          service: 's3',
          severity: 'error',
        },
      ],
      [{ rule: 'IF009', resource: 'aws_vpc_endpoint.interface' }],
    ],
    [
      'names-off',
      swap('enable_dns_hostnames = true', 'enable_dns_hostnames = false'),
      interfaces('IF003', 'error'),
    ],
    [
      'support-off',
      swap('enable_dns_support   = true', 'enable_dns_support   = false'),
      interfaces('IF003', 'error'),
    ],
    [
      'port-80',
      within(
        'resource "aws_security_group" "endpoints"',
        swapMatch(/from_port {3}= 443\n {4}to_port {5}= 443/, 'from_port = 80\n    to_port = 80'),
      ),
      interfaces('IF005', 'error'),
    ],
    [
      'udp',
      within('resource "aws_security_group" "endpoints"', swap('protocol    = "tcp"', 'protocol    = "udp"')),
      interfaces('IF005', 'error'),
    ],
    [
      'half-of-the-vpc',
      swap('[aws_vpc.main.cidr_block]', '["10.30.0.0/23"]'),
      interfaces('IF005', 'warning'),
    ],
    [
      'all-ports',
      within(
        'resource "aws_security_group" "endpoints"',
        swapMatch(/from_port {3}= 443\n {4}to_port {5}= 443/, 'from_port = 0\n    to_port = 65535'),
      ),
      [],
    ],
    ['one-zone', withoutItem('aws_subnet.b.id'), interfaces('IF010', 'information')],
    [
      'same-zone',
      within('resource "aws_subnet" "b"', swap('eu-west-1b', 'eu-west-1a')),
      interfaces('IF006', 'error'),
    ],
    [
      'named-twice',
      append(anotherLogs()),
      [{ rule: 'IF007', resource: 'aws_vpc_endpoint.logs_again', service: 'logs', severity: 'error' }],
    ],
  ]),
  ...changesOf('tf-sg001-prefix-list-right', 'main.tf', [
    [
      'vpc-only',
      swapMatch(/prefix_list_id {4}= .*/, 'cidr_ipv4 = aws_vpc.main.cidr_block'),
      [{ rule: 'SG001', resource: 'aws_security_group.fn', service: 's3', severity: 'warning' }],
    ],
    [
      'port-80',
      swapMatch(/from_port {9}= 443\n {2}to_port {11}= 443/, 'from_port = 80\n  to_port = 80'),
      [{ rule: 'SG001', resource: 'aws_security_group.fn', service: 's3', severity: 'warning' }],
    ],
    [
      'list-literal',
      swapMatch(/prefix_list_id {4}= .*/, 'prefix_list_id = "pl-6da54004"'),
      [{ rule: 'SG003', resource: 'aws_security_group.fn', severity: 'warning' }],
    ],
    ['anywhere', swapMatch(/prefix_list_id {4}= .*/, 'cidr_ipv4 = "0.0.0.0/0"'), []],
  ]),
];

function interfaces(rule: string, severity: string): readonly Label[] {
  return ['ecr.api', 'ecr.dkr', 'logs'].map((service) => ({
    rule,
    resource: `aws_vpc_endpoint.interface["${service}"]`,
    service,
    severity,
  }));
}

function anotherLogs(): string {
  return `resource "aws_vpc_endpoint" "logs_again" {
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.\${data.aws_region.current.name}.logs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = [aws_subnet.a.id, aws_subnet.b.id]
  security_group_ids  = [aws_security_group.endpoints.id]
}
`;
}
