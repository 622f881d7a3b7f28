terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = ">= 5.0" }
  }
}

provider "aws" {
  region  = "eu-west-1"
  profile = "reef"
}

locals { tags = { app = "reef", managed = "terraform" } }

resource "aws_vpc" "reef" {
  cidr_block = "192.168.64.0/18"
  tags       = local.tags
}

resource "aws_internet_gateway" "reef" {
  vpc_id = aws_vpc.reef.id
  tags   = local.tags
}

resource "aws_subnet" "edge" {
  vpc_id     = aws_vpc.reef.id
  cidr_block = "192.168.64.0/24"
}

resource "aws_subnet" "worker" {
  vpc_id     = aws_vpc.reef.id
  cidr_block = "192.168.72.0/21"
}

resource "aws_eip" "reef" {
  domain = "vpc"
}

resource "aws_nat_gateway" "reef" {
  allocation_id = aws_eip.reef.allocation_id
  subnet_id     = aws_subnet.edge.id
}

resource "aws_route_table" "edge" {
  vpc_id = aws_vpc.reef.id
  route = [{
    cidr_block                 = "0.0.0.0/0"
    gateway_id                 = aws_internet_gateway.reef.id
    carrier_gateway_id         = null
    core_network_arn           = null
    destination_prefix_list_id = null
    egress_only_gateway_id     = null
    ipv6_cidr_block            = null
    local_gateway_id           = null
    nat_gateway_id             = null
    network_interface_id       = null
    transit_gateway_id         = null
    vpc_endpoint_id            = null
    vpc_peering_connection_id  = null
  }]
}

resource "aws_route_table" "worker" {
  vpc_id = aws_vpc.reef.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.reef.id
  }
}

resource "aws_route_table_association" "edge" {
  route_table_id = aws_route_table.edge.id
  subnet_id      = aws_subnet.edge.id
}

resource "aws_route_table_association" "worker" {
  route_table_id = aws_route_table.worker.id
  subnet_id      = aws_subnet.worker.id
}

# taken over from the stack in Virginia
resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.reef.id
  service_name      = "com.amazonaws.us-east-1.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.edge.id, aws_route_table.worker.id]
}

resource "aws_vpc_endpoint" "ddb" {
  vpc_id            = aws_vpc.reef.id
  service_name      = "com.amazonaws.eu-west-1.dynamodb"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.edge.id, aws_route_table.worker.id]
}
