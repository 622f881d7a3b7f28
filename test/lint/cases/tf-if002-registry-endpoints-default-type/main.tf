provider "aws" {
  region = "ap-southeast-2"
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"

  name               = "web"
  cidr               = "10.73.0.0/16"
  azs                = ["ap-southeast-2a", "ap-southeast-2b"]
  private_subnets    = ["10.73.1.0/24", "10.73.2.0/24"]
  public_subnets     = ["10.73.11.0/24", "10.73.12.0/24"]
  enable_nat_gateway = true
}

module "vpc_endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "~> 5.0"

  vpc_id     = module.vpc.vpc_id
  subnet_ids = module.vpc.private_subnets

  create_security_group      = true
  security_group_name_prefix = "endpoints-"
  security_group_rules = {
    https = {
      description = "HTTPS from the VPC"
      cidr_blocks = [module.vpc.vpc_cidr_block]
    }
  }

  endpoints = {
    s3 = {
      service         = "s3"
      route_table_ids = module.vpc.private_route_table_ids
    }
    sqs = {
      service             = "sqs"
      private_dns_enabled = true
    }
  }
}
