variable "transit_gateway_id" {
  type = string
}

resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id
}

# uses the default table
resource "aws_subnet" "quiet" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.20.8.0/24"
  availability_zone = "eu-west-1b"
}

resource "aws_subnet" "corporate" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.20.9.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_ec2_transit_gateway_vpc_attachment" "main" {
  transit_gateway_id = var.transit_gateway_id
  vpc_id             = aws_vpc.main.id
  subnet_ids         = [aws_subnet.corporate.id]
}

resource "aws_route_table" "corporate" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "corporate" {
  route_table_id         = aws_route_table.corporate.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway_vpc_attachment.main.transit_gateway_id
}

resource "aws_route_table_association" "corporate" {
  subnet_id      = aws_subnet.corporate.id
  route_table_id = aws_route_table.corporate.id
}
