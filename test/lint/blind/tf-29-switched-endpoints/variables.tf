variable "region" {
  type = string
}

variable "cidr_block" {
  type    = string
  default = "10.0.0.0/16"
}

variable "enable_s3_endpoint" {
  description = "Whether this environment gets the S3 gateway endpoint"
  type        = bool
}

variable "more_gateway_services" {
  description = "further gateway services, dynamodb for example"
  type        = set(string)
}
