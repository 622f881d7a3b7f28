resource "aws_vpc" "prod" {
  cidr_block           = "10.100.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = "prod" }
}

resource "aws_internet_gateway" "prod" {
  vpc_id = aws_vpc.prod.id
}

resource "aws_subnet" "prod_public" {
  vpc_id            = aws_vpc.prod.id
  cidr_block        = "10.100.0.0/24"
  availability_zone = "us-east-2a"
}

resource "aws_subnet" "prod_private_a" {
  vpc_id            = aws_vpc.prod.id
  cidr_block        = "10.100.1.0/24"
  availability_zone = "us-east-2a"
}

resource "aws_subnet" "prod_private_b" {
  vpc_id            = aws_vpc.prod.id
  cidr_block        = "10.100.2.0/24"
  availability_zone = "us-east-2b"
}

resource "aws_eip" "prod" {
  domain = "vpc"
}

resource "aws_nat_gateway" "prod" {
  allocation_id = aws_eip.prod.id
  subnet_id     = aws_subnet.prod_public.id
}

resource "aws_route_table" "prod_public" {
  vpc_id = aws_vpc.prod.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.prod.id
  }
}

resource "aws_route_table" "prod_private" {
  vpc_id = aws_vpc.prod.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.prod.id
  }
}

resource "aws_route_table_association" "prod_public" {
  subnet_id      = aws_subnet.prod_public.id
  route_table_id = aws_route_table.prod_public.id
}

resource "aws_route_table_association" "prod_private_a" {
  subnet_id      = aws_subnet.prod_private_a.id
  route_table_id = aws_route_table.prod_private.id
}

resource "aws_route_table_association" "prod_private_b" {
  subnet_id      = aws_subnet.prod_private_b.id
  route_table_id = aws_route_table.prod_private.id
}

resource "aws_vpc_endpoint" "prod_s3" {
  vpc_id            = aws_vpc.prod.id
  service_name      = "com.amazonaws.${data.aws_region.current.name}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.prod_public.id, aws_route_table.prod_private.id]
}

resource "aws_security_group" "prod_dynamodb" {
  name   = "prod-dynamodb-endpoint"
  vpc_id = aws_vpc.prod.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = [aws_vpc.prod.cidr_block]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_vpc_endpoint" "prod_dynamodb" {
  vpc_id             = aws_vpc.prod.id
  service_name       = "com.amazonaws.${data.aws_region.current.name}.dynamodb"
  vpc_endpoint_type  = "Interface"
  subnet_ids         = [aws_subnet.prod_private_a.id, aws_subnet.prod_private_b.id]
  security_group_ids = [aws_security_group.prod_dynamodb.id]
}
