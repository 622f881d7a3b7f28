provider "aws" {
  region = "eu-central-1"
}

data "aws_region" "current" {}

locals {
  on_premises = ["172.16.0.0/12"]
}

resource "aws_vpc" "dc" {
  cidr_block           = "10.3.0.0/22"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_subnet" "dc" {
  for_each = {
    "eu-central-1a" = "10.3.0.0/24"
    "eu-central-1b" = "10.3.1.0/24"
  }

  vpc_id            = aws_vpc.dc.id
  availability_zone = each.key
  cidr_block        = each.value
}

resource "aws_vpn_gateway" "dc" {
  vpc_id = aws_vpc.dc.id
}

resource "aws_customer_gateway" "site" {
  bgp_asn    = 65010
  ip_address = "203.0.113.17"
  type       = "ipsec.1"
}

resource "aws_vpn_connection" "site" {
  vpn_gateway_id      = aws_vpn_gateway.dc.id
  customer_gateway_id = aws_customer_gateway.site.id
  type                = "ipsec.1"
  static_routes_only  = false
}

resource "aws_route_table" "dc" {
  vpc_id           = aws_vpc.dc.id
  propagating_vgws = [aws_vpn_gateway.dc.id]
}

resource "aws_route_table_association" "dc" {
  for_each       = aws_subnet.dc
  subnet_id      = each.value.id
  route_table_id = aws_route_table.dc.id
}

resource "aws_security_group" "s3" {
  name        = "s3-interface"
  description = "S3 from the VPC and from the data centre"
  vpc_id      = aws_vpc.dc.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = concat([aws_vpc.dc.cidr_block], local.on_premises)
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id              = aws_vpc.dc.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.s3"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = values(aws_subnet.dc)[*].id
  security_group_ids  = [aws_security_group.s3.id]
  private_dns_enabled = false
}

output "backup_host" {
  value = replace(aws_vpc_endpoint.s3.dns_entry[0].dns_name, "*", "bucket")
}
