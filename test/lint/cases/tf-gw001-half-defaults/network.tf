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

resource "aws_vpc" "lab" { cidr_block = "172.20.0.0/20" }

resource "aws_internet_gateway" "lab" { vpc_id = aws_vpc.lab.id }

resource "aws_subnet" "edge" {
  vpc_id     = aws_vpc.lab.id
  cidr_block = "172.20.0.0/24"
}

resource "aws_subnet" "work" {
  vpc_id     = aws_vpc.lab.id
  cidr_block = "172.20.1.0/24"
}

resource "aws_eip" "nat" { domain = "vpc" }

resource "aws_nat_gateway" "lab" {
  subnet_id     = aws_subnet.edge.id
  allocation_id = aws_eip.nat.allocation_id
}

resource "aws_route_table" "edge" {
  vpc_id = aws_vpc.lab.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.lab.id
  }
}

resource "aws_route_table" "work" {
  vpc_id = aws_vpc.lab.id
}

resource "aws_route" "lower_half" {
  route_table_id         = aws_route_table.work.id
  destination_cidr_block = "0.0.0.0/1"
  nat_gateway_id         = aws_nat_gateway.lab.id
}

resource "aws_route" "upper_half" {
  route_table_id         = aws_route_table.work.id
  destination_cidr_block = "128.0.0.0/1"
  nat_gateway_id         = aws_nat_gateway.lab.id
}

resource "aws_route_table_association" "edge" {
  subnet_id      = aws_subnet.edge.id
  route_table_id = aws_route_table.edge.id
}

resource "aws_route_table_association" "work" {
  subnet_id      = aws_subnet.work.id
  route_table_id = aws_route_table.work.id
}
