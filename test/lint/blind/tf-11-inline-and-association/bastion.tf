# The bastion copies its tools from a bucket, so the public table needs the
# endpoint as well.
resource "aws_vpc_endpoint_route_table_association" "public_s3" {
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
  route_table_id  = aws_route_table.public.id
}

resource "aws_instance" "bastion" {
  ami                         = "ami-0aa11bb22cc33dd44"
  instance_type               = "t4g.nano"
  subnet_id                   = aws_subnet.public[0].id
  associate_public_ip_address = true

  metadata_options {
    http_tokens = "required"
  }
}
