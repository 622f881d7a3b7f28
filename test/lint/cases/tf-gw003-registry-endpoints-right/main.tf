provider "aws" {
  region = "ca-central-1"
}

locals {
  tables = flatten([
    module.vpc.private_route_table_ids,
    module.vpc.public_route_table_ids,
    module.vpc.intra_route_table_ids,
  ])
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.5.0"

  name = "crm"
  cidr = "10.71.0.0/16"
  azs  = ["ca-central-1a", "ca-central-1b"]

  private_subnets  = ["10.71.1.0/24", "10.71.2.0/24"]
  public_subnets   = ["10.71.11.0/24", "10.71.12.0/24"]
  database_subnets = ["10.71.21.0/24", "10.71.22.0/24"]
  intra_subnets    = ["10.71.31.0/24", "10.71.32.0/24"]

  enable_nat_gateway = true
}

module "endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "6.5.0"

  vpc_id = module.vpc.vpc_id

  endpoints = {
    for service in ["s3", "dynamodb"] : service => {
      service         = service
      service_type    = "Gateway"
      route_table_ids = local.tables
    }
  }
}
