terraform {
  required_version = ">= 1.7.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.40, < 6.0"
    }
  }

  backend "s3" {
    bucket         = "meridian-tfstate"
    key            = "platform/prod.tfstate"
    region         = "us-west-2"
    dynamodb_table = "meridian-tflock"
    encrypt        = true
  }
}

provider "aws" {
  region = "us-west-2"
}

data "aws_caller_identity" "me" {}
data "aws_region" "me" {}
data "aws_availability_zones" "az" {
  state = "available"
}
