provider "aws" {
  region = var.aws_region
}

variable "aws_region" {
  default = "us-west-2"
}

data "aws_availability_zones" "all" {}

resource "aws_vpc" "analytics" {
  cidr_block           = "10.200.0.0/20"
  enable_dns_hostnames = true
}

resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.analytics.id
}

resource "aws_subnet" "public" {
  vpc_id            = aws_vpc.analytics.id
  cidr_block        = "10.200.0.0/24"
  availability_zone = data.aws_availability_zones.all.names[0]
}

resource "aws_subnet" "private" {
  count             = 3
  vpc_id            = aws_vpc.analytics.id
  cidr_block        = "10.200.${count.index + 1}.0/24"
  availability_zone = data.aws_availability_zones.all.names[count.index]
}

resource "aws_eip" "ngw" {}

resource "aws_nat_gateway" "ngw" {
  subnet_id     = aws_subnet.public.id
  allocation_id = aws_eip.ngw.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.analytics.id
}

resource "aws_route" "public_default" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.analytics.id
}

# gateway_id instead of nat_gateway_id: the API takes both
resource "aws_route" "private_default" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_nat_gateway.ngw.id
}

resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "private" {
  count          = length(aws_subnet.private)
  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private.id
}
