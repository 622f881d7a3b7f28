resource "aws_vpc" "billing" {
  cidr_block           = "10.20.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "billing" {
  count             = 2
  vpc_id            = aws_vpc.billing.id
  cidr_block        = "10.20.${count.index}.0/24"
  availability_zone = "us-east-2${count.index == 0 ? "a" : "b"}"
}

resource "aws_route_table" "billing" {
  vpc_id = aws_vpc.billing.id

  route {
    cidr_block         = "0.0.0.0/0"
    transit_gateway_id = var.transit_gateway_id
  }
}

resource "aws_route_table_association" "billing" {
  count          = 2
  subnet_id      = aws_subnet.billing[count.index].id
  route_table_id = aws_route_table.billing.id
}

resource "aws_ec2_transit_gateway_vpc_attachment" "billing" {
  transit_gateway_id = var.transit_gateway_id
  vpc_id             = aws_vpc.billing.id
  subnet_ids         = aws_subnet.billing[*].id
}
