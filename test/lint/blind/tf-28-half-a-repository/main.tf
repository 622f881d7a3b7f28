terraform {
  required_version = ">= 1.0"
  backend "s3" {}
}

provider "aws" {
  region = var.region
}

variable "region" {
  type    = string
  default = "us-gov-west-1"
}

# ---- VPC one: somebody else's module ---------------------------------------
module "landing" {
  source = "git::https://git.example.internal/cloud/vpc-baseline.git?ref=v4.2.0"

  name        = "landing"
  cidr        = "10.220.0.0/16"
  nat_per_az  = true
  environment = "prod"
}

resource "aws_route_table" "landing_extra" {
  vpc_id = module.landing.vpc_id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = module.landing.nat_gateway_ids[0]
  }
}

resource "aws_subnet" "landing_extra" {
  vpc_id     = module.landing.vpc_id
  cidr_block = "10.220.250.0/24"
}

resource "aws_route_table_association" "landing_extra" {
  subnet_id      = aws_subnet.landing_extra.id
  route_table_id = aws_route_table.landing_extra.id
}

# ---- VPC two: ours, with the shared extras ---------------------------------
resource "aws_vpc" "desk" {
  cidr_block           = "10.221.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_internet_gateway" "desk" {
  vpc_id = aws_vpc.desk.id
}

resource "aws_subnet" "desk_public" {
  vpc_id     = aws_vpc.desk.id
  cidr_block = "10.221.0.0/24"
}

resource "aws_subnet" "desk_private" {
  vpc_id     = aws_vpc.desk.id
  cidr_block = "10.221.1.0/24"
}

resource "aws_eip" "desk" {
  domain = "vpc"
}

resource "aws_nat_gateway" "desk" {
  subnet_id     = aws_subnet.desk_public.id
  allocation_id = aws_eip.desk.id
}

resource "aws_route_table" "desk_public" {
  vpc_id = aws_vpc.desk.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.desk.id
  }
}

resource "aws_route_table" "desk_private" {
  vpc_id = aws_vpc.desk.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.desk.id
  }
}

resource "aws_route_table_association" "desk_public" {
  subnet_id      = aws_subnet.desk_public.id
  route_table_id = aws_route_table.desk_public.id
}

resource "aws_route_table_association" "desk_private" {
  subnet_id      = aws_subnet.desk_private.id
  route_table_id = aws_route_table.desk_private.id
}

module "desk_extras" {
  source = "../../platform-modules/vpc-extras"

  vpc_id          = aws_vpc.desk.id
  route_table_ids = [aws_route_table.desk_public.id, aws_route_table.desk_private.id]
  flow_logs       = true
}
