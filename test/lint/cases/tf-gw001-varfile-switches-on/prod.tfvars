gateway_endpoints = ["s3", "dynamodb"]
