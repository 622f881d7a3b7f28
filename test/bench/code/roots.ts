import type { CodeFile } from '../generate-code';
import { ownNetwork } from './own-network';

const ENVIRONMENTS = ['dev', 'staging', 'prod'];

/** @returns what a root has beside its applications: how it is applied, and its network, of one of four kinds. */
export function rootFiles(n: number): readonly CodeFile[] {
  const environment = ENVIRONMENTS[n % ENVIRONMENTS.length] ?? 'dev';
  const folder = `roots/team-${n % 24}/service-${Math.floor(n / 3)}/${environment}`;
  return [
    { path: `${folder}/versions.tf`, text: versions(n) },
    { path: `${folder}/variables.tf`, text: VARIABLES },
    { path: `${folder}/network.tf`, text: networkOf(n) },
    { path: `${folder}/services.tf`, text: services(n) },
    { path: `${folder}/outputs.tf`, text: OUTPUTS },
    {
      path: `${folder}/terraform.tfvars`,
      text: `environment = "${environment}"\nowner       = "team-${n % 24}"\n`,
    },
  ];
}

/** Each says what its subnets are by \`local.private_subnets\`. */
function networkOf(n: number): string {
  switch (n % 4) {
    case 0:
      return localModule(n);
    case 1:
      return registryModule(n);
    case 2:
      return ownNetwork(n);
    default:
      return LOOKED_UP;
  }
}

function localModule(n: number): string {
  return `# The network of the team; see modules/network.
module "network" {
  source = "../../../../modules/${n % 8 === 0 ? 'network' : 'network-with-endpoints'}"

  name               = local.name
  cidr               = "10.${n % 256}.0.0/16"
  single_nat_gateway = var.environment != "prod"
  tags               = local.tags
}

locals {
  vpc_id          = module.network.vpc_id
  private_subnets = module.network.private_subnet_ids
}
`;
}

function registryModule(n: number): string {
  return `module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.8"

  name = local.name
  cidr = "10.${n % 256}.0.0/16"

  azs             = ["\${var.region}a", "\${var.region}b", "\${var.region}c"]
  private_subnets = ["10.${n % 256}.1.0/24", "10.${n % 256}.2.0/24", "10.${n % 256}.3.0/24"]
  public_subnets  = ["10.${n % 256}.101.0/24", "10.${n % 256}.102.0/24", "10.${n % 256}.103.0/24"]

  enable_nat_gateway   = true
  single_nat_gateway   = var.environment != "prod"
  enable_dns_hostnames = true

  tags = local.tags
}

${
  n % 8 === 1
    ? `module "endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "~> 5.8"

  vpc_id = module.vpc.vpc_id
  endpoints = {
    s3 = {
      service         = "s3"
      service_type    = "Gateway"
      route_table_ids = module.vpc.private_route_table_ids
    }
  }
}
`
    : ''
}
locals {
  vpc_id          = module.vpc.vpc_id
  private_subnets = module.vpc.private_subnets
}
`;
}

const LOOKED_UP = `data "aws_vpc" "shared" {
  tags = {
    Name = "shared-\${var.environment}"
  }
}

data "aws_subnets" "private" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.shared.id]
  }

  tags = {
    Tier = "private"
  }
}

locals {
  vpc_id          = data.aws_vpc.shared.id
  private_subnets = data.aws_subnets.private.ids
}
`;

function versions(n: number): string {
  return `terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.60"
    }
  }

  backend "s3" {
    bucket = "terraform-state-111122223333"
    key    = "root-${n}.tfstate"
    region = "eu-central-1"
  }
}

provider "aws" {
  region = var.region

  default_tags {
    tags = local.tags
  }
}

locals {
  name = "service-${n}-\${var.environment}"
  tags = {
    Environment = var.environment
    Owner       = var.owner
    Repository  = "platform"
  }
}
`;
}

function services(n: number): string {
  return Array.from(
    { length: 2 },
    (_, i) => `module "service_${i}" {
  source = "../../../../modules/service-${(n + i * 7) % 28}"

  name        = "\${local.name}-${i}"
  vpc_id      = local.vpc_id
  subnet_ids  = local.private_subnets
  environment = var.environment
}
`,
  ).join('\n');
}

const VARIABLES = `variable "region" {
  description = "Where everything is created."
  type        = string
  default     = "eu-central-1"
}

variable "environment" {
  type = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "It is dev, staging or prod."
  }
}

variable "owner" {
  type = string
}

variable "instance_type" {
  type    = string
  default = "db.t4g.medium"
}
`;

const OUTPUTS = `output "vpc_id" {
  description = "The VPC that everything is in."
  value       = local.vpc_id
}

output "subnet_ids" {
  value = local.private_subnets
}
`;
