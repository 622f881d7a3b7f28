provider "aws" {
  region = var.region
}

variable "region" {
  type = string
}

variable "nat_gateway_id" {
  type = string
}

data "aws_vpc" "landing" {
  tags = {
    "landing-zone:tier" = "workload"
  }
}

data "aws_route_tables" "private" {
  vpc_id = data.aws_vpc.landing.id

  filter {
    name   = "tag:tier"
    values = ["private"]
  }
}

resource "aws_subnet" "batch" {
  count      = 2
  vpc_id     = data.aws_vpc.landing.id
  cidr_block = cidrsubnet(data.aws_vpc.landing.cidr_block, 6, 40 + count.index)
}

resource "aws_route_table" "batch" {
  vpc_id = data.aws_vpc.landing.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = var.nat_gateway_id
  }

  tags = {
    Name = "batch"
    tier = "private"
  }
}

resource "aws_route_table_association" "batch" {
  count          = 2
  subnet_id      = aws_subnet.batch[count.index].id
  route_table_id = aws_route_table.batch.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = data.aws_vpc.landing.id
  service_name    = "com.amazonaws.${var.region}.s3"
  route_table_ids = data.aws_route_tables.private.ids
}

resource "aws_batch_compute_environment" "spot" {
  compute_environment_name = "spot"
  type                     = "MANAGED"

  compute_resources {
    type               = "FARGATE_SPOT"
    max_vcpus          = 64
    subnets            = aws_subnet.batch[*].id
    security_group_ids = [aws_security_group.batch.id]
  }
}

resource "aws_security_group" "batch" {
  name   = "batch"
  vpc_id = data.aws_vpc.landing.id

  egress {
    from_port        = 0
    to_port          = 0
    protocol         = "-1"
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
}
