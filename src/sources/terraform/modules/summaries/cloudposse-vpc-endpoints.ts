import type { ModuleSummary } from '../summary';
import { isModule } from '../summary';

const NAME = 'cloudposse/vpc/aws';

/**
 * Cloud Posse's endpoints: nothing says which tables a gateway endpoint serves but associations that stand elsewhere.
 * @see https://registry.terraform.io/modules/cloudposse/vpc/aws/latest/submodules/vpc-endpoints
 */
export const CLOUDPOSSE_VPC_ENDPOINTS: ModuleSummary = {
  name: `${NAME}//modules/vpc-endpoints`,
  matches: (source) => isModule(source, NAME, 'modules/vpc-endpoints'),
  code: `
variable "enabled" { default = true }
variable "vpc_id" { default = null }
variable "gateway_vpc_endpoints" { default = {} }
variable "interface_vpc_endpoints" { default = {} }
data "aws_region" "current" {}
resource "aws_vpc_endpoint" "gateway_endpoint" {
  for_each          = { for key, entry in var.gateway_vpc_endpoints : key => entry if var.enabled }
  vpc_id            = var.vpc_id
  vpc_endpoint_type = "Gateway"
  service_name      = format("com.amazonaws.%s.%s", data.aws_region.current.region, try(each.value.name, each.key))
  policy            = try(each.value.policy, null)
}
resource "aws_vpc_endpoint" "interface_endpoint" {
  for_each            = { for key, entry in var.interface_vpc_endpoints : key => entry if var.enabled }
  vpc_id              = var.vpc_id
  vpc_endpoint_type   = "Interface"
  service_name        = format("com.amazonaws.%s.%s", data.aws_region.current.region, try(each.value.name, each.key))
  policy              = try(each.value.policy, null)
  security_group_ids  = try(each.value.security_group_ids, null)
  subnet_ids          = try(each.value.subnet_ids, null)
  private_dns_enabled = try(each.value.private_dns_enabled, null)
}
output "gateway_vpc_endpoints_map" { value = aws_vpc_endpoint.gateway_endpoint }
output "interface_vpc_endpoints_map" { value = aws_vpc_endpoint.interface_endpoint }
`,
};
