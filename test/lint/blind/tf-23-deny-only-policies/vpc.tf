provider "aws" {
  region = "ap-south-1"
}

data "aws_region" "current" {}

resource "aws_vpc" "vault" {
  cidr_block           = "10.71.0.0/16"
  enable_dns_hostnames = true
  enable_dns_support   = true
}

resource "aws_internet_gateway" "vault" {
  vpc_id = aws_vpc.vault.id
}

resource "aws_subnet" "dmz" {
  vpc_id            = aws_vpc.vault.id
  cidr_block        = "10.71.0.0/24"
  availability_zone = "ap-south-1a"
}

resource "aws_subnet" "core" {
  vpc_id            = aws_vpc.vault.id
  cidr_block        = "10.71.8.0/21"
  availability_zone = "ap-south-1a"
}

resource "aws_eip" "out" {
  domain = "vpc"
}

resource "aws_nat_gateway" "out" {
  allocation_id = aws_eip.out.id
  subnet_id     = aws_subnet.dmz.id
}

resource "aws_route_table" "dmz" {
  vpc_id = aws_vpc.vault.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.vault.id
  }
}

resource "aws_route_table" "core" {
  vpc_id = aws_vpc.vault.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.out.id
  }
}

resource "aws_route_table_association" "dmz" {
  subnet_id      = aws_subnet.dmz.id
  route_table_id = aws_route_table.dmz.id
}

resource "aws_route_table_association" "core" {
  subnet_id      = aws_subnet.core.id
  route_table_id = aws_route_table.core.id
}
