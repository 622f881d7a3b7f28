provider "aws" {
  region = "us-west-1"
}

data "aws_region" "current" {}

data "aws_ec2_managed_prefix_list" "s3" {
  name = "com.amazonaws.${data.aws_region.current.name}.s3"
}

variable "extra_egress" {
  description = "filled in by each environment"
  type = list(object({
    port  = number
    cidrs = list(string)
  }))
}

resource "aws_vpc" "lab" {
  cidr_block = "10.14.0.0/16"
}

resource "aws_subnet" "lab" {
  vpc_id     = aws_vpc.lab.id
  cidr_block = "10.14.1.0/24"
}

resource "aws_route_table" "lab" {
  vpc_id = aws_vpc.lab.id
}

resource "aws_route_table_association" "lab" {
  subnet_id      = aws_subnet.lab.id
  route_table_id = aws_route_table.lab.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.lab.id
  service_name    = data.aws_ec2_managed_prefix_list.s3.name
  route_table_ids = [aws_route_table.lab.id]
}

resource "aws_ec2_managed_prefix_list" "offices" {
  name           = "offices"
  address_family = "IPv4"
  max_entries    = 4

  entry {
    cidr        = "198.51.100.0/24"
    description = "Leeds"
  }
}

resource "aws_security_group" "open" {
  name   = "lab-open"
  vpc_id = aws_vpc.lab.id

  egress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "listed" {
  name   = "lab-listed"
  vpc_id = aws_vpc.lab.id

  egress {
    from_port       = 443
    to_port         = 443
    protocol        = "tcp"
    prefix_list_ids = [data.aws_ec2_managed_prefix_list.s3.id]
  }

  ingress {
    from_port       = 22
    to_port         = 22
    protocol        = "tcp"
    prefix_list_ids = [aws_ec2_managed_prefix_list.offices.id]
  }
}

resource "aws_security_group" "wide" {
  name   = "lab-wide"
  vpc_id = aws_vpc.lab.id

  egress {
    from_port   = 0
    to_port     = 65535
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "configured" {
  name   = "lab-configured"
  vpc_id = aws_vpc.lab.id

  dynamic "egress" {
    for_each = var.extra_egress
    content {
      from_port   = egress.value.port
      to_port     = egress.value.port
      protocol    = "tcp"
      cidr_blocks = egress.value.cidrs
    }
  }
}

resource "aws_instance" "lab" {
  for_each = {
    open       = aws_security_group.open.id
    listed     = aws_security_group.listed.id
    wide       = aws_security_group.wide.id
    configured = aws_security_group.configured.id
  }

  ami                    = "ami-00aa00bb00cc00dd0"
  instance_type          = "t3.small"
  subnet_id              = aws_subnet.lab.id
  vpc_security_group_ids = [each.value]
}
