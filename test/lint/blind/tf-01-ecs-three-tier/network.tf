resource "aws_vpc" "shop" {
  cidr_block           = "10.40.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = { Name = "orchard-shop" }
}

resource "aws_internet_gateway" "shop" {
  vpc_id = aws_vpc.shop.id
}

# --- public -----------------------------------------------------------------

resource "aws_subnet" "public_a" {
  vpc_id                  = aws_vpc.shop.id
  cidr_block              = "10.40.0.0/24"
  availability_zone       = "eu-central-1a"
  map_public_ip_on_launch = true
}

resource "aws_subnet" "public_b" {
  vpc_id                  = aws_vpc.shop.id
  cidr_block              = "10.40.1.0/24"
  availability_zone       = "eu-central-1b"
  map_public_ip_on_launch = true
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.shop.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.shop.id
  }
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "public_b" {
  subnet_id      = aws_subnet.public_b.id
  route_table_id = aws_route_table.public.id
}

# --- application ------------------------------------------------------------

resource "aws_eip" "nat" {
  domain     = "vpc"
  depends_on = [aws_internet_gateway.shop]
}

resource "aws_nat_gateway" "shop" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public_a.id
}

resource "aws_subnet" "app_a" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.40.10.0/24"
  availability_zone = "eu-central-1a"
}

resource "aws_subnet" "app_b" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.40.11.0/24"
  availability_zone = "eu-central-1b"
}

resource "aws_route_table" "app" {
  vpc_id = aws_vpc.shop.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.shop.id
  }
}

resource "aws_route_table_association" "app_a" {
  subnet_id      = aws_subnet.app_a.id
  route_table_id = aws_route_table.app.id
}

resource "aws_route_table_association" "app_b" {
  subnet_id      = aws_subnet.app_b.id
  route_table_id = aws_route_table.app.id
}

# --- database ---------------------------------------------------------------

resource "aws_subnet" "db_a" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.40.20.0/24"
  availability_zone = "eu-central-1a"
}

resource "aws_subnet" "db_b" {
  vpc_id            = aws_vpc.shop.id
  cidr_block        = "10.40.21.0/24"
  availability_zone = "eu-central-1b"
}

resource "aws_route_table" "db" {
  vpc_id = aws_vpc.shop.id
  tags   = { Name = "db-no-internet" }
}

resource "aws_route_table_association" "db_a" {
  subnet_id      = aws_subnet.db_a.id
  route_table_id = aws_route_table.db.id
}

resource "aws_route_table_association" "db_b" {
  subnet_id      = aws_subnet.db_b.id
  route_table_id = aws_route_table.db.id
}
