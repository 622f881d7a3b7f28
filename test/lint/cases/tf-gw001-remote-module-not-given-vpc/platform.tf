module "bucket" {
  source = "git::https://git.example.com/platform/private-bucket.git?ref=v2.0.3"

  name_prefix = "exports"
  versioning  = true
}

module "alarms" {
  source  = "app.terraform.io/acme/alarm-topic/aws"
  version = "1.2.0"

  email = "network@example.com"
}
