provider "aws" {
  region = "ap-southeast-2"
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"

  name                   = "hybrid"
  cidr                   = "10.74.0.0/16"
  azs                    = ["ap-southeast-2a", "ap-southeast-2b"]
  private_subnets        = ["10.74.1.0/24", "10.74.2.0/24"]
  public_subnets         = ["10.74.11.0/24", "10.74.12.0/24"]
  enable_nat_gateway     = true
  one_nat_gateway_per_az = true
  enable_vpn_gateway     = true
}

module "interface" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "~> 5.0"

  vpc_id     = module.vpc.vpc_id
  subnet_ids = module.vpc.private_subnets

  create_security_group = true
  security_group_name   = "endpoints"
  security_group_rules = {
    https = { cidr_blocks = ["10.0.0.0/8"] }
  }

  endpoints = {
    s3 = {
      service             = "s3"
      private_dns_enabled = false
    }
  }
}

module "gateway" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "~> 5.0"

  vpc_id = module.vpc.vpc_id

  endpoints = {
    s3_gw = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = concat(module.vpc.private_route_table_ids, module.vpc.public_route_table_ids)
    }
    dynamodb = {
      service         = "dynamodb"
      service_type    = "Gateway"
      route_table_ids = concat(module.vpc.private_route_table_ids, module.vpc.public_route_table_ids)
    }
  }
}
