terraform {
  required_version = ">= 1.2"
}

provider "aws" {
  region = "me-south-1"
}

data "aws_region" "current" {}

resource "aws_vpc" "press" {
  cidr_block = "10.12.0.0/16"
}

resource "aws_internet_gateway" "press" {
  vpc_id = aws_vpc.press.id
}

resource "aws_subnet" "tier" {
  for_each = {
    public = "10.12.0.0/24"
    app    = "10.12.1.0/24"
    db     = "10.12.2.0/24"
  }

  vpc_id            = aws_vpc.press.id
  cidr_block        = each.value
  availability_zone = "me-south-1a"
}

resource "aws_eip" "press" {
  domain = "vpc"
}

resource "aws_nat_gateway" "press" {
  allocation_id = aws_eip.press.id
  subnet_id     = aws_subnet.tier["public"].id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.press.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.press.id
  }
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.press.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.press.id
  }
}

resource "aws_route_table" "db" {
  vpc_id = aws_vpc.press.id
}

locals {
  tables = {
    public = aws_route_table.public.id
    app    = aws_route_table.app.id
    db     = aws_route_table.db.id
  }
}

resource "aws_route_table_association" "tier" {
  for_each = local.tables

  subnet_id      = aws_subnet.tier[each.key].id
  route_table_id = each.value
}
