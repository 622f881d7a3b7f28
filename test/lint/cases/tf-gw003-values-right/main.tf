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
  subnets = {
    web = { cidr = "10.16.0.0/24", zone = "eu-west-1a", public = true }
    app = { cidr = "10.16.1.0/24", zone = "eu-west-1a", public = false }
    db  = { cidr = "10.16.2.0/24", zone = "eu-west-1b", public = false }
  }
  private = { for name, subnet in local.subnets : name => subnet if !subnet.public }
}

resource "aws_vpc" "main" {
  cidr_block = "10.16.0.0/16"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "this" {
  for_each          = local.subnets
  vpc_id            = aws_vpc.main.id
  cidr_block        = each.value.cidr
  availability_zone = each.value.zone
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "main" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.this["web"].id
}

resource "aws_route_table" "web" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route_table" "private" {
  for_each = local.private
  vpc_id   = aws_vpc.main.id
}

resource "aws_route" "web" {
  route_table_id         = aws_route_table.web.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route" "private" {
  for_each               = aws_route_table.private
  route_table_id         = each.value.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.main.id
}

resource "aws_route_table_association" "this" {
  for_each       = local.subnets
  subnet_id      = aws_subnet.this[each.key].id
  route_table_id = each.value.public ? aws_route_table.web.id : aws_route_table.private[each.key].id
}

resource "aws_vpc_endpoint" "gateway" {
  for_each        = toset(["s3", "dynamodb"])
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.${each.value}"
  route_table_ids = concat(values(aws_route_table.private)[*].id, [aws_route_table.web.id])
}
