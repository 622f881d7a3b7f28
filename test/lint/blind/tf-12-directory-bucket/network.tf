terraform {
  required_version = ">= 1.8"
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_vpc" "ml" {
  cidr_block           = "10.15.0.0/16"
  enable_dns_hostnames = true
  enable_dns_support   = true
}

resource "aws_internet_gateway" "ml" {
  vpc_id = aws_vpc.ml.id
}

resource "aws_subnet" "egress" {
  vpc_id            = aws_vpc.ml.id
  cidr_block        = "10.15.0.0/26"
  availability_zone = "us-east-1b"
}

resource "aws_subnet" "work" {
  vpc_id            = aws_vpc.ml.id
  cidr_block        = "10.15.16.0/20"
  availability_zone = "us-east-1b"
}

resource "aws_eip" "egress" {
  domain = "vpc"
}

resource "aws_nat_gateway" "egress" {
  allocation_id = aws_eip.egress.id
  subnet_id     = aws_subnet.egress.id
}

resource "aws_route_table" "egress" {
  vpc_id = aws_vpc.ml.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.ml.id
  }
}

resource "aws_route_table" "work" {
  vpc_id = aws_vpc.ml.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.egress.id
  }
}

resource "aws_route_table_association" "egress" {
  subnet_id      = aws_subnet.egress.id
  route_table_id = aws_route_table.egress.id
}

resource "aws_route_table_association" "work" {
  subnet_id      = aws_subnet.work.id
  route_table_id = aws_route_table.work.id
}
