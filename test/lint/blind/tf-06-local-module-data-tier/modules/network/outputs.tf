output "vpc_id" {
  value = aws_vpc.this.id
}

output "data_subnet_ids" {
  value = values(aws_subnet.data)[*].id
}

output "app_cidrs" {
  value = values(aws_subnet.app)[*].cidr_block
}
