provider "aws" {
  region = "ca-central-1"
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.8"

  name = "billing"
  cidr = "10.70.0.0/16"
  azs  = ["ca-central-1a", "ca-central-1b"]

  private_subnets  = ["10.70.1.0/24", "10.70.2.0/24"]
  public_subnets   = ["10.70.11.0/24", "10.70.12.0/24"]
  database_subnets = ["10.70.21.0/24", "10.70.22.0/24"]

  create_database_subnet_route_table = true
  enable_nat_gateway                 = true
  single_nat_gateway                 = true
}

module "endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "~> 5.8"

  vpc_id = module.vpc.vpc_id

  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = module.vpc.private_route_table_ids
      tags            = { Name = "s3" }
    }
  }
}
