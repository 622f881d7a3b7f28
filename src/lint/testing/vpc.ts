/** A VPC with a private subnet whose table leads to a NAT gateway, in Terraform; without an endpoint. */
export const NAT_VPC = `
terraform {
  backend "s3" {}
}
provider "aws" {
  region = "eu-west-1"
}
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "public" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.0.0/24"
}
resource "aws_subnet" "private" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_nat_gateway" "main" {
  subnet_id = aws_subnet.public.id
}
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
}
resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.main.id
  }
}
resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.public.id
}
resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.private.id
}
`;

/** @param tables what stands in `route_table_ids` */
export function endpoint(name: string, tables: string, more = ''): string {
  return `
resource "aws_vpc_endpoint" "${name}" {
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.\${data.aws_region.current.region}.${name}"
  route_table_ids = ${tables}
  ${more}
}
`;
}

/** Both endpoints on both tables: nothing is wrong. */
export const RIGHT = `${NAT_VPC}
data "aws_region" "current" {}
${endpoint('s3', '[aws_route_table.public.id, aws_route_table.private.id]')}
${endpoint('dynamodb', '[aws_route_table.public.id, aws_route_table.private.id]')}`;
