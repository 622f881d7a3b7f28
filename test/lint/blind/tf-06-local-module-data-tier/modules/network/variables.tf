variable "name" {
  type = string
}

variable "cidr" {
  type = string
}

variable "zones" {
  description = "zone name => index"
  type        = map(number)
}
