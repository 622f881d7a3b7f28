provider "aws" {
  region = "us-west-2"
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 2.70"

  name            = "legacy"
  cidr            = "10.11.0.0/16"
  azs             = ["us-west-2a", "us-west-2b"]
  private_subnets = ["10.11.1.0/24", "10.11.2.0/24"]
  public_subnets  = ["10.11.101.0/24", "10.11.102.0/24"]
  intra_subnets   = ["10.11.51.0/24", "10.11.52.0/24"]

  enable_nat_gateway       = true
  one_nat_gateway_per_az   = true
  enable_s3_endpoint       = true
  enable_dynamodb_endpoint = true
}
