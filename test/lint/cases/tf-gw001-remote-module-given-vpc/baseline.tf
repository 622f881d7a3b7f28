module "baseline" {
  source = "git::https://git.example.com/platform/vpc-baseline.git?ref=v4.1.0"

  vpc_id          = aws_vpc.main.id
  route_table_ids = [aws_route_table.private.id, aws_route_table.public.id]
  flow_logs       = true
}
