resource "aws_ecr_repository" "checkout" {
  name                 = "checkout"
  image_tag_mutability = "IMMUTABLE"
}

resource "aws_dynamodb_table" "baskets" {
  name         = "baskets"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "basket_id"

  attribute {
    name = "basket_id"
    type = "S"
  }
}

resource "aws_s3_bucket" "invoices" {
  bucket_prefix = "orchard-invoices-"
}

resource "aws_iam_role" "checkout_task" {
  name_prefix = "checkout-task-"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy" "checkout_task" {
  role = aws_iam_role.checkout_task.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:PutObject", "s3:GetObject"]
        Resource = "${aws_s3_bucket.invoices.arn}/*"
      },
      {
        Effect   = "Allow"
        Action   = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"]
        Resource = aws_dynamodb_table.baskets.arn
      },
    ]
  })
}

resource "aws_ecs_cluster" "shop" {
  name = "shop"
}

resource "aws_ecs_task_definition" "checkout" {
  family                   = "checkout"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  task_role_arn            = aws_iam_role.checkout_task.arn

  container_definitions = jsonencode([{
    name      = "checkout"
    image     = "${aws_ecr_repository.checkout.repository_url}:2024-11"
    essential = true
    environment = [
      { name = "INVOICE_BUCKET", value = aws_s3_bucket.invoices.id },
      { name = "BASKET_TABLE", value = aws_dynamodb_table.baskets.name },
    ]
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_security_group" "checkout" {
  name_prefix = "checkout-"
  vpc_id      = aws_vpc.shop.id

  ingress {
    from_port   = 8080
    to_port     = 8080
    protocol    = "tcp"
    cidr_blocks = ["10.40.0.0/23"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_ecs_service" "checkout" {
  name            = "checkout"
  cluster         = aws_ecs_cluster.shop.id
  task_definition = aws_ecs_task_definition.checkout.arn
  desired_count   = 2
  launch_type     = "FARGATE"

  network_configuration {
    subnets         = [aws_subnet.app_a.id, aws_subnet.app_b.id]
    security_groups = [aws_security_group.checkout.id]
  }
}

resource "aws_db_subnet_group" "orders" {
  name       = "orders"
  subnet_ids = [aws_subnet.db_a.id, aws_subnet.db_b.id]
}
