variable "endpoint_id" {
  type = string
}

variable "tables" {
  type = map(string)
}

resource "aws_vpc_endpoint_route_table_association" "this" {
  for_each        = var.tables
  vpc_endpoint_id = var.endpoint_id
  route_table_id  = each.value
}
