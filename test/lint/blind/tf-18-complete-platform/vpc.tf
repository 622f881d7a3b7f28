locals {
  name = "meridian"
  cidr = "10.128.0.0/14"

  azs = slice(data.aws_availability_zones.az.names, 0, 3)

  tags = {
    System = "platform"
    Stage  = "prod"
  }
}

resource "aws_vpc" "platform" {
  cidr_block           = local.cidr
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = merge(local.tags, { Name = local.name })
}

resource "aws_internet_gateway" "platform" {
  vpc_id = aws_vpc.platform.id
  tags   = local.tags
}

resource "aws_subnet" "public" {
  count = 3

  vpc_id            = aws_vpc.platform.id
  availability_zone = local.azs[count.index]
  cidr_block        = cidrsubnet(local.cidr, 10, count.index)
  tags              = merge(local.tags, { Name = "${local.name}-public-${count.index}" })
}

resource "aws_subnet" "service" {
  count = 3

  vpc_id            = aws_vpc.platform.id
  availability_zone = local.azs[count.index]
  cidr_block        = cidrsubnet(local.cidr, 6, count.index + 4)
  tags              = merge(local.tags, { Name = "${local.name}-service-${count.index}" })
}

resource "aws_subnet" "storage" {
  count = 3

  vpc_id            = aws_vpc.platform.id
  availability_zone = local.azs[count.index]
  cidr_block        = cidrsubnet(local.cidr, 10, count.index + 32)
  tags              = merge(local.tags, { Name = "${local.name}-storage-${count.index}" })
}

resource "aws_eip" "nat" {
  count  = 3
  domain = "vpc"
  tags   = local.tags
}

resource "aws_nat_gateway" "nat" {
  count = 3

  allocation_id = aws_eip.nat[count.index].id
  subnet_id     = aws_subnet.public[count.index].id
  tags          = local.tags
}

# The main table is adopted and left empty, so that a forgotten association
# leads nowhere.
resource "aws_default_route_table" "unused" {
  default_route_table_id = aws_vpc.platform.default_route_table_id
  route                  = []
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.platform.id
  tags   = local.tags
}

resource "aws_route" "public" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.platform.id
}

resource "aws_route_table" "service" {
  count  = 3
  vpc_id = aws_vpc.platform.id
  tags   = local.tags
}

resource "aws_route" "service" {
  count = 3

  route_table_id         = aws_route_table.service[count.index].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat[count.index].id
}

resource "aws_route_table" "storage" {
  vpc_id = aws_vpc.platform.id
  tags   = local.tags
}

resource "aws_route_table_association" "public" {
  count          = 3
  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "service" {
  count          = 3
  subnet_id      = aws_subnet.service[count.index].id
  route_table_id = aws_route_table.service[count.index].id
}

resource "aws_route_table_association" "storage" {
  count          = 3
  subnet_id      = aws_subnet.storage[count.index].id
  route_table_id = aws_route_table.storage.id
}
