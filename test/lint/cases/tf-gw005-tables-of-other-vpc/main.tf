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

resource "aws_vpc" "app" {
  cidr_block = "10.33.0.0/16"
}

resource "aws_vpc" "tools" {
  cidr_block = "10.34.0.0/16"
}

resource "aws_subnet" "app" {
  vpc_id     = aws_vpc.app.id
  cidr_block = "10.33.1.0/24"
}

resource "aws_subnet" "tools" {
  vpc_id     = aws_vpc.tools.id
  cidr_block = "10.34.1.0/24"
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.app.id
}

resource "aws_route_table" "tools" {
  vpc_id = aws_vpc.tools.id
}

resource "aws_route_table_association" "app" {
  subnet_id      = aws_subnet.app.id
  route_table_id = aws_route_table.app.id
}

resource "aws_route_table_association" "tools" {
  subnet_id      = aws_subnet.tools.id
  route_table_id = aws_route_table.tools.id
}

# copied from the app's file
resource "aws_vpc_endpoint" "tools_s3" {
  vpc_id          = aws_vpc.app.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.s3"
  route_table_ids = [aws_route_table.tools.id]
}
