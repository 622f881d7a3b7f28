provider "aws" {
  region = "sa-east-1"
}

data "aws_region" "current" {}

###############
# blue
###############
resource "aws_vpc" "blue" {
  cidr_block = "10.1.0.0/16"
  tags       = { Name = "blue" }
}

resource "aws_internet_gateway" "blue" { vpc_id = aws_vpc.blue.id }

resource "aws_subnet" "blue_public" {
  vpc_id     = aws_vpc.blue.id
  cidr_block = "10.1.0.0/24"
}

resource "aws_subnet" "blue_private" {
  vpc_id     = aws_vpc.blue.id
  cidr_block = "10.1.1.0/24"
}

resource "aws_eip" "blue" { domain = "vpc" }

resource "aws_nat_gateway" "blue" {
  subnet_id     = aws_subnet.blue_public.id
  allocation_id = aws_eip.blue.id
}

resource "aws_route_table" "blue_public" {
  vpc_id = aws_vpc.blue.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.blue.id
  }
}

resource "aws_route_table" "blue_private" {
  vpc_id = aws_vpc.blue.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.blue.id
  }
}

resource "aws_route_table_association" "blue_public" {
  subnet_id      = aws_subnet.blue_public.id
  route_table_id = aws_route_table.blue_public.id
}

resource "aws_route_table_association" "blue_private" {
  subnet_id      = aws_subnet.blue_private.id
  route_table_id = aws_route_table.blue_private.id
}

resource "aws_vpc_endpoint" "blue_s3" {
  vpc_id          = aws_vpc.blue.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.s3"
  route_table_ids = [aws_route_table.blue_public.id, aws_route_table.blue_private.id]
}

###############
# green
###############
resource "aws_vpc" "green" {
  cidr_block = "10.2.0.0/16"
  tags       = { Name = "green" }
}

resource "aws_internet_gateway" "green" { vpc_id = aws_vpc.green.id }

resource "aws_subnet" "green_public" {
  vpc_id     = aws_vpc.green.id
  cidr_block = "10.2.0.0/24"
}

resource "aws_subnet" "green_private" {
  vpc_id     = aws_vpc.green.id
  cidr_block = "10.2.1.0/24"
}

resource "aws_eip" "green" { domain = "vpc" }

resource "aws_nat_gateway" "green" {
  subnet_id     = aws_subnet.green_public.id
  allocation_id = aws_eip.green.id
}

resource "aws_route_table" "green_public" {
  vpc_id = aws_vpc.green.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.green.id
  }
}

resource "aws_route_table" "green_private" {
  vpc_id = aws_vpc.green.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.green.id
  }
}

resource "aws_route_table_association" "green_public" {
  subnet_id      = aws_subnet.green_public.id
  route_table_id = aws_route_table.green_public.id
}

resource "aws_route_table_association" "green_private" {
  subnet_id      = aws_subnet.green_private.id
  route_table_id = aws_route_table.green_private.id
}

resource "aws_vpc_endpoint" "green_s3" {
  vpc_id          = aws_vpc.blue.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.s3"
  route_table_ids = [aws_route_table.green_public.id, aws_route_table.green_private.id]
}
