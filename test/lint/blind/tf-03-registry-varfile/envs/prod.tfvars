region      = "ca-central-1"
environment = "prod"
zone_count  = 3
enable_nat  = true
