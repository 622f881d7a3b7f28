import type { ModuleSummary } from '../summary';
import { isModule } from '../summary';
import { VPC_CODE_BEFORE_4 } from './vpc-3';
import { GATEWAY_FLAGS, INTERFACE_FLAGS, vpcVersion } from './vpc-version';

const NAME = 'terraform-aws-modules/vpc/aws';

/** @param name `s3`, `dynamodb`: the endpoint serves the private, public and intra tables */
function gateway(name: string): string {
  return `
variable "enable_${name}_endpoint" { default = false }
variable "enable_public_${name}_endpoint" { default = true }
resource "aws_vpc_endpoint" "${name}" {
  count             = var.create_vpc && var.enable_${name}_endpoint ? 1 : 0
  vpc_id            = aws_vpc.this[0].id
  service_name      = format("com.amazonaws.%s.${name}", data.aws_region.current.name)
  vpc_endpoint_type = ${name === 's3' ? 'var.s3_endpoint_type' : '"Gateway"'}
}
resource "aws_vpc_endpoint_route_table_association" "private_${name}" {
  count           = var.create_vpc && var.enable_${name}_endpoint ? local.nat_count : 0
  vpc_endpoint_id = aws_vpc_endpoint.${name}[0].id
  route_table_id  = element(aws_route_table.private[*].id, count.index)
}
resource "aws_vpc_endpoint_route_table_association" "intra_${name}" {
  count           = var.create_vpc && var.enable_${name}_endpoint && length(var.intra_subnets) > 0 ? 1 : 0
  vpc_endpoint_id = aws_vpc_endpoint.${name}[0].id
  route_table_id  = aws_route_table.intra[0].id
}
resource "aws_vpc_endpoint_route_table_association" "public_${name}" {
  count           = var.create_vpc && var.enable_${name}_endpoint && var.enable_public_${name}_endpoint && length(var.public_subnets) > 0 ? 1 : 0
  vpc_endpoint_id = aws_vpc_endpoint.${name}[0].id
  route_table_id  = aws_route_table.public[0].id
}
output "vpc_endpoint_${name}_id" { value = one(aws_vpc_endpoint.${name}[*].id) }
`;
}

/** @param name as the flags have it, `ecr_dkr`; @param service as AWS has it, `ecr.dkr` */
function interfaceEndpoint([name, service]: readonly [string, string]): string {
  return `
variable "enable_${name}_endpoint" { default = false }
variable "${name}_endpoint_security_group_ids" { default = [] }
variable "${name}_endpoint_subnet_ids" { default = [] }
variable "${name}_endpoint_private_dns_enabled" { default = false }
resource "aws_vpc_endpoint" "${name}" {
  count               = var.create_vpc && var.enable_${name}_endpoint ? 1 : 0
  vpc_id              = aws_vpc.this[0].id
  service_name        = format("com.amazonaws.%s.${service}", data.aws_region.current.name)
  vpc_endpoint_type   = "Interface"
  security_group_ids  = var.${name}_endpoint_security_group_ids
  subnet_ids          = coalescelist(var.${name}_endpoint_subnet_ids, aws_subnet.private[*].id)
  private_dns_enabled = var.${name}_endpoint_private_dns_enabled
}
output "vpc_endpoint_${name}_id" { value = one(aws_vpc_endpoint.${name}[*].id) }
`;
}

/**
 * The VPC module before 3.0, whose flags made endpoints.
 * @see https://github.com/terraform-aws-modules/terraform-aws-vpc/blob/master/UPGRADE-3.0.md
 */
export const VPC_BEFORE_3: ModuleSummary = {
  name: `${NAME} before 3.0`,
  matches: (source, version, gives) => isModule(source, NAME) && vpcVersion(source, version, gives) < 3,
  code: [
    VPC_CODE_BEFORE_4,
    'data "aws_region" "current" {}',
    'variable "s3_endpoint_type" { default = "Gateway" }',
    ...GATEWAY_FLAGS.map(gateway),
    ...[...INTERFACE_FLAGS].map(interfaceEndpoint),
  ].join('\n'),
};
