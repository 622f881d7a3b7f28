locals {
  roles = {
    worker   = aws_security_group.worker.id
    exporter = aws_security_group.exporter.id
    importer = aws_security_group.importer.id
    reader   = aws_security_group.reader.id
  }
}

resource "aws_instance" "host" {
  for_each = local.roles

  ami                    = "ami-0fedcba9876543210"
  instance_type          = "c7g.xlarge"
  subnet_id              = aws_subnet.etl.id
  vpc_security_group_ids = [each.value]

  tags = { Name = "etl-${each.key}" }
}

resource "aws_db_subnet_group" "warehouse" {
  name       = "warehouse"
  subnet_ids = [aws_subnet.etl.id]
}

resource "aws_db_instance" "warehouse" {
  identifier             = "warehouse"
  engine                 = "postgres"
  instance_class         = "db.r6g.large"
  allocated_storage      = 200
  username               = "etl"
  manage_master_user_password = true
  db_subnet_group_name   = aws_db_subnet_group.warehouse.name
  vpc_security_group_ids = [aws_security_group.database.id]
  skip_final_snapshot    = true
}
