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

locals {
  service = "com.amazonaws.${data.aws_region.current.name}.s3"
}

resource "aws_vpc" "prod" {
  cidr_block = "10.31.0.0/16"
}

resource "aws_vpc" "stage" {
  cidr_block = "10.32.0.0/16"
}

resource "aws_subnet" "prod_app" {
  vpc_id     = aws_vpc.prod.id
  cidr_block = "10.31.1.0/24"
}

resource "aws_subnet" "prod_data" {
  vpc_id     = aws_vpc.prod.id
  cidr_block = "10.31.2.0/24"
}

resource "aws_subnet" "stage_app" {
  vpc_id     = aws_vpc.stage.id
  cidr_block = "10.32.1.0/24"
}

resource "aws_subnet" "stage_data" {
  vpc_id     = aws_vpc.stage.id
  cidr_block = "10.32.2.0/24"
}

resource "aws_route_table" "prod_app" { vpc_id = aws_vpc.prod.id }
resource "aws_route_table" "prod_data" { vpc_id = aws_vpc.prod.id }
resource "aws_route_table" "stage_app" { vpc_id = aws_vpc.stage.id }
resource "aws_route_table" "stage_data" { vpc_id = aws_vpc.stage.id }

resource "aws_route_table_association" "prod_app" {
  subnet_id      = aws_subnet.prod_app.id
  route_table_id = aws_route_table.prod_app.id
}

resource "aws_route_table_association" "prod_data" {
  subnet_id      = aws_subnet.prod_data.id
  route_table_id = aws_route_table.prod_data.id
}

resource "aws_route_table_association" "stage_app" {
  subnet_id      = aws_subnet.stage_app.id
  route_table_id = aws_route_table.stage_app.id
}

resource "aws_route_table_association" "stage_data" {
  subnet_id      = aws_subnet.stage_data.id
  route_table_id = aws_route_table.stage_data.id
}

resource "aws_vpc_endpoint" "prod_s3" {
  vpc_id          = aws_vpc.prod.id
  service_name    = local.service
  route_table_ids = [aws_route_table.prod_app.id, aws_route_table.prod_data.id]
}

resource "aws_vpc_endpoint" "stage_s3" {
  vpc_id          = aws_vpc.stage.id
  service_name    = local.service
  route_table_ids = [aws_route_table.stage_app.id]
}
