terraform {
  required_version = ">= 1.3"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-central-2"
}

data "aws_region" "current" {}

resource "aws_vpc" "core" {
  cidr_block           = "10.88.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_subnet" "reporting" {
  vpc_id            = aws_vpc.core.id
  cidr_block        = "10.88.1.0/24"
  availability_zone = "eu-central-2a"
}

# uses the VPC's main table
resource "aws_subnet" "batch" {
  vpc_id            = aws_vpc.core.id
  cidr_block        = "10.88.2.0/24"
  availability_zone = "eu-central-2b"
}

resource "aws_route_table" "reporting" {
  vpc_id = aws_vpc.core.id
}

resource "aws_route_table_association" "reporting" {
  subnet_id      = aws_subnet.reporting.id
  route_table_id = aws_route_table.reporting.id
}

resource "aws_security_group" "endpoint" {
  name   = "endpoint"
  vpc_id = aws_vpc.core.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.core.cidr_block]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id              = aws_vpc.core.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.s3"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.reporting.id, aws_subnet.batch.id]
  security_group_ids  = [aws_security_group.endpoint.id]
  private_dns_enabled = true

  dns_options {
    private_dns_only_for_inbound_resolver_endpoint = false
  }
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id          = aws_vpc.core.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.dynamodb"
  route_table_ids = [aws_route_table.reporting.id]
}
