variable "region" {
  type        = string
  description = "Region of the cluster"
}

variable "environment" { type = string }

variable "cidr" {
  type    = string
  default = "10.64.0.0/16"
}

variable "zone_count" {
  type    = number
  default = 2
}

variable "enable_nat" {
  description = "Off in the sandboxes, which have no outbound traffic"
  type        = bool
}
