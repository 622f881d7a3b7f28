provider "aws" {
  region = "us-east-2"
}

module "label" {
  source  = "cloudposse/label/null"
  version = "0.25.0"

  namespace = "acme"
  stage     = "prod"
  name      = "core"
}

module "vpc" {
  source  = "cloudposse/vpc/aws"
  version = "2.1.1"

  ipv4_primary_cidr_block = "172.16.0.0/16"
  context                 = module.label.context
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "2.4.2"

  vpc_id              = module.vpc.vpc_id
  igw_id              = [module.vpc.igw_id]
  ipv4_cidr_block     = [module.vpc.vpc_cidr_block]
  availability_zones  = ["us-east-2a", "us-east-2b"]
  nat_gateway_enabled = true
  context             = module.label.context
}
