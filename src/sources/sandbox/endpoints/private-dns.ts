import { entityField, type Entity } from '../entity';
import type { Input } from '../protocol/input';
import type { AccountState } from '../state';
import { inVpc } from '../store';
import { invalidParameter, typeOf } from './endpoint-type';
import { isOver, stateOf } from './lifecycle';
import { dnsOption } from './parameters';
import { privateNamesIn } from './service-of-endpoint';
import type { EndpointService } from './services';

/** What an interface endpoint's private DNS is to be. */
export interface PrivateDns {
  readonly enabled: boolean;
  /** Private names for the inbound resolver alone; undefined where the service has no gateway endpoints. */
  readonly inboundOnly: boolean | undefined;
}

/**
 * Private DNS as a request asks for it. Without a word of it, it is on where the service has a private name that can
 * be used at once.
 * @param before what an endpoint has that is modified
 * @throws Ec2Error InvalidParameter where it cannot be
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#interface-endpoint-private-dns
 */
export function requestedPrivateDns(
  input: Input,
  service: EndpointService,
  accepted: boolean,
  before?: PrivateDns,
): PrivateDns {
  const wanted = input['PrivateDnsEnabled'];
  const usable = service.privateNames.length > 0 && accepted;
  const enabled = typeof wanted === 'boolean' ? wanted : (before?.enabled ?? usable);
  // What is on stays on, even where the provider took the name away meanwhile.
  const asks = wanted === true && before?.enabled !== true;
  if (asks && service.privateNames.length === 0) {
    throw invalidParameter(
      `Private DNS can't be enabled because the service ${service.name} does not provide a private DNS name.`,
    );
  }
  if (asks && !accepted) {
    throw invalidParameter(
      `Private DNS can only be enabled after the endpoint connection is accepted by the owner of ${service.name}.`,
    );
  }
  return { enabled, inboundOnly: inboundOnly(input, service, enabled, before) };
}

/**
 * "This option is available only for services that support both gateway and interface endpoints"; there it holds
 * unless the request says otherwise (terraform-aws-vpc#982).
 */
function inboundOnly(
  input: Input,
  service: EndpointService,
  enabled: boolean,
  before: PrivateDns | undefined,
): boolean | undefined {
  const wanted = dnsOption(input, 'PrivateDnsOnlyForInboundResolverEndpoint');
  const available = service.types.includes('Gateway');
  if (wanted === true && !available) {
    throw invalidParameter(
      `PrivateDnsOnlyForInboundResolverEndpoint is not supported for the service ${service.name}, which has no ` +
        'Gateway endpoints.',
    );
  }
  if (!available) return undefined;
  if (!enabled) return wanted === true;
  return typeof wanted === 'boolean' ? wanted : before?.enabled === true ? before.inboundOnly : true;
}

/**
 * What private DNS needs of the VPC: both DNS attributes, no other endpoint with such a name, and for an inbound
 * resolver alone a gateway endpoint that carries the VPC's own traffic.
 * @param endpointId the endpoint that is modified
 * @throws Ec2Error InvalidParameter, in EC2's words
 */
export function requirePrivateDnsRoom(
  account: AccountState,
  { enabled, inboundOnly: onlyInbound }: PrivateDns,
  service: EndpointService,
  vpcId: string,
  endpointId?: string,
): void {
  if (!enabled) return;
  const attributes = account.entities('VpcAttributes').find((one) => one['VpcId'] === vpcId) ?? {};
  if (attributes['EnableDnsSupport'] !== true || attributes['EnableDnsHostnames'] !== true) {
    throw invalidParameter(
      'Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ' +
        vpcId,
    );
  }
  const others = inVpc(account, 'VpcEndpoints', vpcId).filter(
    (one) => one['VpcEndpointId'] !== endpointId && !isOver(one),
  );
  const conflict = conflictingName(service, others);
  if (conflict !== undefined) {
    throw invalidParameter(
      `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${conflict} in the ` +
        `VPC ${vpcId}`,
    );
  }
  if (onlyInbound === true && !others.some((one) => isGatewayFor(one, service))) {
    throw invalidParameter(
      `To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC ${vpcId} must have a Gateway endpoint for the ` +
        'service.',
    );
  }
}

/** The private DNS of an endpoint that exists. */
export function privateDnsOf(endpoint: Entity): PrivateDns {
  const only = entityField(endpoint, 'DnsOptions')['PrivateDnsOnlyForInboundResolverEndpoint'];
  return {
    enabled: endpoint['PrivateDnsEnabled'] === true,
    inboundOnly: typeof only === 'boolean' ? only : undefined,
  };
}

/**
 * An endpoint that is being deleted keeps its hidden zone until it is gone: "it is not possible to recover a deleted
 * endpoint immediately".
 */
function conflictingName(service: EndpointService, others: readonly Entity[]): string | undefined {
  const taken = new Set(others.filter((one) => one['PrivateDnsEnabled'] === true).flatMap(privateNamesIn));
  return service.privateNames.find((name) => taken.has(name));
}

function isGatewayFor(endpoint: Entity, service: EndpointService): boolean {
  return (
    typeOf(endpoint) === 'Gateway' &&
    endpoint['ServiceName'] === service.name &&
    stateOf(endpoint) !== 'deleting'
  );
}
