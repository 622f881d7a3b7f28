data "aws_vpc" "data" {
  id = var.data_vpc_id
}

# the second block of the data team's VPC is announced by hand
variable "extra_data_cidrs" {
  type = list(string)
}

resource "aws_route" "to_data" {
  route_table_id            = aws_route_table.private.id
  destination_cidr_block    = var.data_vpc_cidr
  vpc_peering_connection_id = aws_vpc_peering_connection.data.id
}

resource "aws_route" "to_data_extra" {
  for_each                  = toset(var.extra_data_cidrs)
  route_table_id            = aws_route_table.private.id
  destination_cidr_block    = each.value
  vpc_peering_connection_id = aws_vpc_peering_connection.data.id
}
