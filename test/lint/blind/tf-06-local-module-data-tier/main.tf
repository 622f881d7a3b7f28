terraform {
  required_version = "~> 1.9"
  backend "s3" {}
}

provider "aws" {
  region = "eu-west-2"
}

module "network" {
  source = "./modules/network"

  name = "ledger"
  cidr = "10.77.0.0/16"

  zones = {
    "eu-west-2a" = 0
    "eu-west-2b" = 1
  }
}

module "database" {
  source = "./modules/database"

  name       = "ledger"
  vpc_id     = module.network.vpc_id
  subnet_ids = module.network.data_subnet_ids
  client     = module.network.app_cidrs
}
