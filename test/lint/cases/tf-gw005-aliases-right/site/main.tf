variable "cidr" {
  type = string
}

data "aws_region" "here" {}

resource "aws_vpc" "site" {
  cidr_block = var.cidr
}

resource "aws_internet_gateway" "site" {
  vpc_id = aws_vpc.site.id
}

resource "aws_subnet" "outer" {
  vpc_id     = aws_vpc.site.id
  cidr_block = cidrsubnet(var.cidr, 8, 0)
}

resource "aws_subnet" "inner" {
  vpc_id     = aws_vpc.site.id
  cidr_block = cidrsubnet(var.cidr, 8, 1)
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "site" {
  subnet_id     = aws_subnet.outer.id
  allocation_id = aws_eip.nat.id
}

resource "aws_route_table" "outer" {
  vpc_id = aws_vpc.site.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.site.id
  }
}

resource "aws_route_table" "inner" {
  vpc_id = aws_vpc.site.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.site.id
  }
}

resource "aws_route_table_association" "outer" {
  subnet_id      = aws_subnet.outer.id
  route_table_id = aws_route_table.outer.id
}

resource "aws_route_table_association" "inner" {
  subnet_id      = aws_subnet.inner.id
  route_table_id = aws_route_table.inner.id
}

resource "aws_vpc_endpoint" "gateway" {
  for_each        = toset(["s3", "dynamodb"])
  vpc_id          = aws_vpc.site.id
  service_name    = join(".", ["com", "amazonaws", data.aws_region.here.name, each.key])
  route_table_ids = [aws_route_table.inner.id, aws_route_table.outer.id]
}
