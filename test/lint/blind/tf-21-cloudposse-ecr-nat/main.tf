provider "aws" {
  region = "eu-west-1"
}

data "aws_region" "current" {}

resource "aws_vpc" "fleet" {
  cidr_block           = "10.144.0.0/16"
  enable_dns_hostnames = true
  enable_dns_support   = true
}

resource "aws_internet_gateway" "fleet" {
  vpc_id = aws_vpc.fleet.id
}

module "subnets" {
  source  = "cloudposse/dynamic-subnets/aws"
  version = "3.1.0"

  namespace = "kestrel"
  stage     = "prod"
  name      = "fleet"

  availability_zones   = ["eu-west-1a", "eu-west-1b"]
  vpc_id               = aws_vpc.fleet.id
  igw_id               = [aws_internet_gateway.fleet.id]
  ipv4_cidr_block      = [aws_vpc.fleet.cidr_block]
  nat_gateway_enabled  = true
  nat_instance_enabled = false
}

resource "aws_security_group" "ecr" {
  name   = "ecr-endpoints"
  vpc_id = aws_vpc.fleet.id

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = [aws_vpc.fleet.cidr_block]
  }
}

resource "aws_vpc_endpoint" "ecr_api" {
  vpc_id              = aws_vpc.fleet.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${data.aws_region.current.name}.ecr.api"
  subnet_ids          = module.subnets.private_subnet_ids
  security_group_ids  = [aws_security_group.ecr.id]
  private_dns_enabled = true
}

resource "aws_vpc_endpoint" "ecr_dkr" {
  vpc_id              = aws_vpc.fleet.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${data.aws_region.current.name}.ecr.dkr"
  subnet_ids          = module.subnets.private_subnet_ids
  security_group_ids  = [aws_security_group.ecr.id]
  private_dns_enabled = true
}

data "aws_ecr_repository" "tracker" {
  name = "tracker"
}

resource "aws_security_group" "tracker" {
  name   = "tracker"
  vpc_id = aws_vpc.fleet.id

  egress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_ecs_task_definition" "tracker" {
  family       = "tracker"
  network_mode = "awsvpc"
  cpu          = 256
  memory       = 512

  container_definitions = jsonencode([
    {
      name      = "tracker"
      image     = "${data.aws_ecr_repository.tracker.repository_url}:latest"
      essential = true
    }
  ])
}

resource "aws_ecs_service" "tracker" {
  name            = "tracker"
  cluster         = "fleet"
  task_definition = aws_ecs_task_definition.tracker.arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets         = module.subnets.private_subnet_ids
    security_groups = [aws_security_group.tracker.id]
  }
}
