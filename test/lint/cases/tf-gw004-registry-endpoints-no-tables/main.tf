provider "aws" {
  region = "sa-east-1"
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "3.19.0"

  name               = "fleet"
  cidr               = "10.72.0.0/16"
  azs                = ["sa-east-1a", "sa-east-1c"]
  private_subnets    = ["10.72.1.0/24", "10.72.2.0/24"]
  public_subnets     = ["10.72.11.0/24", "10.72.12.0/24"]
  enable_nat_gateway = true
}

module "endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "3.19.0"

  vpc_id = module.vpc.vpc_id

  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = concat(module.vpc.private_route_table_ids, module.vpc.public_route_table_ids)
    }
    dynamodb = {
      service      = "dynamodb"
      service_type = "Gateway"
    }
  }
}
