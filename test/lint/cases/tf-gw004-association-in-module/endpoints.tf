resource "aws_vpc_endpoint" "this" {
  for_each     = toset(["s3", "dynamodb"])
  vpc_id       = aws_vpc.main.id
  service_name = "com.amazonaws.${data.aws_region.current.name}.${each.key}"
}

module "attach" {
  source   = "./attach"
  for_each = aws_vpc_endpoint.this

  endpoint_id = each.value.id
  tables = {
    public  = aws_route_table.public.id
    private = aws_route_table.private.id
  }
}
