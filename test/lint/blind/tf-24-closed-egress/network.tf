terraform {
  required_version = ">= 1.5"
}

provider "aws" {
  region = "eu-west-1"
}

data "aws_region" "current" {}

resource "aws_vpc" "etl" {
  cidr_block           = "10.42.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_internet_gateway" "etl" {
  vpc_id = aws_vpc.etl.id
}

resource "aws_subnet" "nat" {
  vpc_id            = aws_vpc.etl.id
  cidr_block        = "10.42.255.0/28"
  availability_zone = "eu-west-1c"
}

resource "aws_subnet" "etl" {
  vpc_id            = aws_vpc.etl.id
  cidr_block        = "10.42.0.0/18"
  availability_zone = "eu-west-1c"
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "etl" {
  subnet_id     = aws_subnet.nat.id
  allocation_id = aws_eip.nat.id
}

resource "aws_route_table" "nat" {
  vpc_id = aws_vpc.etl.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.etl.id
  }
}

resource "aws_route_table" "etl" {
  vpc_id = aws_vpc.etl.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.etl.id
  }
}

resource "aws_route_table_association" "nat" {
  subnet_id      = aws_subnet.nat.id
  route_table_id = aws_route_table.nat.id
}

resource "aws_route_table_association" "etl" {
  subnet_id      = aws_subnet.etl.id
  route_table_id = aws_route_table.etl.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.etl.id
  service_name      = "com.amazonaws.${data.aws_region.current.name}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.nat.id, aws_route_table.etl.id]
}

resource "aws_vpc_endpoint" "logs" {
  vpc_id              = aws_vpc.etl.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.logs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.etl.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
}
