resource "aws_s3_directory_bucket" "features" {
  bucket = "features--use1-az4--x-s3"

  location {
    name = "use1-az4"
  }
}

resource "aws_s3_bucket" "models" {
  bucket_prefix = "models-"
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "features" {
  statement {
    actions   = ["s3express:CreateSession"]
    resources = [aws_s3_directory_bucket.features.arn]
  }

  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.models.arn}/*"]
  }
}

resource "aws_iam_role" "features" {
  name               = "features"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "features" {
  role   = aws_iam_role.features.id
  policy = data.aws_iam_policy_document.features.json
}

resource "aws_iam_role_policy_attachment" "vpc_access" {
  role       = aws_iam_role.features.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

resource "aws_security_group" "features" {
  name   = "features"
  vpc_id = aws_vpc.ml.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lambda_function" "features" {
  function_name = "features"
  role          = aws_iam_role.features.arn
  runtime       = "python3.12"
  handler       = "app.handler"
  filename      = "build/features.zip"
  timeout       = 120

  environment {
    variables = {
      FEATURE_BUCKET = aws_s3_directory_bucket.features.bucket
      MODEL_BUCKET   = aws_s3_bucket.models.bucket
    }
  }

  vpc_config {
    subnet_ids         = [aws_subnet.work.id]
    security_group_ids = [aws_security_group.features.id]
  }
}
