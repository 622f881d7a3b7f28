variable "name" {
  description = "Prefix of every Name tag"
  type        = string
}

variable "cidr_block" {
  description = "Range of the VPC"
  type        = string
}

variable "azs" {
  description = "Availability Zones to use"
  type        = list(string)
}

variable "tags" {
  description = "Tags for everything"
  type        = map(string)
  default     = {}
}
