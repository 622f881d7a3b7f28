import type { ModuleSummary } from '../summary';
import { isModule } from '../summary';
import { vpcVersion } from './vpc-version';

const NAME = 'terraform-aws-modules/vpc/aws';

/** Subnets of a tier that have route tables of their own only if they ask for them, and share the private ones else. */
function tier(name: string): string {
  // The database tier alone may route straight to the internet, by one table then.
  const isOne =
    name === 'database'
      ? 'var.single_nat_gateway || var.create_database_internet_gateway_route'
      : 'var.single_nat_gateway';
  return `
variable "${name}_subnets" { default = [] }
variable "create_${name}_subnet_route_table" { default = false }
resource "aws_subnet" "${name}" {
  count             = var.create_vpc ? length(var.${name}_subnets) : 0
  vpc_id            = aws_vpc.this[0].id
  cidr_block        = var.${name}_subnets[count.index]
  availability_zone = try(element(var.azs, count.index), null)
}
resource "aws_route_table" "${name}" {
  count  = var.create_vpc && var.create_${name}_subnet_route_table && length(var.${name}_subnets) > 0 ? (${isOne} ? 1 : length(var.${name}_subnets)) : 0
  vpc_id = aws_vpc.this[0].id
}
resource "aws_route_table_association" "${name}" {
  count          = var.create_vpc ? length(var.${name}_subnets) : 0
  subnet_id      = aws_subnet.${name}[count.index].id
  route_table_id = var.create_${name}_subnet_route_table ? element(aws_route_table.${name}[*].id, var.single_nat_gateway ? 0 : count.index) : element(aws_route_table.private[*].id, var.single_nat_gateway ? 0 : count.index)
}
output "${name}_subnets" { value = aws_subnet.${name}[*].id }
output "${name}_subnets_cidr_blocks" { value = aws_subnet.${name}[*].cidr_block }
output "${name}_route_table_ids" { value = var.create_${name}_subnet_route_table ? aws_route_table.${name}[*].id : aws_route_table.private[*].id }
`;
}

