/** What files of applications are called, in turn. */
export const APPLICATIONS: readonly string[] = [
  'ecs',
  'database',
  'functions',
  'queues',
  'storage',
  'monitoring',
];

/**
 * @returns a file about an application: several blocks of what stacks are mostly made of.
 * @param atLeast its lines
 */
export function applicationFile(root: number, n: number, atLeast: number): string {
  let text = '# Managed by the platform team. Changes are applied by the pipeline, never by hand.\n';
  let lines = 1;
  for (let part = 0; lines < atLeast; part++) {
    const make = PARTS[(n + part) % PARTS.length];
    const block = `\n${make?.(`${NAMES[(root + part) % NAMES.length] ?? 'app'}_${n}_${root}_${part}`) ?? ''}`;
    text += block;
    lines += block.split('\n').length - 1;
  }
  return text;
}

const NAMES = ['orders', 'billing', 'catalog', 'search', 'reports', 'mailer', 'auth'];

const PARTS: readonly ((name: string) => string)[] = [ecs, database, lambda, queue, bucket, alarm];

function ecs(name: string): string {
  return `resource "aws_ecs_task_definition" "${name}" {
  family                   = "${name}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  execution_role_arn       = aws_iam_role.${name}.arn

  container_definitions = jsonencode([
    {
      name      = "main"
      image     = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/${name}:latest"
      essential = true
      portMappings = [{ containerPort = 8080 }]
      environment = [
        { name = "STAGE", value = var.environment },
        { name = "NAME", value = "\${var.environment}-${name}" },
      ]
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"         = "/ecs/${name}"
          "awslogs-stream-prefix" = "main"
        }
      }
    }
  ])
}

resource "aws_iam_role" "${name}" {
  name = "${name}-\${var.environment}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
}
`;
}

function database(name: string): string {
  return `resource "aws_db_instance" "${name}" {
  identifier                 = replace("${name}-\${var.environment}", "_", "-")
  engine                     = "postgres"
  engine_version             = "16.3"
  instance_class             = var.environment == "prod" ? "db.r6g.large" : "db.t4g.medium"
  allocated_storage          = 100
  max_allocated_storage      = 500
  storage_encrypted          = true
  multi_az                   = var.environment == "prod"
  backup_retention_period    = var.environment == "prod" ? 30 : 7
  auto_minor_version_upgrade = true
  skip_final_snapshot        = var.environment != "prod"

  lifecycle {
    ignore_changes = [engine_version]
  }
}

resource "aws_ssm_parameter" "${name}_host" {
  name  = "/\${var.environment}/${name}/host"
  type  = "String"
  value = aws_db_instance.${name}.address
}
`;
}

function lambda(name: string): string {
  return `data "aws_iam_policy_document" "${name}" {
  statement {
    sid       = "Read"
    actions   = ["dynamodb:GetItem", "dynamodb:Query"]
    resources = [aws_dynamodb_table.${name}.arn]
  }

  statement {
    sid     = "Objects"
    actions = ["s3:GetObject"]
    resources = [
      "arn:aws:s3:::${name}-\${var.environment}/*",
    ]
  }
}

resource "aws_iam_role" "${name}_function" {
  name               = "${name}-function"
  assume_role_policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": "sts:AssumeRole",
          "Principal": {"Service": "lambda.amazonaws.com"}
        }
      ]
    }
  JSON
}

resource "aws_iam_role_policy" "${name}" {
  role   = aws_iam_role.${name}_function.id
  policy = data.aws_iam_policy_document.${name}.json
}

resource "aws_lambda_function" "${name}" {
  function_name = "${name}-\${var.environment}"
  role          = aws_iam_role.${name}_function.arn
  handler       = "index.handler"
  runtime       = "nodejs20.x"
  s3_bucket     = "artifacts-111122223333"
  s3_key        = "${name}.zip"
  timeout       = 30

  environment {
    variables = {
      TABLE = aws_dynamodb_table.${name}.name
      STAGE = var.environment
    }
  }
}

resource "aws_dynamodb_table" "${name}" {
  name         = "${name}-\${var.environment}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
`;
}

function queue(name: string): string {
  return `resource "aws_sqs_queue" "${name}_dead" {
  name                      = "${name}-dead-\${var.environment}"
  message_retention_seconds = 1209600 # 14 days, the most that SQS keeps
}

resource "aws_sqs_queue" "${name}" {
  name                       = "${name}-\${var.environment}"
  visibility_timeout_seconds = 120

  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.${name}_dead.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sns_topic_subscription" "${name}" {
  for_each  = toset(["created", "changed", "removed"])
  topic_arn = "arn:aws:sns:eu-central-1:111122223333:\${each.key}"
  protocol  = "sqs"
  endpoint  = aws_sqs_queue.${name}.arn
}
`;
}

function bucket(name: string): string {
  return `resource "aws_s3_bucket" "${name}" {
  bucket = replace("${name}-\${var.environment}", "_", "-")
}

resource "aws_s3_bucket_versioning" "${name}" {
  bucket = aws_s3_bucket.${name}.id

  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "${name}" {
  bucket = aws_s3_bucket.${name}.id

  dynamic "rule" {
    for_each = { raw = 30, curated = 365 }
    content {
      id     = rule.key
      status = "Enabled"
      expiration {
        days = rule.value
      }
    }
  }
}

output "${name}_bucket" {
  description = "Where ${name} keeps its objects."
  value       = aws_s3_bucket.${name}.bucket
}
`;
}

function alarm(name: string): string {
  return `resource "aws_cloudwatch_log_group" "${name}" {
  name              = "/ecs/${name}"
  retention_in_days = var.environment == "prod" ? 365 : 14
}

/* Errors are counted from the logs,
   since the load balancer does not see them all. */
resource "aws_cloudwatch_log_metric_filter" "${name}" {
  name           = "${name}-errors"
  log_group_name = aws_cloudwatch_log_group.${name}.name
  pattern        = "{ $.level = \\"error\\" }"

  metric_transformation {
    name      = "Errors"
    namespace = "${name}"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "${name}" {
  count               = var.environment == "dev" ? 0 : 1
  alarm_name          = "${name}-errors-\${var.environment}"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 3
  metric_name         = "Errors"
  namespace           = "${name}"
  period              = 60
  statistic           = "Sum"
  threshold           = 10
}
`;
}
