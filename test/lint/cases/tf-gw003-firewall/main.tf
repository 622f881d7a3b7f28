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

resource "aws_vpc" "inspected" {
  cidr_block = "10.21.0.0/16"
}

resource "aws_internet_gateway" "inspected" {
  vpc_id = aws_vpc.inspected.id
}

resource "aws_subnet" "firewall" {
  vpc_id            = aws_vpc.inspected.id
  cidr_block        = "10.21.0.0/28"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "workload" {
  vpc_id            = aws_vpc.inspected.id
  cidr_block        = "10.21.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_networkfirewall_firewall_policy" "pass" {
  name = "pass"
  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
  }
}

resource "aws_networkfirewall_firewall" "main" {
  name                = "main"
  vpc_id              = aws_vpc.inspected.id
  firewall_policy_arn = aws_networkfirewall_firewall_policy.pass.arn
  subnet_mapping {
    subnet_id = aws_subnet.firewall.id
  }
}

locals {
  firewall_endpoint = one(one(aws_networkfirewall_firewall.main.firewall_status).sync_states).attachment[0].endpoint_id
}

resource "aws_route_table" "firewall" {
  vpc_id = aws_vpc.inspected.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.inspected.id
  }
}

resource "aws_route_table" "workload" {
  vpc_id = aws_vpc.inspected.id
  route {
    cidr_block      = "0.0.0.0/0"
    vpc_endpoint_id = local.firewall_endpoint
  }
}

resource "aws_route_table_association" "firewall" {
  subnet_id      = aws_subnet.firewall.id
  route_table_id = aws_route_table.firewall.id
}

resource "aws_route_table_association" "workload" {
  subnet_id      = aws_subnet.workload.id
  route_table_id = aws_route_table.workload.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.inspected.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.s3"
  route_table_ids = [aws_route_table.firewall.id]
}
