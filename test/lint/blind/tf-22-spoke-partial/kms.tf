resource "aws_security_group" "kms" {
  name   = "kms"
  vpc_id = aws_vpc.spoke.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.99.0.0/18"]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_endpoint" "kms" {
  vpc_id              = aws_vpc.spoke.id
  vpc_endpoint_type   = "Interface"
  service_name        = "com.amazonaws.${data.aws_region.current.name}.kms"
  subnet_ids          = [aws_subnet.app_1a.id]
  security_group_ids  = [aws_security_group.kms.id]
  private_dns_enabled = true
}

resource "aws_security_group" "signer" {
  name   = "signer"
  vpc_id = aws_vpc.spoke.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_instance" "signer" {
  for_each = {
    a = aws_subnet.app_1a.id
    b = aws_subnet.app_1b.id
  }

  ami                    = "ami-0123456789abcdef0"
  instance_type          = "m7g.large"
  subnet_id              = each.value
  vpc_security_group_ids = [aws_security_group.signer.id]
}
