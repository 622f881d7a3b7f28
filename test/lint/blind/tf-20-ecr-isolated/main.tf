terraform {
  backend "local" {}
}

provider "aws" {
  region = local.region
}

locals {
  region = "ca-central-1"

  zones = {
    a = "10.33.0.0/24"
    b = "10.33.1.0/24"
  }
}

resource "aws_vpc" "sealed" {
  cidr_block           = "10.33.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_subnet" "sealed" {
  for_each          = local.zones
  vpc_id            = aws_vpc.sealed.id
  cidr_block        = each.value
  availability_zone = "${local.region}${each.key}"
}

resource "aws_route_table" "sealed" {
  vpc_id = aws_vpc.sealed.id
}

resource "aws_route_table_association" "sealed" {
  for_each       = aws_subnet.sealed
  subnet_id      = each.value.id
  route_table_id = aws_route_table.sealed.id
}

resource "aws_security_group" "interface" {
  name   = "interface-endpoints"
  vpc_id = aws_vpc.sealed.id
}

resource "aws_security_group_rule" "interface_https" {
  type              = "ingress"
  security_group_id = aws_security_group.interface.id
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  cidr_blocks       = [aws_vpc.sealed.cidr_block]
}

resource "aws_vpc_endpoint" "interface" {
  for_each = {
    "ecr.api" = true
    "ecr.dkr" = true
    "logs"    = true
  }

  vpc_id              = aws_vpc.sealed.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${local.region}.${each.key}"
  private_dns_enabled = each.value
  subnet_ids          = [for s in aws_subnet.sealed : s.id]
  security_group_ids  = [aws_security_group.interface.id]
}

resource "aws_security_group" "task" {
  name   = "task"
  vpc_id = aws_vpc.sealed.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_ecs_cluster" "sealed" {
  name = "sealed"
}

resource "aws_ecs_task_definition" "scorer" {
  family                   = "scorer"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = "256"
  memory                   = "512"

  container_definitions = jsonencode([{
    name  = "scorer"
    image = "111122223333.dkr.ecr.ca-central-1.amazonaws.com/scorer:7"
  }])
}

resource "aws_ecs_service" "scorer" {
  name            = "scorer"
  cluster         = aws_ecs_cluster.sealed.arn
  task_definition = aws_ecs_task_definition.scorer.arn
  launch_type     = "FARGATE"
  desired_count   = 1

  network_configuration {
    subnets         = [for s in aws_subnet.sealed : s.id]
    security_groups = [aws_security_group.task.id]
  }
}
