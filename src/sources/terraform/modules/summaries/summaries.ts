import type { ModuleSummary } from '../summary';
import { AWS_IA_VPC } from './aws-ia-vpc';
import { CLOUDPOSSE_DYNAMIC_SUBNETS } from './cloudposse-dynamic-subnets';
import { CLOUDPOSSE_VPC } from './cloudposse-vpc';
import { CLOUDPOSSE_VPC_ENDPOINTS } from './cloudposse-vpc-endpoints';
import { VPC } from './vpc';
import { VPC_3 } from './vpc-3';
import { VPC_BEFORE_3 } from './vpc-before-3';
import { VPC_ENDPOINTS } from './vpc-endpoints';

/** The modules of the registry of which is known what they make. */
export const SUMMARIES: readonly ModuleSummary[] = [
  VPC,
  VPC_3,
  VPC_BEFORE_3,
  VPC_ENDPOINTS,
  AWS_IA_VPC,
  CLOUDPOSSE_VPC,
  CLOUDPOSSE_VPC_ENDPOINTS,
  CLOUDPOSSE_DYNAMIC_SUBNETS,
];
