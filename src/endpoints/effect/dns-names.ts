import type { DnsEntry } from '../../network/resources/vpc-endpoint';
import { parseServiceName } from '../../network/service-name';

/** What AWS makes up so that nobody can guess an endpoint's names. */
const UNIQUE = 'new';

/**
 * The names of an interface endpoint: the regional one, one for each zone, then the private ones. S3's own are
 * wildcards: `bucket.`, `accesspoint.` or `control.` stands before them.
 * @param zones those of its subnets
 * @param privateNames empty where private DNS is off
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#interface-endpoint-dns-hostnames
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
export function dnsEntries(
  endpointId: string,
  service: string,
  region: string,
  zones: readonly string[],
  privateNames: readonly string[],
): readonly DnsEntry[] {
  const { short } = parseServiceName(service);
  const own = `${short === 's3' ? '*.' : ''}${endpointId}-${UNIQUE}`;
  // As most services have it: `api.ecr` for `ecr.api`.
  const base = `${short.split('.').reverse().join('.')}.${region}.vpce.amazonaws.com`;
  const names = ['', ...zones.map((zone) => `-${zone}`)].map((zone) => `${own}${zone}.${base}`);
  // AWS makes the hosted zones with the names.
  return [...names, ...privateNames].map((name) => ({ name, hostedZoneId: undefined }));
}
