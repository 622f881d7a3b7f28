import { parseServiceName } from '../../../network/service-name';
import { entitiesField, textField, type Entity } from '../entity';
import { digest, privateZone, publicZone } from './hosted-zones';
import type { EndpointService } from './services';

interface Names {
  readonly endpointId: string;
  readonly service: EndpointService;
  readonly region: string;
  /** The zones of its subnets. */
  readonly zones: readonly string[];
  readonly privateDns: boolean;
  /** As `uniquePart` found it in the endpoint; made where absent. */
  readonly unique?: string | undefined;
}

/**
 * The names of an interface endpoint: the regional one, one for each zone, then the private ones.
 *
 * S3's are wildcards: a bucket is reached as `bucket.vpce-…`, an access point as `accesspoint.vpce-…`, the control
 * API as `control.vpce-…`.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#interface-endpoint-dns-hostnames
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html
 */
export function dnsEntries(names: Names): readonly Entity[] {
  const { endpointId, service, region, zones, privateDns } = names;
  const own = `${wildcardOf(service)}${endpointId}-${names.unique ?? digest(endpointId).slice(0, 8)}`;
  const publicNames = ['', ...zones.map((zone) => `-${zone}`)].map((zone) => ({
    DnsName: `${own}${zone}.${service.baseName}`,
    HostedZoneId: publicZone(region),
  }));
  const privateNames = (privateDns ? service.privateNames : []).map((name) => ({
    DnsName: name,
    HostedZoneId: privateZone(endpointId, name.replace(/^\*\./, '')),
  }));
  return [...publicNames, ...privateNames];
}

/** The part after its id that makes an endpoint's names unguessable; it stays with the endpoint. */
export function uniquePart(endpoint: Entity): string | undefined {
  const [regional] = entitiesField(endpoint, 'DnsEntries');
  return /^(?:\*\.)?vpce-[0-9a-z]+-([0-9a-z]+)\./.exec(textField(regional ?? {}, 'DnsName') ?? '')?.[1];
}

function wildcardOf({ name }: EndpointService): string {
  return parseServiceName(name).short === 's3' ? '*.' : '';
}
