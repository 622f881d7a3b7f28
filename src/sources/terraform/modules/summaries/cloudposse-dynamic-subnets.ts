import type { ModuleSummary } from '../summary';
import { isModule } from '../summary';

const NAME = 'cloudposse/dynamic-subnets/aws';

/**
 * Cloud Posse's subnets: one private and one public in each zone, NAT gateways unless they are switched off.
 * @see https://registry.terraform.io/modules/cloudposse/dynamic-subnets/aws/latest
 */
export const CLOUDPOSSE_DYNAMIC_SUBNETS: ModuleSummary = {
  name: NAME,
  matches: (source) => isModule(source, NAME),
  code: `
variable "enabled" { default = true }
variable "vpc_id" { default = null }
variable "igw_id" { default = [] }
variable "availability_zones" { default = [] }
variable "private_subnets_enabled" { default = true }
variable "public_subnets_enabled" { default = true }
variable "nat_gateway_enabled" { default = null }
variable "nat_instance_enabled" { default = null }
variable "max_nats" { default = 999 }
variable "private_route_table_enabled" { default = true }
variable "public_route_table_enabled" { default = true }
data "aws_availability_zones" "default" {}
locals {
  zones         = length(var.availability_zones) > 0 ? var.availability_zones : data.aws_availability_zones.default.names
  private_count = var.enabled && var.private_subnets_enabled ? length(local.zones) : 0
  public_count  = var.enabled && var.public_subnets_enabled ? length(local.zones) : 0
  instances     = var.nat_instance_enabled == null ? false : var.nat_instance_enabled
  gateways      = var.nat_gateway_enabled == null ? !local.instances : var.nat_gateway_enabled
  nat_count     = min(local.public_count, var.max_nats)
}
resource "aws_subnet" "private" {
  count             = local.private_count
  vpc_id            = var.vpc_id
  availability_zone = element(local.zones, count.index)
}
resource "aws_subnet" "public" {
  count             = local.public_count
  vpc_id            = var.vpc_id
  availability_zone = element(local.zones, count.index)
}
resource "aws_route_table" "private" {
  count  = var.private_route_table_enabled ? local.private_count : 0
  vpc_id = var.vpc_id
}
resource "aws_route_table_association" "private" {
  count          = var.private_route_table_enabled ? local.private_count : 0
  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private[count.index].id
}
resource "aws_route_table" "public" {
  count  = var.enabled && var.public_subnets_enabled && var.public_route_table_enabled ? 1 : 0
  vpc_id = var.vpc_id
}
resource "aws_route_table_association" "public" {
  count          = var.public_route_table_enabled ? local.public_count : 0
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public[0].id
}
resource "aws_route" "public" {
  count                  = var.enabled && var.public_subnets_enabled && var.public_route_table_enabled ? 1 : 0
  route_table_id         = aws_route_table.public[0].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = try(one(var.igw_id), var.igw_id)
}
resource "aws_nat_gateway" "default" {
  count     = local.gateways ? local.nat_count : 0
  subnet_id = aws_subnet.public[count.index].id
}
resource "aws_instance" "nat_instance" {
  count             = local.instances ? local.nat_count : 0
  subnet_id         = aws_subnet.public[count.index].id
  source_dest_check = false
}
resource "aws_route" "nat4" {
  count                  = local.gateways && var.private_route_table_enabled ? local.private_count : 0
  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = element(aws_nat_gateway.default[*].id, count.index)
}
resource "aws_route" "nat_instance" {
  count                  = local.instances && var.private_route_table_enabled ? local.private_count : 0
  route_table_id         = aws_route_table.private[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = element(aws_instance.nat_instance[*].primary_network_interface_id, count.index)
}
output "availability_zones" { value = local.zones }
output "private_subnet_ids" { value = aws_subnet.private[*].id }
output "public_subnet_ids" { value = aws_subnet.public[*].id }
output "private_route_table_ids" { value = aws_route_table.private[*].id }
output "public_route_table_ids" { value = aws_route_table.public[*].id }
output "nat_gateway_ids" { value = aws_nat_gateway.default[*].id }
output "nat_instance_ids" { value = aws_instance.nat_instance[*].id }
`,
};
