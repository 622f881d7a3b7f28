provider "aws" {
  region = "eu-west-2"
}

module "vpc" {
  source  = "aws-ia/vpc/aws"
  version = "4.4.2"

  name       = "hub"
  cidr_block = "10.90.0.0/20"
  az_count   = 2

  subnets = {
    public = {
      netmask                   = 24
      nat_gateway_configuration = "single_az"
    }
    private = {
      netmask                 = 24
      connect_to_public_natgw = true
    }
    data = {
      netmask = 26
    }
  }
}
