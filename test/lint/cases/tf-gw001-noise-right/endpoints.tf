moved {
  from = aws_vpc_endpoint.storage
  to   = aws_vpc_endpoint.s3
}

import {
  to = aws_vpc_endpoint.dynamodb
  id = "vpce-0a1b2c3d4e5f60718"
}

removed {
  from = aws_vpc_endpoint.sqs

  lifecycle {
    destroy = false
  }
}

/* resource "aws_vpc_endpoint" "old" {
  vpc_id = aws_vpc.main.id
} */

resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.s3"
  route_table_ids = [aws_route_table.public.id, aws_route_table.private.id]
}

resource "aws_vpc_endpoint" "dynamodb" {
  vpc_id          = aws_vpc.main.id
  service_name    = "com.amazonaws.${data.aws_region.current.name}.dynamodb"
  route_table_ids = [aws_route_table.public.id, aws_route_table.private.id]
}

check "endpoint_is_available" {
  assert {
    condition     = aws_vpc_endpoint.s3.state == "available"
    error_message = "The S3 endpoint is not there: { route_table_ids = [] }"
  }
}

output "note" {
  value = <<-TEXT
    resource "aws_route_table" "ghost" {
      route { cidr_block = "0.0.0.0/0" }
    }
  TEXT
}
