terraform {
  backend "s3" {
    key = "cells/terraform.tfstate"
  }
}

provider "aws" {
  region = "eu-south-1"
}

locals {
  cells = {
    north = { cidr = "10.180.0.0/17", zones = ["eu-south-1a", "eu-south-1b"] }
    south = { cidr = "10.180.128.0/17", zones = ["eu-south-1b", "eu-south-1c"] }
  }
}

module "cell" {
  source   = "./cell"
  for_each = local.cells

  name  = each.key
  cidr  = each.value.cidr
  zones = each.value.zones
}

output "private_subnets" {
  value = { for name, cell in module.cell : name => cell.private_subnet_ids }
}
