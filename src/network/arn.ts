import type { Resource } from './resource';

/**
 * The resource types in EC2's ARNs, where they differ from our kinds or do not exist.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
const ARN_TYPES: Partial<Readonly<Record<Resource['kind'], string | undefined>>> = {
  'nat-gateway': 'natgateway',
  'endpoint-service': 'vpc-endpoint-service',
  'endpoint-connection': undefined,
  'offered-service': undefined,
  'block-public-access': undefined,
  'block-public-access-exclusion': 'vpc-block-public-access-exclusion',
};

/** @returns the ARN of a resource; undefined where it has none, or its account or Region is not known. */
export function arnOf(resource: Resource): string | undefined {
  // Its id is one already.
  if (resource.kind === 'load-balancer') return resource.id;
  const type = Object.hasOwn(ARN_TYPES, resource.kind) ? ARN_TYPES[resource.kind] : resource.kind;
  const { partition, region } = resource.scope;
  // Prefix lists that AWS manages are `arn:aws:ec2:us-east-1:aws:prefix-list/pl-…`.
  const account = resource.owner === 'AWS' ? 'aws' : resource.owner;
  if (type === undefined || !partition || !region || !account || resource.origin.seen !== 'account')
    return undefined;
  return `arn:${partition}:ec2:${region}:${account}:${type}/${resource.id}`;
}
