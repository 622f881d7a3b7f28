import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';

/**
 * A load balancer of any type: a Network or a Gateway Load Balancer is what stands behind an endpoint service.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancer.html
 */
export interface LoadBalancer extends ResourceCommon {
  readonly kind: 'load-balancer';
  /** What is called `name` of other resources is a tag, which this API answers only to those who ask for it. */
  readonly loadBalancerName: string;
  /** `network`, `gateway` or `application`, in lower case. */
  readonly type: string;
  /** `active`, `provisioning`, `active_impaired` or `failed`; undefined where the answer left it out. */
  readonly state: string | undefined;
  /** `ipv4`, `dualstack` …, in lower case; undefined where the answer left it out. */
  readonly ipAddressType: string | undefined;
  /** `internal` or `internet-facing`; a Gateway Load Balancer has none. */
  readonly scheme: string | undefined;
  readonly vpcId: string | undefined;
  readonly zones: readonly string[];
  readonly dnsName: string | undefined;
}

/** Its ARN is its id: Elastic Load Balancing has no other. */
export function readLoadBalancer(entry: EntryReader, scope: Scope): LoadBalancer {
  const common = readCommon(entry, scope, 'LoadBalancerArn');
  const arn = parseLoadBalancerArn(common.id);
  return {
    kind: 'load-balancer',
    ...common,
    owner: arn?.account ?? common.owner,
    loadBalancerName: entry.optionalText('LoadBalancerName') ?? arn?.name ?? common.id,
    type: entry.lowerCase('Type') ?? arn?.type ?? 'unknown',
    state: entry.child('State')?.lowerCase('Code'),
    ipAddressType: entry.lowerCase('IpAddressType'),
    scheme: entry.lowerCase('Scheme'),
    vpcId: entry.optionalText('VpcId'),
    zones: entry.list('AvailabilityZones').flatMap((zone) => zone.optionalText('ZoneName') ?? []),
    dnsName: entry.optionalText('DNSName'),
  };
}

/** What stands before the name in an ARN's resource, and the type that it says. */
const TYPES = { net: 'network', gwy: 'gateway', app: 'application' } as const;

/** What an ARN says of a load balancer. */
export interface LoadBalancerArn {
  readonly region: string;
  readonly account: string;
  readonly type: (typeof TYPES)[keyof typeof TYPES];
  readonly name: string;
}

/**
 * `arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/NAME/0123456789abcdef`
 * @returns undefined for any other text; the ARN of a Classic Load Balancer, which has no type, is one
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html
 */
export function parseLoadBalancerArn(text: string): LoadBalancerArn | undefined {
  const [, region, account, folder, name] =
    /^arn:aws[a-z-]*:elasticloadbalancing:([a-z0-9-]+):(\d{12}):loadbalancer\/(net|gwy|app)\/([A-Za-z0-9-]{1,32})\/[0-9a-f]{16}$/.exec(
      text,
    ) ?? [];
  if (region === undefined || account === undefined || name === undefined) return undefined;
  return { region, account, type: TYPES[folder as keyof typeof TYPES], name };
}
