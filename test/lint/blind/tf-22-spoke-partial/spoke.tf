terraform {
  required_version = ">= 1.4"
  backend "http" {}
}

provider "aws" {
  region = "us-east-1"
}

data "aws_region" "current" {}

data "aws_ec2_transit_gateway" "shared" {
  filter {
    name   = "options.amazon-side-asn"
    values = ["64601"]
  }
}

resource "aws_vpc" "spoke" {
  cidr_block           = "10.99.0.0/18"
  enable_dns_hostnames = true
  enable_dns_support   = true
}

resource "aws_subnet" "app_1a" {
  vpc_id            = aws_vpc.spoke.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.99.0.0/22"
}

resource "aws_subnet" "app_1b" {
  vpc_id            = aws_vpc.spoke.id
  availability_zone = "us-east-1b"
  cidr_block        = "10.99.4.0/22"
}

resource "aws_subnet" "data_1a" {
  vpc_id            = aws_vpc.spoke.id
  availability_zone = "us-east-1a"
  cidr_block        = "10.99.32.0/24"
}

resource "aws_subnet" "data_1b" {
  vpc_id            = aws_vpc.spoke.id
  availability_zone = "us-east-1b"
  cidr_block        = "10.99.33.0/24"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "spoke" {
  transit_gateway_id = data.aws_ec2_transit_gateway.shared.id
  vpc_id             = aws_vpc.spoke.id
  subnet_ids         = [aws_subnet.app_1a.id, aws_subnet.app_1b.id]
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.spoke.id

  route {
    cidr_block         = "0.0.0.0/0"
    transit_gateway_id = data.aws_ec2_transit_gateway.shared.id
  }
}

resource "aws_route_table" "data" {
  vpc_id = aws_vpc.spoke.id

  route {
    cidr_block         = "0.0.0.0/0"
    transit_gateway_id = data.aws_ec2_transit_gateway.shared.id
  }
}

# kept for the next migration
resource "aws_route_table" "spare" {
  vpc_id = aws_vpc.spoke.id
}

resource "aws_route_table_association" "app_1a" {
  subnet_id      = aws_subnet.app_1a.id
  route_table_id = aws_route_table.app.id
}

resource "aws_route_table_association" "app_1b" {
  subnet_id      = aws_subnet.app_1b.id
  route_table_id = aws_route_table.app.id
}

resource "aws_route_table_association" "data_1a" {
  subnet_id      = aws_subnet.data_1a.id
  route_table_id = aws_route_table.data.id
}

resource "aws_route_table_association" "data_1b" {
  subnet_id      = aws_subnet.data_1b.id
  route_table_id = aws_route_table.data.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.spoke.id
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.${data.aws_region.current.name}.s3"
  route_table_ids   = [aws_route_table.app.id]
}
