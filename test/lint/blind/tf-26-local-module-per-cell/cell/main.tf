variable "name" {
  type = string
}

variable "cidr" {
  type = string
}

variable "zones" {
  type = list(string)
}

locals {
  half = cidrsubnets(var.cidr, 3, 3, 3)
}

data "aws_region" "current" {}

resource "aws_vpc" "cell" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  tags                 = { Name = "cell-${var.name}" }
}

resource "aws_internet_gateway" "cell" {
  vpc_id = aws_vpc.cell.id
}

resource "aws_subnet" "public" {
  count             = length(var.zones)
  vpc_id            = aws_vpc.cell.id
  cidr_block        = cidrsubnet(local.half[0], 2, count.index)
  availability_zone = var.zones[count.index]
}

resource "aws_subnet" "private" {
  count             = length(var.zones)
  vpc_id            = aws_vpc.cell.id
  cidr_block        = cidrsubnet(local.half[1], 2, count.index)
  availability_zone = var.zones[count.index]
}

resource "aws_subnet" "data" {
  count             = length(var.zones)
  vpc_id            = aws_vpc.cell.id
  cidr_block        = cidrsubnet(local.half[2], 2, count.index)
  availability_zone = var.zones[count.index]
}

resource "aws_eip" "nat" {
  count  = length(var.zones)
  domain = "vpc"
}

resource "aws_nat_gateway" "nat" {
  count         = length(var.zones)
  allocation_id = aws_eip.nat[count.index].id
  subnet_id     = aws_subnet.public[count.index].id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.cell.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.cell.id
  }
}

resource "aws_route_table" "private" {
  count  = length(var.zones)
  vpc_id = aws_vpc.cell.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.nat[count.index].id
  }
}

resource "aws_route_table" "data" {
  vpc_id = aws_vpc.cell.id
}

resource "aws_route_table_association" "public" {
  count          = length(var.zones)
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "private" {
  count          = length(var.zones)
  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private[count.index].id
}

resource "aws_route_table_association" "data" {
  count          = length(var.zones)
  subnet_id      = aws_subnet.data[count.index].id
  route_table_id = aws_route_table.data.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.cell.id
  service_name = "com.amazonaws.${data.aws_region.current.name}.s3"
  route_table_ids = concat(
    [aws_route_table.public.id, aws_route_table.data.id],
    aws_route_table.private[*].id,
  )
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id       = aws_vpc.cell.id
  service_name = "com.amazonaws.${data.aws_region.current.name}.dynamodb"
  route_table_ids = flatten([
    aws_route_table.public.id,
    aws_route_table.private.*.id,
    aws_route_table.data.id,
  ])
}

output "private_subnet_ids" {
  value = aws_subnet.private[*].id
}
