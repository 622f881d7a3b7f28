resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.vault.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.s3"
  route_table_ids = [aws_route_table.dmz.id, aws_route_table.core.id]

  policy = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "NothingOutsideTheOrganization",
          "Effect": "Deny",
          "Principal": "*",
          "Action": "s3:*",
          "Resource": "*",
          "Condition": {
            "StringNotEquals": {"aws:ResourceOrgID": "o-exampleorgid"}
          }
        },
        {
          "Sid": "NoDeletes",
          "Effect": "Deny",
          "Principal": "*",
          "Action": ["s3:DeleteObject", "s3:DeleteBucket"],
          "Resource": "*"
        }
      ]
    }
  POLICY
}

data "aws_iam_policy_document" "dynamodb" {
  statement {
    effect    = "Deny"
    actions   = ["dynamodb:DeleteTable", "dynamodb:DeleteBackup"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id          = aws_vpc.vault.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.dynamodb"
  route_table_ids = [aws_route_table.dmz.id, aws_route_table.core.id]
  policy          = data.aws_iam_policy_document.dynamodb.json
}

resource "aws_security_group" "sns" {
  name   = "sns-endpoint"
  vpc_id = aws_vpc.vault.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.71.0.0/16"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_endpoint" "sns" {
  vpc_id              = aws_vpc.vault.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.sns"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.core.id]
  security_group_ids  = [aws_security_group.sns.id]
  private_dns_enabled = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = "*", Action = "sns:Publish", Resource = "*" },
      { Effect = "Deny", Principal = "*", Action = "sns:DeleteTopic", Resource = "*" },
    ]
  })
}
