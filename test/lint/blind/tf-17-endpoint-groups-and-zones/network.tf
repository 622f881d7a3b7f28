provider "aws" {
  region = "eu-west-1"
}

data "aws_region" "current" {}

resource "aws_vpc" "claims" {
  cidr_block           = "10.50.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_internet_gateway" "claims" {
  vpc_id = aws_vpc.claims.id
}

resource "aws_subnet" "public_a" {
  vpc_id            = aws_vpc.claims.id
  cidr_block        = "10.50.0.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "app_a" {
  vpc_id            = aws_vpc.claims.id
  cidr_block        = "10.50.10.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "app_b" {
  vpc_id            = aws_vpc.claims.id
  cidr_block        = "10.50.11.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_subnet" "jobs_a" {
  vpc_id            = aws_vpc.claims.id
  cidr_block        = "10.50.20.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "nat" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public_a.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.claims.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.claims.id
  }
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.claims.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.nat.id
  }
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "private" {
  for_each = {
    app_a  = aws_subnet.app_a.id
    app_b  = aws_subnet.app_b.id
    jobs_a = aws_subnet.jobs_a.id
  }

  subnet_id      = each.value
  route_table_id = aws_route_table.private.id
}

resource "aws_vpc_endpoint" "gateway" {
  for_each = toset(["s3", "dynamodb"])

  vpc_id            = aws_vpc.claims.id
  service_name      = "com.amazonaws.${data.aws_region.current.name}.${each.key}"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.public.id, aws_route_table.private.id]
}
