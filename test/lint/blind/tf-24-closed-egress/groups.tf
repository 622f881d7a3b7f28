resource "aws_security_group" "endpoints" {
  name   = "etl-endpoints"
  vpc_id = aws_vpc.etl.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.etl.cidr_block]
  }
}

resource "aws_security_group" "database" {
  name   = "etl-database"
  vpc_id = aws_vpc.etl.id

  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [aws_subnet.etl.cidr_block]
  }
}

resource "aws_security_group" "worker" {
  name   = "etl-worker"
  vpc_id = aws_vpc.etl.id

  egress {
    description     = "warehouse"
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.database.id]
  }

  egress {
    description = "interface endpoints"
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.etl.cidr_block]
  }
}

resource "aws_security_group" "exporter" {
  name   = "etl-exporter"
  vpc_id = aws_vpc.etl.id

  egress {
    description     = "S3 in Ireland"
    from_port       = 443
    to_port         = 443
    protocol        = "tcp"
    prefix_list_ids = ["pl-6da54004"]
  }
}

resource "aws_security_group" "importer" {
  name   = "etl-importer"
  vpc_id = aws_vpc.etl.id
}

resource "aws_security_group_rule" "importer_s3" {
  type              = "egress"
  security_group_id = aws_security_group.importer.id
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  prefix_list_ids   = ["pl-6da54004"]
}

resource "aws_security_group" "reader" {
  name   = "etl-reader"
  vpc_id = aws_vpc.etl.id
}

resource "aws_vpc_security_group_egress_rule" "reader_s3" {
  security_group_id = aws_security_group.reader.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.s3.prefix_list_id
}
