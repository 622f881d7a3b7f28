provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "replica"
  region = "eu-central-1"
}

module "primary" {
  source = "./site"
  cidr   = "10.35.0.0/16"
}

module "replica" {
  source = "./site"
  cidr   = "10.36.0.0/16"
  providers = {
    aws = aws.replica
  }
}
