# copied from the database group
resource "aws_security_group" "secrets" {
  name   = "secrets-endpoint"
  vpc_id = aws_vpc.claims.id

  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = ["10.50.0.0/16"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "kms" {
  name   = "kms-endpoint"
  vpc_id = aws_vpc.claims.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [aws_subnet.app_a.cidr_block]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "sqs" {
  name   = "sqs-endpoint"
  vpc_id = aws_vpc.claims.id

  ingress {
    from_port   = 0
    to_port     = 65535
    protocol    = "tcp"
    cidr_blocks = ["10.50.0.0/16"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_endpoint" "secrets" {
  vpc_id              = aws_vpc.claims.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.secretsmanager"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  security_group_ids  = [aws_security_group.secrets.id]
  subnet_ids          = [aws_subnet.app_a.id, aws_subnet.app_b.id]
}

resource "aws_vpc_endpoint" "kms" {
  vpc_id              = aws_vpc.claims.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.kms"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  security_group_ids  = [aws_security_group.kms.id]
  subnet_ids          = [aws_subnet.app_a.id, aws_subnet.app_b.id]
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id              = aws_vpc.claims.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.sqs"
  vpc_endpoint_type   = "Interface"
  private_dns_enabled = true
  security_group_ids  = [aws_security_group.sqs.id]
  subnet_ids          = [aws_subnet.app_a.id, aws_subnet.jobs_a.id, aws_subnet.app_b.id]
}
