import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { leavesOf } from '../evaluate/choose';
import { Arguments } from '../network/arguments';
import { addressesIn, knownText } from './references';

/** The address of a repository, declared or looked up, in whatever module. */
const REPOSITORY = /(?:^|\.)aws_ecr_(?:repository|image)\.[^.]+$/;

/**
 * @returns whether a task's containers come from a private registry of ECR, whose layers come from S3.
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html#ecr-setting-up-s3-gateway
 */
export function isFromEcr(task: DeclaredResource): boolean {
  const containers = Arguments.of(task).any('container_definitions');
  return containers !== undefined && leavesOf(containers).some(({ value }) => namesEcr(value));
}

function namesEcr(containers: Value): boolean {
  if (knownText(containers).includes('.dkr.ecr.')) return true;
  return [...addressesIn(containers)].some((address) => REPOSITORY.test(address));
}
