variable "vpc_id" {
  type = string
}

variable "service" {
  type = string
}

variable "route_table_ids" {
  type    = list(string)
  default = []
}

data "aws_region" "this" {}

resource "aws_vpc_endpoint" "this" {
  vpc_id            = var.vpc_id
  service_name      = format("com.amazonaws.%s.%s", data.aws_region.this.name, var.service)
  vpc_endpoint_type = "Gateway"
  route_table_ids   = var.route_table_ids
}
