resource "aws_security_group" "api" {
  name_prefix = "${local.name}-api-"
  vpc_id      = aws_vpc.platform.id

  ingress {
    from_port   = 8443
    to_port     = 8443
    protocol    = "tcp"
    cidr_blocks = [local.cidr]
  }

  egress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }

  egress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = aws_subnet.storage[*].cidr_block
  }
}

resource "aws_ecr_repository" "api" {
  name = "api"
}

resource "aws_dynamodb_table" "quotas" {
  name         = "quotas"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "tenant"

  attribute {
    name = "tenant"
    type = "S"
  }
}

resource "aws_ecs_cluster" "platform" {
  name = local.name
}

resource "aws_cloudwatch_log_group" "api" {
  name              = "/platform/api"
  retention_in_days = 30
}

resource "aws_ecs_task_definition" "api" {
  family                   = "api"
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 1024
  memory                   = 2048

  container_definitions = <<JSON
[
  {
    "name": "api",
    "image": "${aws_ecr_repository.api.repository_url}:stable",
    "environment": [
      {"name": "QUOTA_TABLE", "value": "${aws_dynamodb_table.quotas.name}"}
    ],
    "logConfiguration": {
      "logDriver": "awslogs",
      "options": {
        "awslogs-group": "${aws_cloudwatch_log_group.api.name}",
        "awslogs-region": "${data.aws_region.me.name}",
        "awslogs-stream-prefix": "api"
      }
    }
  }
]
JSON
}

resource "aws_ecs_service" "api" {
  name            = "api"
  cluster         = aws_ecs_cluster.platform.id
  task_definition = aws_ecs_task_definition.api.arn
  desired_count   = 6
  launch_type     = "FARGATE"

  network_configuration {
    subnets         = aws_subnet.service[*].id
    security_groups = [aws_security_group.api.id]
  }
}

output "vpc_id" {
  value = aws_vpc.platform.id
}

output "account" {
  value = data.aws_caller_identity.me.account_id
}
