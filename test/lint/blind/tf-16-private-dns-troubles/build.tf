resource "aws_vpc" "build" {
  cidr_block           = "10.6.0.0/20"
  enable_dns_hostnames = true
  tags                 = { Name = "build" }
}

resource "aws_internet_gateway" "build" {
  vpc_id = aws_vpc.build.id
}

resource "aws_subnet" "build_public" {
  vpc_id            = aws_vpc.build.id
  cidr_block        = "10.6.0.0/24"
  availability_zone = "ap-northeast-1a"
}

resource "aws_subnet" "build_runner" {
  vpc_id            = aws_vpc.build.id
  cidr_block        = "10.6.4.0/22"
  availability_zone = "ap-northeast-1a"
}

resource "aws_eip" "build" {
  domain = "vpc"
}

resource "aws_nat_gateway" "build" {
  subnet_id     = aws_subnet.build_public.id
  allocation_id = aws_eip.build.id
}

resource "aws_route_table" "build_public" {
  vpc_id = aws_vpc.build.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.build.id
  }
}

resource "aws_route_table" "build_runner" {
  vpc_id = aws_vpc.build.id

  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.build.id
  }
}

resource "aws_route_table_association" "build_public" {
  subnet_id      = aws_subnet.build_public.id
  route_table_id = aws_route_table.build_public.id
}

resource "aws_route_table_association" "build_runner" {
  subnet_id      = aws_subnet.build_runner.id
  route_table_id = aws_route_table.build_runner.id
}

resource "aws_security_group" "queue_endpoint" {
  name_prefix = "queue-endpoint-"
  vpc_id      = aws_vpc.build.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.6.0.0/20"]
  }
}

resource "aws_vpc_endpoint" "sqs" {
  vpc_id              = aws_vpc.build.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.sqs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.build_runner.id]
  security_group_ids  = [aws_security_group.queue_endpoint.id]
  private_dns_enabled = true
}

# for the workers, with a policy of their own
resource "aws_vpc_endpoint" "sqs_workers" {
  vpc_id              = aws_vpc.build.id
  service_name        = "com.amazonaws.${data.aws_region.current.name}.sqs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.build_runner.id]
  security_group_ids  = [aws_security_group.queue_endpoint.id]
  private_dns_enabled = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueUrl"]
      Resource  = "arn:aws:sqs:ap-northeast-1:*:build-*"
    }]
  })
}
