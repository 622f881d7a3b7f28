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

variable "with_nat" {
  type = bool
}

resource "aws_vpc" "main" {
  cidr_block = "10.48.0.0/16"
}

resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.48.0.0/24"
}

resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.48.1.0/24"
}

resource "aws_eip" "nat" {
  count = var.with_nat ? 1 : 0
}

resource "aws_nat_gateway" "main" {
  count         = var.with_nat ? 1 : 0
  subnet_id     = aws_subnet.public.id
  allocation_id = aws_eip.nat[count.index].id
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id

  dynamic "route" {
    for_each = var.with_nat ? [1] : []
    content {
      cidr_block     = "0.0.0.0/0"
      nat_gateway_id = aws_nat_gateway.main[0].id
    }
  }
}

resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}
