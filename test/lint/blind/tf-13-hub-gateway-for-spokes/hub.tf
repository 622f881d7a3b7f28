terraform {
  backend "s3" {
    key = "landing/network"
  }
}

provider "aws" {
  region = "eu-west-3"
}

data "aws_region" "current" {}

resource "aws_ec2_transit_gateway" "core" {
  description                     = "core"
  default_route_table_association = "enable"
  default_route_table_propagation = "enable"
}

resource "aws_vpc" "hub" {
  cidr_block = "10.0.0.0/20"
  tags       = { Name = "egress-hub" }
}

resource "aws_internet_gateway" "hub" {
  vpc_id = aws_vpc.hub.id
}

resource "aws_subnet" "hub_public" {
  vpc_id            = aws_vpc.hub.id
  cidr_block        = "10.0.0.0/24"
  availability_zone = "eu-west-3a"
}

resource "aws_subnet" "hub_attach" {
  vpc_id            = aws_vpc.hub.id
  cidr_block        = "10.0.1.0/28"
  availability_zone = "eu-west-3a"
}

resource "aws_eip" "hub" {
  domain = "vpc"
}

resource "aws_nat_gateway" "hub" {
  allocation_id = aws_eip.hub.id
  subnet_id     = aws_subnet.hub_public.id
}

resource "aws_route_table" "hub_public" {
  vpc_id = aws_vpc.hub.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.hub.id
  }

  route {
    cidr_block         = "10.0.0.0/8"
    transit_gateway_id = aws_ec2_transit_gateway.core.id
  }
}

resource "aws_route_table" "hub_attach" {
  vpc_id = aws_vpc.hub.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.hub.id
  }
}

resource "aws_route_table_association" "hub_public" {
  subnet_id      = aws_subnet.hub_public.id
  route_table_id = aws_route_table.hub_public.id
}

resource "aws_route_table_association" "hub_attach" {
  subnet_id      = aws_subnet.hub_attach.id
  route_table_id = aws_route_table.hub_attach.id
}

resource "aws_ec2_transit_gateway_vpc_attachment" "hub" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.hub.id
  subnet_ids         = [aws_subnet.hub_attach.id]
}

resource "aws_ec2_transit_gateway_route" "default" {
  destination_cidr_block         = "0.0.0.0/0"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.core.association_default_route_table_id
}

# All spokes fetch from S3 through here, so that NAT is not charged.
resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.hub.id
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.${data.aws_region.current.name}.s3"
  route_table_ids   = [aws_route_table.hub_public.id, aws_route_table.hub_attach.id]
}
