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

data "aws_vpc" "shared" {
  tags = { Name = "shared" }
}

data "aws_nat_gateway" "shared" {
  vpc_id = data.aws_vpc.shared.id
  state  = "available"
}

resource "aws_subnet" "batch" {
  vpc_id     = data.aws_vpc.shared.id
  cidr_block = "10.60.9.0/24"
}

resource "aws_route_table" "batch" {
  vpc_id = data.aws_vpc.shared.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = data.aws_nat_gateway.shared.id
  }
}

resource "aws_route_table_association" "batch" {
  subnet_id      = aws_subnet.batch.id
  route_table_id = aws_route_table.batch.id
}

resource "aws_s3_bucket" "results" {
  bucket_prefix = "results-"
}
