resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.club.id
  service_name    = "com.amazonaws.${var.region}.s3"
  route_table_ids = [aws_route_table.public.id]
}

// second one, for the nightly jobs
resource "aws_vpc_endpoint" "s3_jobs" {
  vpc_id          = aws_vpc.club.id
  service_name    = "com.amazonaws.${var.region}.s3"
  route_table_ids = [aws_route_table.jobs.id]
}
