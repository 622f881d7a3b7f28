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

locals { prefix = "com.amazonaws.${data.aws_region.current.name}" }

resource "aws_vpc" "main" {
  cidr_block           = "10.46.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "zone_a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.46.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_subnet" "zone_b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.46.2.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_route_table" "zone_a" { vpc_id = aws_vpc.main.id }
resource "aws_route_table" "zone_b" { vpc_id = aws_vpc.main.id }

resource "aws_route_table_association" "zone_a" {
  subnet_id      = aws_subnet.zone_a.id
  route_table_id = aws_route_table.zone_a.id
}

resource "aws_route_table_association" "zone_b" {
  subnet_id      = aws_subnet.zone_b.id
  route_table_id = aws_route_table.zone_b.id
}

resource "aws_security_group" "endpoints" {
  name   = "endpoints"
  vpc_id = aws_vpc.main.id

  ingress {
    description = "HTTPS from the VPC"
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = [aws_vpc.main.cidr_block]
  }

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = format("%s.s3", local.prefix)
  route_table_ids = tolist([aws_route_table.zone_a.id])
}

resource "aws_vpc_endpoint" "queues" {
  vpc_id              = aws_vpc.main.id
  service_name        = format("%s.sqs", local.prefix)
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = [aws_subnet.zone_a.id]
  security_group_ids  = [aws_security_group.endpoints.id]
}
