import type { ModuleSummary } from '../summary';
import { isModule } from '../summary';

const NAME = 'aws-ia/vpc/aws';

/**
 * AWS Integration and Automation's VPC: a table for each subnet, a way out only where a subnet asks for it, and no
 * endpoint. The module names its subnets by zones, which are known once it is applied: here they are numbered.
 * @see https://registry.terraform.io/modules/aws-ia/vpc/aws/latest
 */
export const AWS_IA_VPC: ModuleSummary = {
  name: NAME,
  matches: (source) => isModule(source, NAME),
  code: `
variable "create_vpc" { default = true }
variable "vpc_id" { default = null }
variable "cidr_block" { default = null }
variable "az_count" { default = null }
variable "azs" { default = null }
variable "subnets" { default = {} }
variable "transit_gateway_id" { default = null }
variable "transit_gateway_routes" { default = {} }
variable "core_network" { default = {} }
variable "core_network_routes" { default = {} }
variable "vpc_enable_dns_hostnames" { default = true }
variable "vpc_enable_dns_support" { default = true }
data "aws_availability_zones" "current" {}
locals {
  numbers  = var.az_count == null ? range(length(var.azs)) : range(var.az_count)
  zones    = var.azs == null ? data.aws_availability_zones.current.names : var.azs
  vpc_id   = var.create_vpc ? aws_vpc.main[0].id : var.vpc_id
  special  = ["public", "transit_gateway", "core_network"]
  names    = [for name, _ in var.subnets : name if !contains(local.special, name)]
  private  = { for pair in setproduct(local.names, local.numbers) : format("%s/%d", pair[0], pair[1]) => { name = pair[0], number = pair[1] } }
  public   = { for number in local.numbers : tostring(number) => number if contains(keys(var.subnets), "public") }
  transit  = { for number in local.numbers : tostring(number) => number if contains(keys(var.subnets), "transit_gateway") }
  core     = { for number in local.numbers : tostring(number) => number if contains(keys(var.subnets), "core_network") }
  nat      = try(var.subnets.public.nat_gateway_configuration, "none")
  nats     = { for key, number in local.public : key => number if local.nat == "all_azs" || local.nat == "single_az" && number == 0 }
}
resource "aws_vpc" "main" {
  count                = var.create_vpc ? 1 : 0
  cidr_block           = var.cidr_block
  enable_dns_hostnames = var.vpc_enable_dns_hostnames
  enable_dns_support   = var.vpc_enable_dns_support
}
resource "aws_internet_gateway" "main" {
  count  = contains(keys(var.subnets), "public") ? 1 : 0
  vpc_id = local.vpc_id
}
resource "aws_subnet" "public" {
  for_each          = local.public
  vpc_id            = local.vpc_id
  availability_zone = local.zones[each.value]
  cidr_block        = try(var.subnets.public.cidrs[each.value], null)
}
resource "aws_route_table" "public" {
  for_each = local.public
  vpc_id   = local.vpc_id
}
resource "aws_route_table_association" "public" {
  for_each       = local.public
  subnet_id      = aws_subnet.public[each.key].id
  route_table_id = aws_route_table.public[each.key].id
}
resource "aws_route" "public_to_igw" {
  for_each               = { for key, number in local.public : key => number if try(var.subnets.public.connect_to_igw, true) }
  route_table_id         = aws_route_table.public[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main[0].id
}
resource "aws_nat_gateway" "main" {
  for_each  = local.nats
  subnet_id = aws_subnet.public[each.key].id
}
resource "aws_subnet" "private" {
  for_each          = local.private
  vpc_id            = local.vpc_id
  availability_zone = local.zones[each.value.number]
  cidr_block        = try(var.subnets[each.value.name].cidrs[each.value.number], null)
}
resource "aws_route_table" "private" {
  for_each = local.private
  vpc_id   = local.vpc_id
}
resource "aws_route_table_association" "private" {
  for_each       = local.private
  subnet_id      = aws_subnet.private[each.key].id
  route_table_id = aws_route_table.private[each.key].id
}
resource "aws_route" "private_to_nat" {
  for_each               = { for key, of in local.private : key => of if try(var.subnets[of.name].connect_to_public_natgw, false) }
  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = local.nat == "single_az" ? aws_nat_gateway.main["0"].id : aws_nat_gateway.main[tostring(each.value.number)].id
}
resource "aws_route" "private_to_tgw" {
  for_each                   = { for key, of in local.private : key => of if contains(keys(var.transit_gateway_routes), of.name) }
  route_table_id             = aws_route_table.private[each.key].id
  destination_cidr_block     = try(startswith(var.transit_gateway_routes[each.value.name], "pl-"), false) ? null : var.transit_gateway_routes[each.value.name]
  destination_prefix_list_id = try(startswith(var.transit_gateway_routes[each.value.name], "pl-"), false) ? var.transit_gateway_routes[each.value.name] : null
  transit_gateway_id         = var.transit_gateway_id
}
resource "aws_route" "private_to_cwan" {
  for_each               = { for key, of in local.private : key => of if contains(keys(var.core_network_routes), of.name) }
  route_table_id         = aws_route_table.private[each.key].id
  destination_cidr_block = var.core_network_routes[each.value.name]
  core_network_arn       = try(var.core_network.arn, null)
}
resource "aws_subnet" "tgw" {
  for_each          = local.transit
  vpc_id            = local.vpc_id
  availability_zone = local.zones[each.value]
}
resource "aws_route_table" "tgw" {
  for_each = local.transit
  vpc_id   = local.vpc_id
}
resource "aws_route_table_association" "tgw" {
  for_each       = local.transit
  subnet_id      = aws_subnet.tgw[each.key].id
  route_table_id = aws_route_table.tgw[each.key].id
}
resource "aws_route" "tgw_to_nat" {
  for_each               = { for key, number in local.transit : key => number if try(var.subnets.transit_gateway.connect_to_public_natgw, false) }
  route_table_id         = aws_route_table.tgw[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = local.nat == "single_az" ? aws_nat_gateway.main["0"].id : aws_nat_gateway.main[each.key].id
}
resource "aws_ec2_transit_gateway_vpc_attachment" "tgw" {
  count              = contains(keys(var.subnets), "transit_gateway") ? 1 : 0
  vpc_id             = local.vpc_id
  transit_gateway_id = var.transit_gateway_id
  subnet_ids         = values(aws_subnet.tgw)[*].id
}
resource "aws_subnet" "cwan" {
  for_each          = local.core
  vpc_id            = local.vpc_id
  availability_zone = local.zones[each.value]
}
resource "aws_route_table" "cwan" {
  for_each = local.core
  vpc_id   = local.vpc_id
}
resource "aws_route_table_association" "cwan" {
  for_each       = local.core
  subnet_id      = aws_subnet.cwan[each.key].id
  route_table_id = aws_route_table.cwan[each.key].id
}
output "vpc_attributes" { value = one(aws_vpc.main[*]) }
output "azs" { value = slice(local.zones, 0, length(local.numbers)) }
output "public_subnet_attributes_by_az" { value = aws_subnet.public }
output "private_subnet_attributes_by_az" { value = aws_subnet.private }
output "tgw_subnet_attributes_by_az" { value = aws_subnet.tgw }
output "nat_gateway_attributes_by_az" { value = aws_nat_gateway.main }
output "internet_gateway" { value = one(aws_internet_gateway.main[*]) }
output "transit_gateway_attachment_id" { value = one(aws_ec2_transit_gateway_vpc_attachment.tgw[*].id) }
output "rt_attributes_by_type_by_az" {
  value = {
    public          = aws_route_table.public
    private         = aws_route_table.private
    transit_gateway = aws_route_table.tgw
    core_network    = aws_route_table.cwan
  }
}
`,
};
