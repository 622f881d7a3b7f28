terraform {
  backend "s3" {
    bucket = "state-of-acme"
    key    = "endpoints"
    region = "eu-west-1"
  }
}

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.60"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "aws_region" "current" {}

data "aws_vpc" "main" {
  tags = { Name = "main" }
}

data "aws_route_tables" "all" {
  vpc_id = data.aws_vpc.main.id
}

resource "aws_vpc_endpoint" "gateway" {
  for_each = toset(["s3", "dynamodb"])

  vpc_id          = data.aws_vpc.main.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.${each.value}"
  route_table_ids = data.aws_route_tables.all.ids
}
