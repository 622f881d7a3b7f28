provider "aws" {
  region = "us-east-2"
}

data "aws_region" "r" {}

variable "transit_gateway_id" {
  type = string
}

resource "aws_vpc" "services" {
  cidr_block           = "10.250.0.0/22"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

locals {
  hub_subnets = {
    us-east-2a = "10.250.0.0/25"
    us-east-2b = "10.250.0.128/25"
  }
}

resource "aws_subnet" "services" {
  for_each          = local.hub_subnets
  vpc_id            = aws_vpc.services.id
  availability_zone = each.key
  cidr_block        = each.value
}

resource "aws_route_table" "services" {
  vpc_id = aws_vpc.services.id

  route {
    cidr_block         = "10.0.0.0/8"
    transit_gateway_id = var.transit_gateway_id
  }
}

resource "aws_route_table_association" "services" {
  for_each       = aws_subnet.services
  subnet_id      = each.value.id
  route_table_id = aws_route_table.services.id
}

resource "aws_ec2_transit_gateway_vpc_attachment" "services" {
  transit_gateway_id = var.transit_gateway_id
  vpc_id             = aws_vpc.services.id
  subnet_ids         = [for s in aws_subnet.services : s.id]
}

resource "aws_security_group" "endpoints" {
  name   = "central-endpoints"
  vpc_id = aws_vpc.services.id

  ingress {
    description = "every VPC behind the transit gateway, the hub included"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

resource "aws_vpc_endpoint" "s3_own" {
  vpc_id            = aws_vpc.services.id
  service_name      = "com.amazonaws.${data.aws_region.r.name}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.services.id]
}

resource "aws_vpc_endpoint" "s3_central" {
  vpc_id              = aws_vpc.services.id
  service_name        = "com.amazonaws.${data.aws_region.r.name}.s3"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [for s in aws_subnet.services : s.id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = false
}

resource "aws_route53_zone" "s3" {
  name = "s3.${data.aws_region.r.name}.amazonaws.com"

  vpc {
    vpc_id = aws_vpc.services.id
  }

  vpc {
    vpc_id = aws_vpc.billing.id
  }
}

resource "aws_route53_record" "s3" {
  for_each = toset(["", "*."])

  zone_id = aws_route53_zone.s3.zone_id
  name    = "${each.key}s3.${data.aws_region.r.name}.amazonaws.com"
  type    = "A"

  alias {
    name                   = replace(aws_vpc_endpoint.s3_central.dns_entry[0].dns_name, "*.", "")
    zone_id                = aws_vpc_endpoint.s3_central.dns_entry[0].hosted_zone_id
    evaluate_target_health = false
  }
}

resource "aws_route53_resolver_endpoint" "inbound" {
  name               = "central-inbound"
  direction          = "INBOUND"
  security_group_ids = [aws_security_group.resolver.id]

  dynamic "ip_address" {
    for_each = aws_subnet.services
    content {
      subnet_id = ip_address.value.id
    }
  }
}

resource "aws_security_group" "resolver" {
  name   = "central-resolver"
  vpc_id = aws_vpc.services.id

  ingress {
    from_port   = 53
    to_port     = 53
    protocol    = "udp"
    cidr_blocks = ["10.0.0.0/8"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
