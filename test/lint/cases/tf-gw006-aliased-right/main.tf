provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

resource "aws_vpc" "virginia" {
  provider             = aws.virginia
  cidr_block           = "10.37.0.0/16"
  enable_dns_hostnames = true
}

resource "aws_subnet" "virginia" {
  provider          = aws.virginia
  vpc_id            = aws_vpc.virginia.id
  cidr_block        = "10.37.1.0/24"
  availability_zone = "us-east-1a"
}

resource "aws_route_table" "virginia" {
  provider = aws.virginia
  vpc_id   = aws_vpc.virginia.id
}

resource "aws_route_table_association" "virginia" {
  provider       = aws.virginia
  subnet_id      = aws_subnet.virginia.id
  route_table_id = aws_route_table.virginia.id
}

resource "aws_vpc_endpoint" "s3" {
  provider        = aws.virginia
  vpc_id          = aws_vpc.virginia.id
  service_name    = "com.amazonaws.us-east-1.s3"
  route_table_ids = [aws_route_table.virginia.id]
}
