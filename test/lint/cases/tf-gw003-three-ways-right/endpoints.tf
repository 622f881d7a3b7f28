locals {
  prefix = "com.amazonaws.${data.aws_region.current.name}"
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = "${local.prefix}.s3"
  route_table_ids = [aws_route_table.public.id, aws_route_table.private.id, aws_route_table.corporate.id, aws_default_route_table.main.id]
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id          = aws_vpc.main.id
  service_name    = "${local.prefix}.dynamodb"
  route_table_ids = [aws_route_table.public.id, aws_route_table.private.id, aws_route_table.corporate.id, aws_default_route_table.main.id]
}
