resource "aws_vpc" "payments" {
  cidr_block = "10.16.0.0/16"
}

resource "aws_subnet" "payments" {
  vpc_id            = aws_vpc.payments.id
  cidr_block        = "10.16.0.0/20"
  availability_zone = "eu-west-3a"
}

resource "aws_route_table" "payments" {
  vpc_id = aws_vpc.payments.id
}

resource "aws_route" "payments_default" {
  route_table_id         = aws_route_table.payments.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway.core.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.payments]
}

resource "aws_route_table_association" "payments" {
  subnet_id      = aws_subnet.payments.id
  route_table_id = aws_route_table.payments.id
}

resource "aws_ec2_transit_gateway_vpc_attachment" "payments" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.payments.id
  subnet_ids         = [aws_subnet.payments.id]
}

resource "aws_vpc" "reporting" {
  cidr_block = "10.17.0.0/16"
}

resource "aws_subnet" "reporting" {
  vpc_id            = aws_vpc.reporting.id
  cidr_block        = "10.17.0.0/20"
  availability_zone = "eu-west-3a"
}

resource "aws_route_table" "reporting" {
  vpc_id = aws_vpc.reporting.id
}

resource "aws_route" "reporting_default" {
  route_table_id         = aws_route_table.reporting.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway.core.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.reporting]
}

resource "aws_route_table_association" "reporting" {
  subnet_id      = aws_subnet.reporting.id
  route_table_id = aws_route_table.reporting.id
}

resource "aws_ec2_transit_gateway_vpc_attachment" "reporting" {
  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = aws_vpc.reporting.id
  subnet_ids         = [aws_subnet.reporting.id]
}
