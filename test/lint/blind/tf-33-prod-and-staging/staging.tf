module "staging" {
  source  = "aws-ia/vpc/aws"
  version = "4.7.1"

  name       = "staging"
  cidr_block = "10.101.0.0/16"
  az_count   = 2

  subnets = {
    public = {
      netmask                   = 24
      nat_gateway_configuration = "single_az"
    }

    workers = {
      netmask                  = 22
      connect_to_public_natgw  = true
      name_prefix              = "staging_workers"
    }
  }
}

resource "aws_security_group" "staging_workers" {
  name   = "staging-workers"
  vpc_id = module.staging.vpc_attributes.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
