resource "aws_ec2_transit_gateway" "core" {}

resource "aws_ec2_transit_gateway_vpc_attachment" "all" {
  for_each = {
    hub   = { vpc = aws_vpc.main.id, subnet = aws_subnet.private_a.id }
    spoke = { vpc = aws_vpc.spoke.id, subnet = aws_subnet.spoke.id }
  }

  transit_gateway_id = aws_ec2_transit_gateway.core.id
  vpc_id             = each.value.vpc
  subnet_ids         = [each.value.subnet]
}

resource "aws_ec2_transit_gateway_route" "out" {
  destination_cidr_block         = "0.0.0.0/0"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.all["hub"].id
  transit_gateway_route_table_id = aws_ec2_transit_gateway.core.association_default_route_table_id
}

resource "aws_vpc" "spoke" {
  cidr_block = "10.99.0.0/16"
}

resource "aws_subnet" "spoke" {
  vpc_id            = aws_vpc.spoke.id
  cidr_block        = "10.99.1.0/24"
  availability_zone = "eu-west-1a"
}

resource "aws_route_table" "spoke" {
  vpc_id = aws_vpc.spoke.id

  route {
    cidr_block         = "0.0.0.0/0"
    transit_gateway_id = aws_ec2_transit_gateway.core.id
  }
}

resource "aws_route_table_association" "spoke" {
  subnet_id      = aws_subnet.spoke.id
  route_table_id = aws_route_table.spoke.id
}

resource "aws_vpc_endpoint" "spoke" {
  for_each        = toset(["s3", "dynamodb"])
  vpc_id          = aws_vpc.spoke.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.${each.key}"
  route_table_ids = [aws_route_table.spoke.id]
}
