provider "aws" {
  region = "eu-west-3"
}

module "network" {
  source = "./modules/network"
  cidr   = "10.14.0.0/16"
}

module "s3_endpoint" {
  source          = "./modules/endpoint"
  vpc_id          = module.network.vpc_id
  service         = "s3"
  route_table_ids = module.network.route_table_ids
}
