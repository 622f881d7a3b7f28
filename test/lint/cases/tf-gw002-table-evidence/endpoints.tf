data "aws_vpc_endpoint_service" "s3" {
  service      = "s3"
  service_type = "Gateway"
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = data.aws_vpc_endpoint_service.s3.service_name
  route_table_ids = [for table in [aws_route_table.public, aws_route_table.private] : table.id]
}
