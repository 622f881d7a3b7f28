resource "aws_vpc_endpoint" "gateway" {
  for_each        = toset(["s3", "dynamodb"])
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.${each.key}"
  route_table_ids = data.terraform_remote_state.endpoints.outputs.table_ids
}
