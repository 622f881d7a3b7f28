provider "aws" {
  region = "us-west-2"
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "2.78.0"

  name            = "legacy"
  cidr            = "10.12.0.0/16"
  azs             = ["us-west-2a", "us-west-2b"]
  private_subnets = ["10.12.1.0/24", "10.12.2.0/24"]
  public_subnets  = ["10.12.101.0/24", "10.12.102.0/24"]

  enable_nat_gateway = true
  single_nat_gateway = true
  enable_s3_endpoint = true
}
