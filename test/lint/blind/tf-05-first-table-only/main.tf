terraform {
  backend "gcs" {
    bucket = "tundra-tfstate"
  }
}

provider "aws" {
  region = "eu-north-1"
}

data "aws_region" "current" {}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 6.5"

  name = "tundra"
  cidr = "10.111.0.0/16"

  azs             = ["eu-north-1a", "eu-north-1b", "eu-north-1c"]
  public_subnets  = ["10.111.0.0/22", "10.111.4.0/22", "10.111.8.0/22"]
  private_subnets = ["10.111.64.0/20", "10.111.80.0/20", "10.111.96.0/20"]

  enable_nat_gateway     = true
  single_nat_gateway     = false
  one_nat_gateway_per_az = true
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = module.vpc.vpc_id
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.${data.aws_region.current.region}.s3"

  # worked while there was a single NAT gateway
  route_table_ids = [module.vpc.private_route_table_ids[0]]

  tags = { Name = "tundra-s3" }
}

module "gateway_endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "~> 6.5"

  vpc_id = module.vpc.vpc_id

  endpoints = {
    dynamodb = {
      service         = "dynamodb"
      route_table_ids = flatten([module.vpc.private_route_table_ids, module.vpc.public_route_table_ids])
    }
  }
}
