provider "aws" {
  region = "us-east-2"
}

module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "2.0.0"

  namespace               = "acme"
  stage                   = "dev"
  ipv4_primary_cidr_block = "172.17.0.0/16"
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "2.4.2"

  namespace           = "acme"
  stage               = "dev"
  vpc_id              = module.vpc.vpc_id
  igw_id              = [module.vpc.igw_id]
  ipv4_cidr_block     = [module.vpc.vpc_cidr_block]
  availability_zones  = ["us-east-2a", "us-east-2b"]
  nat_gateway_enabled = true
}

module "endpoints" {
  source  = "cloudposse/vpc/aws//modules/vpc-endpoints"
  version = "2.0.0"

  vpc_id = module.vpc.vpc_id

  gateway_vpc_endpoints = {
    "s3" = {
      name   = "s3"
      policy = null
    }
    "dynamodb" = {
      name   = "dynamodb"
      policy = null
    }
  }
}

locals {
  tables = concat(module.subnets.private_route_table_ids, module.subnets.public_route_table_ids)
}

resource "aws_vpc_endpoint_route_table_association" "s3" {
  count = length(local.tables)

  vpc_endpoint_id = module.endpoints.gateway_vpc_endpoints_map["s3"].id
  route_table_id  = local.tables[count.index]
}
