import type { CodeFile } from '../generate-code';
import { applicationFile } from './application';

/** The local modules, of which the first are networks. */
export const MODULES: readonly string[] = [
  'network',
  'network-with-endpoints',
  ...Array.from({ length: 28 }, (_, n) => `service-${n}`),
];

/** @returns a module's files: each has those that HashiCorp's guide names. */
export function moduleFiles(name: string, n: number): readonly CodeFile[] {
  const folder = `modules/${name}`;
  if (name.startsWith('network')) {
    return [
      { path: `${folder}/main.tf`, text: NETWORK },
      { path: `${folder}/variables.tf`, text: NETWORK_VARIABLES },
      { path: `${folder}/outputs.tf`, text: NETWORK_OUTPUTS },
      ...(name === 'network' ? [] : [{ path: `${folder}/endpoints.tf`, text: ENDPOINTS }]),
    ];
  }
  return [
    {
      path: `${folder}/main.tf`,
      text: applicationFile(n, n, 60).replaceAll('aws_subnet.private[*].id', 'var.subnet_ids'),
    },
    {
      path: `${folder}/variables.tf`,
      text: `variable "name" {
  description = "What the service is called."
  type        = string
}

variable "vpc_id" {
  type = string
}

variable "subnet_ids" {
  type = list(string)
}

variable "environment" {
  type    = string
  default = "dev"
}
`,
    },
    { path: `${folder}/outputs.tf`, text: `output "name" {\n  value = var.name\n}\n` },
  ];
}

const NETWORK = `locals {
  zones   = slice(data.aws_availability_zones.available.names, 0, var.zone_count)
  private = { for i, zone in local.zones : zone => cidrsubnet(var.cidr, 4, i) }
  public  = { for i, zone in local.zones : zone => cidrsubnet(var.cidr, 4, i + 8) }
  nats    = var.single_nat_gateway ? { (local.zones[0]) = true } : { for zone in local.zones : zone => true }
}

data "aws_availability_zones" "available" {
  state = "available"
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  enable_dns_support   = true

  tags = merge(var.tags, { Name = var.name })
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "public" {
  for_each          = local.public
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = merge(var.tags, { Name = "\${var.name}-public-\${each.key}" })
}

resource "aws_subnet" "private" {
  for_each          = local.private
  vpc_id            = aws_vpc.this.id
  availability_zone = each.key
  cidr_block        = each.value

  tags = merge(var.tags, { Name = "\${var.name}-private-\${each.key}" })
}

resource "aws_eip" "nat" {
  for_each = local.nats
  domain   = "vpc"
}

resource "aws_nat_gateway" "this" {
  for_each      = local.nats
  allocation_id = aws_eip.nat[each.key].id
  subnet_id     = aws_subnet.public[each.key].id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.this.id
  }
}

resource "aws_route_table_association" "public" {
  for_each       = aws_subnet.public
  subnet_id      = each.value.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table" "private" {
  for_each = aws_subnet.private
  vpc_id   = aws_vpc.this.id

  tags = merge(var.tags, { Name = "\${var.name}-private-\${each.key}" })
}

resource "aws_route" "nat" {
  for_each               = aws_route_table.private
  route_table_id         = each.value.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[var.single_nat_gateway ? local.zones[0] : each.key].id
}

resource "aws_route_table_association" "private" {
  for_each       = aws_subnet.private
  subnet_id      = each.value.id
  route_table_id = aws_route_table.private[each.key].id
}
`;

const NETWORK_VARIABLES = `variable "name" {
  type = string
}

variable "cidr" {
  description = "The range of the VPC."
  type        = string
}

variable "zone_count" {
  type    = number
  default = 3
}

variable "single_nat_gateway" {
  description = "One NAT gateway for all zones: cheaper, and less available."
  type        = bool
  default     = false
}

variable "tags" {
  type    = map(string)
  default = {}
}
`;

const NETWORK_OUTPUTS = `output "vpc_id" {
  value = aws_vpc.this.id
}

output "private_subnet_ids" {
  value = [for subnet in aws_subnet.private : subnet.id]
}

output "public_subnet_ids" {
  value = values(aws_subnet.public)[*].id
}

output "private_route_table_ids" {
  value = values(aws_route_table.private)[*].id
}
`;

const ENDPOINTS = `data "aws_region" "current" {}

resource "aws_vpc_endpoint" "gateway" {
  for_each        = toset(["s3", "dynamodb"])
  vpc_id          = aws_vpc.this.id
  service_name    = "com.amazonaws.\${data.aws_region.current.name}.\${each.key}"
  route_table_ids = concat([aws_route_table.public.id], values(aws_route_table.private)[*].id)
}
`;
