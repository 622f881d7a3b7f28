variable "nat_gateways" {
  description = "How many NAT gateways: 0 saves money in test accounts"
  type        = number
  default     = 0
}

variable "zones" {
  type    = list(string)
  default = ["eu-west-1a"]
}
