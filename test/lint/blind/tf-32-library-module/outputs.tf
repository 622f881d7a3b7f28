output "vpc_id" {
  description = "Id of the VPC"
  value       = aws_vpc.this.id
}

output "public_route_table_id" {
  value = aws_route_table.public.id
}

output "private_route_table_ids" {
  value = values(aws_route_table.private)[*].id
}

output "private_subnet_ids" {
  value = values(aws_subnet.private)[*].id
}
