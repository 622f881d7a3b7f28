terraform {
  required_version = ">= 1.6"

  required_providers {
    aws   = { source = "hashicorp/aws", version = "~> 5.80" }
    awscc = { source = "hashicorp/awscc", version = "~> 1.0" }
  }
}

provider "aws" {
  region = "us-east-2"
}

provider "awscc" {
  region = "us-east-2"
}

data "aws_region" "current" {}
