import type { ModuleSummary } from '../summary';
import { isModule } from '../summary';

const NAME = 'cloudposse/vpc/aws';

/**
 * Cloud Posse's VPC, whose subnets another module makes.
 * @see https://registry.terraform.io/modules/cloudposse/vpc/aws/latest
 */
export const CLOUDPOSSE_VPC: ModuleSummary = {
  name: NAME,
  matches: (source) => isModule(source, NAME),
  code: `
variable "enabled" { default = true }
variable "ipv4_primary_cidr_block" { default = null }
variable "cidr_block" { default = null }
variable "dns_hostnames_enabled" { default = true }
variable "dns_support_enabled" { default = true }
variable "internet_gateway_enabled" { default = true }
resource "aws_vpc" "default" {
  count                = var.enabled ? 1 : 0
  cidr_block           = var.ipv4_primary_cidr_block == null ? var.cidr_block : var.ipv4_primary_cidr_block
  enable_dns_hostnames = var.dns_hostnames_enabled
  enable_dns_support   = var.dns_support_enabled
}
resource "aws_internet_gateway" "default" {
  count  = var.enabled && var.internet_gateway_enabled ? 1 : 0
  vpc_id = aws_vpc.default[0].id
}
output "vpc_id" { value = one(aws_vpc.default[*].id) }
output "vpc_arn" { value = one(aws_vpc.default[*].arn) }
output "vpc_cidr_block" { value = one(aws_vpc.default[*].cidr_block) }
output "igw_id" { value = one(aws_internet_gateway.default[*].id) }
output "vpc_main_route_table_id" { value = one(aws_vpc.default[*].main_route_table_id) }
output "vpc_default_route_table_id" { value = one(aws_vpc.default[*].default_route_table_id) }
output "vpc_default_security_group_id" { value = one(aws_vpc.default[*].default_security_group_id) }
`,
};
