provider "aws" {
  region = local.region
}

locals {
  region = "ap-southeast-2"
  name   = "wattle"
  cidr   = "10.9.0.0/16"
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.4.0"

  name = local.name
  cidr = local.cidr

  azs             = ["${local.region}a", "${local.region}b", "${local.region}c"]
  private_subnets = ["10.9.1.0/24", "10.9.2.0/24", "10.9.3.0/24"]
  public_subnets  = ["10.9.101.0/24", "10.9.102.0/24", "10.9.103.0/24"]

  enable_nat_gateway   = true
  single_nat_gateway   = true
  enable_dns_hostnames = true
  enable_dns_support   = true
}

module "endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "6.4.0"

  vpc_id     = module.vpc.vpc_id
  subnet_ids = module.vpc.private_subnets

  create_security_group      = true
  security_group_name_prefix = "${local.name}-vpce-"
  security_group_rules = {
    https = {
      description = "TLS from the VPC"
      cidr_blocks = [local.cidr]
    }
  }

  endpoints = {
    s3 = {
      service = "s3"
      tags    = { Name = "wattle-s3" }
    }

    dynamodb = {
      service      = "dynamodb"
      service_type = "Gateway"
      tags         = { Name = "wattle-dynamodb" }
    }

    sns = {
      service             = "sns"
      private_dns_enabled = true
      tags                = { Name = "wattle-sns" }
    }
  }
}

output "vpc_id" {
  value = module.vpc.vpc_id
}
