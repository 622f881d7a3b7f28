variable "data_vpc_id" { type = string }

variable "data_vpc_cidr" { type = string }

resource "aws_vpc_peering_connection" "data" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = var.data_vpc_id
  auto_accept = true
}
