provider "aws" {
  region = "ap-northeast-1"
}

data "aws_region" "current" {}

resource "aws_vpc" "tools" {
  cidr_block = "10.5.0.0/24"
  tags       = { Name = "tools" }
}

resource "aws_subnet" "tools" {
  vpc_id            = aws_vpc.tools.id
  cidr_block        = "10.5.0.0/26"
  availability_zone = "ap-northeast-1a"
}

resource "aws_route_table" "tools" {
  vpc_id = aws_vpc.tools.id
}

resource "aws_route_table_association" "tools" {
  subnet_id      = aws_subnet.tools.id
  route_table_id = aws_route_table.tools.id
}

resource "aws_security_group" "session" {
  name_prefix = "session-"
  vpc_id      = aws_vpc.tools.id
}

resource "aws_vpc_security_group_ingress_rule" "session" {
  security_group_id = aws_security_group.session.id
  cidr_ipv4         = aws_vpc.tools.cidr_block
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_endpoint" "session" {
  for_each = toset(["ssm", "ssmmessages", "ec2messages"])

  vpc_id              = aws_vpc.tools.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.${each.value}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.tools.id]
  security_group_ids  = [aws_security_group.session.id]
  private_dns_enabled = true
}
