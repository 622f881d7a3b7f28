terraform {
  required_version = ">= 1.5.7"

  cloud {
    organization = "harbourlight"
    workspaces {
      tags = ["network"]
    }
  }
}

provider "aws" {
  region = var.region
}

data "aws_availability_zones" "usable" {
  state = "available"
}

locals {
  zones = slice(data.aws_availability_zones.usable.names, 0, var.zone_count)
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 6.0"

  name = "harbour-${var.environment}"
  cidr = var.cidr
  azs  = local.zones

  public_subnets  = [for i in range(var.zone_count) : cidrsubnet(var.cidr, 8, i)]
  private_subnets = [for i in range(var.zone_count) : cidrsubnet(var.cidr, 6, i + 4)]

  enable_nat_gateway = var.enable_nat
  single_nat_gateway = true

  public_subnet_tags = {
    "kubernetes.io/role/elb" = "1"
  }

  private_subnet_tags = {
    "kubernetes.io/role/internal-elb" = "1"
  }
}
