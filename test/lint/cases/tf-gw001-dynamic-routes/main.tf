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

locals {
  private_routes = [
    { cidr = "0.0.0.0/0", gateway = aws_nat_gateway.edge.id },
  ]
}

resource "aws_vpc" "edge" {
  cidr_block = "10.77.0.0/16"
}

resource "aws_internet_gateway" "edge" {
  vpc_id = aws_vpc.edge.id
}

resource "aws_subnet" "this" {
  for_each = {
    public  = "10.77.0.0/24"
    private = "10.77.1.0/24"
  }

  vpc_id     = aws_vpc.edge.id
  cidr_block = each.value
}

resource "aws_nat_gateway" "edge" {
  subnet_id     = aws_subnet.this["public"].id
  allocation_id = aws_eip.edge.id
}

resource "aws_eip" "edge" {}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.edge.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.edge.id
  }
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.edge.id

  dynamic "route" {
    for_each = local.private_routes
    iterator = each_route

    content {
      cidr_block = each_route.value.cidr
      gateway_id = each_route.value.gateway
    }
  }
}

resource "aws_route_table_association" "this" {
  for_each = {
    public  = aws_route_table.public.id
    private = aws_route_table.private.id
  }

  subnet_id      = aws_subnet.this[each.key].id
  route_table_id = each.value
}
