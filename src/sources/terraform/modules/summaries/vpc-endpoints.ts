import type { ModuleSummary } from '../summary';
import { isModule } from '../summary';

const NAME = 'terraform-aws-modules/vpc/aws';

/**
 * The VPC module's endpoints: each entry is an interface endpoint unless it says `service_type = "Gateway"`, and a
 * gateway endpoint has no table unless it says which.
 * @see https://registry.terraform.io/modules/terraform-aws-modules/vpc/aws/latest/submodules/vpc-endpoints
 */
export const VPC_ENDPOINTS: ModuleSummary = {
  name: `${NAME}//modules/vpc-endpoints`,
  matches: (source) => isModule(source, NAME, 'modules/vpc-endpoints'),
  code: `
variable "create" { default = true }
variable "vpc_id" { default = null }
variable "endpoints" { default = {} }
variable "security_group_ids" { default = [] }
variable "subnet_ids" { default = [] }
variable "create_security_group" { default = false }
variable "security_group_rules" { default = {} }
data "aws_region" "current" {}
resource "aws_vpc_endpoint" "this" {
  for_each            = { for key, entry in var.endpoints : key => entry if var.create && try(entry.create, true) }
  vpc_id              = var.vpc_id
  service_name        = try(coalesce(try(each.value.service_endpoint, null), try(each.value.service_name, null)), format("com.amazonaws.%s.%s", data.aws_region.current.region, try(each.value.service, each.key)))
  vpc_endpoint_type   = try(each.value.service_type, "Interface")
  route_table_ids     = try(each.value.service_type, "Interface") == "Gateway" ? try(each.value.route_table_ids, null) : null
  subnet_ids          = try(each.value.service_type, "Interface") == "Interface" ? distinct(concat(var.subnet_ids, try(each.value.subnet_ids, []))) : null
  security_group_ids  = try(each.value.service_type, "Interface") == "Interface" ? distinct(concat(aws_security_group.this[*].id, var.security_group_ids, try(each.value.security_group_ids, []))) : null
  private_dns_enabled = try(each.value.service_type, "Interface") == "Interface" ? try(each.value.private_dns_enabled, null) : null
  policy              = try(each.value.policy, null)
  service_region      = try(each.value.service_region, null)
  tags                = try(each.value.tags, null)
}
resource "aws_security_group" "this" {
  count  = var.create && var.create_security_group ? 1 : 0
  vpc_id = var.vpc_id
}
resource "aws_security_group_rule" "this" {
  for_each                 = { for key, rule in var.security_group_rules : key => rule if var.create && var.create_security_group }
  security_group_id        = aws_security_group.this[0].id
  type                     = try(each.value.type, "ingress")
  protocol                 = try(each.value.protocol, "tcp")
  from_port                = try(each.value.from_port, 443)
  to_port                  = try(each.value.to_port, 443)
  cidr_blocks              = try(each.value.cidr_blocks, null)
  ipv6_cidr_blocks         = try(each.value.ipv6_cidr_blocks, null)
  source_security_group_id = try(each.value.source_security_group_id, null)
  self                     = try(each.value.self, null)
}
output "endpoints" { value = aws_vpc_endpoint.this }
output "security_group_id" { value = one(aws_security_group.this[*].id) }
`,
};
