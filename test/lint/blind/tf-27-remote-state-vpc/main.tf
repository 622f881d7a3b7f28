terraform {
  backend "s3" {
    bucket = "quarry-states"
    key    = "thumbnails"
    region = "eu-west-1"
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "terraform_remote_state" "network" {
  backend = "s3"

  config = {
    bucket = "quarry-states"
    key    = "network"
    region = "eu-west-1"
  }
}

locals {
  network = data.terraform_remote_state.network.outputs
  zones   = toset(["eu-west-1a", "eu-west-1b"])
}

resource "aws_subnet" "thumbs" {
  for_each = local.zones

  vpc_id            = local.network.vpc_id
  availability_zone = each.key
  cidr_block        = local.network.spare_cidrs[each.key]
}

resource "aws_route_table" "thumbs" {
  for_each = local.zones
  vpc_id   = local.network.vpc_id
}

resource "aws_route" "thumbs" {
  for_each = local.zones

  route_table_id         = aws_route_table.thumbs[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = local.network.nat_gateways[each.key]
}

resource "aws_route_table_association" "thumbs" {
  for_each = local.zones

  subnet_id      = aws_subnet.thumbs[each.key].id
  route_table_id = aws_route_table.thumbs[each.key].id
}

resource "aws_s3_bucket" "originals" {
  bucket_prefix = "originals-"
}

resource "aws_dynamodb_table" "thumbs" {
  name         = "thumbs"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "key"

  attribute {
    name = "key"
    type = "S"
  }
}

resource "aws_security_group" "thumbs" {
  name   = "thumbs"
  vpc_id = local.network.vpc_id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lambda_function" "thumbs" {
  function_name = "thumbs"
  role          = local.network.lambda_role_arn
  package_type  = "Image"
  image_uri     = "444455556666.dkr.ecr.eu-west-1.amazonaws.com/thumbs:12"

  environment {
    variables = {
      BUCKET = aws_s3_bucket.originals.id
      TABLE  = aws_dynamodb_table.thumbs.id
    }
  }

  vpc_config {
    subnet_ids         = [for s in aws_subnet.thumbs : s.id]
    security_group_ids = [aws_security_group.thumbs.id]
  }
}
