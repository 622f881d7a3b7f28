import { isGatewayService, parseServiceName } from '../network/service-name';
import type { DnsRecordIpType, GatewayPlan, InterfacePlan } from './plan';

/** What is to be asked for of an endpoint's names; undefined where AWS is to choose. */
export interface DnsOptions {
  readonly recordIpType: DnsRecordIpType | undefined;
  readonly inboundResolverOnly: boolean | undefined;
}

/**
 * The DNS options that a plan means. For a service that has gateway endpoints too, AWS takes inbound-resolver-only
 * where nothing is said, so that both answers are to be said; for other services it refuses the option.
 * @returns undefined where nothing is to be said
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsOptionsSpecification.html
 */
export function dnsOptionsOf(plan: GatewayPlan | InterfacePlan): DnsOptions | undefined {
  const { dnsRecordIpType: recordIpType } = plan;
  const inboundResolverOnly = plan.kind === 'interface' ? inboundOnly(plan) : undefined;
  return recordIpType === undefined && inboundResolverOnly === undefined
    ? undefined
    : { recordIpType, inboundResolverOnly };
}

function inboundOnly({ service, privateDns, inboundResolverOnly }: InterfacePlan): boolean | undefined {
  if (!privateDns) return undefined;
  return inboundResolverOnly || isGatewayService(parseServiceName(service).short)
    ? inboundResolverOnly
    : undefined;
}
