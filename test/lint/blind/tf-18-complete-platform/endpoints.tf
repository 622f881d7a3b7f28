locals {
  all_tables = concat(
    [aws_default_route_table.unused.id],
    [aws_route_table.public.id],
    aws_route_table.service[*].id,
    [aws_route_table.storage.id],
  )

  interface_services = ["ecr.api", "ecr.dkr", "logs", "secretsmanager", "ssm", "ssmmessages"]
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.platform.id
  service_name      = "com.amazonaws.${data.aws_region.me.name}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = local.all_tables
  policy            = data.aws_iam_policy_document.s3_endpoint.json
  tags              = local.tags
}

data "aws_iam_policy_document" "s3_endpoint" {
  statement {
    sid       = "OwnAndLayers"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:ListBucket"]
    resources = ["arn:aws:s3:::meridian-*", "arn:aws:s3:::meridian-*/*", "arn:aws:s3:::prod-us-west-2-starport-layer-bucket/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }

  statement {
    sid       = "NoPlainHttp"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id            = aws_vpc.platform.id
  service_name      = "com.amazonaws.${data.aws_region.me.name}.dynamodb"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = local.all_tables
  tags              = local.tags
}

# Only answers: no egress rule on purpose.
resource "aws_security_group" "interface" {
  name_prefix = "${local.name}-vpce-"
  vpc_id      = aws_vpc.platform.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.platform.cidr_block]
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_endpoint" "interface" {
  for_each = toset(local.interface_services)

  vpc_id              = aws_vpc.platform.id
  service_name        = "com.amazonaws.${data.aws_region.me.name}.${each.value}"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  subnet_ids          = aws_subnet.service[*].id
  security_group_ids  = [aws_security_group.interface.id]
  tags                = merge(local.tags, { Name = "${local.name}-${each.value}" })
}