/** What every version makes. The private tables are there with or without a NAT gateway. */
export const VPC_CODE = `
variable "create_vpc" { default = true }
variable "cidr" { default = "10.0.0.0/16" }
variable "azs" { default = [] }
variable "private_subnets" { default = [] }
variable "public_subnets" { default = [] }
variable "intra_subnets" { default = [] }
variable "enable_nat_gateway" { default = false }
variable "single_nat_gateway" { default = false }
variable "one_nat_gateway_per_az" { default = false }
variable "nat_gateway_destination_cidr_block" { default = "0.0.0.0/0" }
variable "create_private_nat_gateway_route" { default = true }
variable "create_igw" { default = true }
variable "enable_ipv6" { default = false }
variable "create_egress_only_igw" { default = true }
variable "create_multiple_public_route_tables" { default = false }
variable "create_multiple_intra_route_tables" { default = false }
variable "create_database_nat_gateway_route" { default = false }
variable "create_database_internet_gateway_route" { default = false }
variable "manage_default_route_table" { default = true }
variable "enable_dns_hostnames" { default = true }
variable "enable_dns_support" { default = true }
variable "tags" { default = {} }
locals {
  longest   = max(length(var.private_subnets), length(var.database_subnets), length(var.elasticache_subnets), length(var.redshift_subnets))
  nat_count = var.single_nat_gateway ? 1 : var.one_nat_gateway_per_az ? length(var.azs) : local.longest
}
resource "aws_vpc" "this" {
  count                = var.create_vpc ? 1 : 0
  cidr_block           = var.cidr
  enable_dns_hostnames = var.enable_dns_hostnames
  enable_dns_support   = var.enable_dns_support
  tags                 = var.tags
}
resource "aws_internet_gateway" "this" {
  count  = var.create_vpc && var.create_igw && length(var.public_subnets) > 0 ? 1 : 0
  vpc_id = aws_vpc.this[0].id
}
resource "aws_egress_only_internet_gateway" "this" {
  count  = var.create_vpc && var.create_egress_only_igw && var.enable_ipv6 && local.longest > 0 ? 1 : 0
  vpc_id = aws_vpc.this[0].id
}
resource "aws_default_route_table" "default" {
  count                  = var.create_vpc && var.manage_default_route_table ? 1 : 0
  default_route_table_id = aws_vpc.this[0].default_route_table_id
}
resource "aws_subnet" "public" {
  count             = var.create_vpc ? length(var.public_subnets) : 0
  vpc_id            = aws_vpc.this[0].id
  cidr_block        = var.public_subnets[count.index]
  availability_zone = try(element(var.azs, count.index), null)
}
resource "aws_route_table" "public" {
  count  = var.create_vpc && length(var.public_subnets) > 0 ? (var.create_multiple_public_route_tables ? length(var.public_subnets) : 1) : 0
  vpc_id = aws_vpc.this[0].id
}
resource "aws_route_table_association" "public" {
  count          = var.create_vpc ? length(var.public_subnets) : 0
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = element(aws_route_table.public[*].id, var.create_multiple_public_route_tables ? count.index : 0)
}
resource "aws_route" "public_internet_gateway" {
  count                  = var.create_vpc && var.create_igw && length(var.public_subnets) > 0 ? (var.create_multiple_public_route_tables ? length(var.public_subnets) : 1) : 0
  route_table_id         = aws_route_table.public[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}
resource "aws_subnet" "private" {
  count             = var.create_vpc ? length(var.private_subnets) : 0
  vpc_id            = aws_vpc.this[0].id
  cidr_block        = var.private_subnets[count.index]
  availability_zone = try(element(var.azs, count.index), null)
}
resource "aws_route_table" "private" {
  count  = var.create_vpc && local.longest > 0 ? local.nat_count : 0
  vpc_id = aws_vpc.this[0].id
}
resource "aws_route_table_association" "private" {
  count          = var.create_vpc ? length(var.private_subnets) : 0
  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = element(aws_route_table.private[*].id, var.single_nat_gateway ? 0 : count.index)
}
resource "aws_eip" "nat" {
  count  = var.create_vpc && var.enable_nat_gateway ? local.nat_count : 0
  domain = "vpc"
}
resource "aws_nat_gateway" "this" {
  count         = var.create_vpc && var.enable_nat_gateway ? local.nat_count : 0
  subnet_id     = element(aws_subnet.public[*].id, var.single_nat_gateway ? 0 : count.index)
  allocation_id = aws_eip.nat[count.index].id
}
resource "aws_route" "private_nat_gateway" {
  count                  = var.create_vpc && var.enable_nat_gateway && var.create_private_nat_gateway_route ? local.nat_count : 0
  route_table_id         = element(aws_route_table.private[*].id, count.index)
  destination_cidr_block = var.nat_gateway_destination_cidr_block
  nat_gateway_id         = element(aws_nat_gateway.this[*].id, count.index)
}
resource "aws_route" "private_ipv6_egress" {
  count                       = var.create_vpc && var.create_egress_only_igw && var.enable_ipv6 ? length(aws_route_table.private) : 0
  route_table_id              = element(aws_route_table.private[*].id, count.index)
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.this[0].id
}
resource "aws_subnet" "intra" {
  count             = var.create_vpc ? length(var.intra_subnets) : 0
  vpc_id            = aws_vpc.this[0].id
  cidr_block        = var.intra_subnets[count.index]
  availability_zone = try(element(var.azs, count.index), null)
}
resource "aws_route_table" "intra" {
  count  = var.create_vpc && length(var.intra_subnets) > 0 ? (var.create_multiple_intra_route_tables ? length(var.intra_subnets) : 1) : 0
  vpc_id = aws_vpc.this[0].id
}
resource "aws_route_table_association" "intra" {
  count          = var.create_vpc ? length(var.intra_subnets) : 0
  subnet_id      = aws_subnet.intra[count.index].id
  route_table_id = element(aws_route_table.intra[*].id, var.create_multiple_intra_route_tables ? count.index : 0)
}
resource "aws_route" "database_nat_gateway" {
  count                  = var.create_vpc && var.create_database_subnet_route_table && length(var.database_subnets) > 0 && !var.create_database_internet_gateway_route && var.create_database_nat_gateway_route && var.enable_nat_gateway ? (var.single_nat_gateway ? 1 : length(var.database_subnets)) : 0
  route_table_id         = element(aws_route_table.database[*].id, count.index)
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = element(aws_nat_gateway.this[*].id, count.index)
}
resource "aws_route" "database_internet_gateway" {
  count                  = var.create_vpc && var.create_igw && var.create_database_subnet_route_table && length(var.database_subnets) > 0 && var.create_database_internet_gateway_route && !var.create_database_nat_gateway_route ? 1 : 0
  route_table_id         = aws_route_table.database[0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.this[0].id
}
output "vpc_id" { value = one(aws_vpc.this[*].id) }
output "vpc_arn" { value = one(aws_vpc.this[*].arn) }
output "vpc_cidr_block" { value = one(aws_vpc.this[*].cidr_block) }
output "vpc_main_route_table_id" { value = one(aws_vpc.this[*].main_route_table_id) }
output "default_route_table_id" { value = one(aws_vpc.this[*].default_route_table_id) }
output "default_security_group_id" { value = one(aws_vpc.this[*].default_security_group_id) }
output "igw_id" { value = one(aws_internet_gateway.this[*].id) }
output "natgw_ids" { value = aws_nat_gateway.this[*].id }
output "nat_ids" { value = aws_eip.nat[*].id }
output "azs" { value = var.azs }
output "private_subnets" { value = aws_subnet.private[*].id }
output "private_subnets_cidr_blocks" { value = aws_subnet.private[*].cidr_block }
output "private_route_table_ids" { value = aws_route_table.private[*].id }
output "public_subnets" { value = aws_subnet.public[*].id }
output "public_subnets_cidr_blocks" { value = aws_subnet.public[*].cidr_block }
output "public_route_table_ids" { value = aws_route_table.public[*].id }
output "intra_subnets" { value = aws_subnet.intra[*].id }
output "intra_subnets_cidr_blocks" { value = aws_subnet.intra[*].cidr_block }
output "intra_route_table_ids" { value = aws_route_table.intra[*].id }
${['database', 'elasticache', 'redshift'].map(tier).join('')}`;

/**
 * The VPC module since 4.0.
 * @see https://registry.terraform.io/modules/terraform-aws-modules/vpc/aws/latest
 */
export const VPC: ModuleSummary = {
  name: NAME,
  matches: (source, version, gives) => isModule(source, NAME) && vpcVersion(source, version, gives) >= 4,
  code: VPC_CODE,
};
