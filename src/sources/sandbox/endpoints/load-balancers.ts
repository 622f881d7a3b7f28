import { parseLoadBalancerArn } from '../../../network/resources/load-balancer';
import { entitiesField, textField, type Entity } from '../entity';
import { Ec2Error } from '../errors';
import { idOf } from '../store';
import { KINDS } from '../kinds';
import type { AccountState } from '../state';
import { invalidParameter } from './endpoint-type';
import { textsField } from './services';

export type LoadBalancerKind = 'NetworkLoadBalancer' | 'GatewayLoadBalancer';

const TYPES = { NetworkLoadBalancer: 'network', GatewayLoadBalancer: 'gateway' } as const;

/**
 * The load balancers that are there: those that the seed has or, where it has none, those that the account's services
 * name. The sandbox makes none.
 */
export function loadBalancersOf(account: AccountState): readonly Entity[] {
  const seeded = account.entities('LoadBalancers');
  if (seeded.length > 0) return seeded;
  return account
    .entities('ServiceConfigurations')
    .flatMap((service) => arnsOf(service))
    .flatMap((arn) => {
      const said = parseLoadBalancerArn(arn);
      if (said === undefined) return [];
      return {
        LoadBalancerArn: arn,
        LoadBalancerName: said.name,
        Type: said.type,
        State: { Code: 'active' },
      };
    });
}

function arnsOf(service: Entity): readonly string[] {
  return [
    ...textsField(service, 'NetworkLoadBalancerArns'),
    ...textsField(service, 'GatewayLoadBalancerArns'),
  ];
}

/**
 * Refuses ARNs that cannot name a load balancer of this account and Region, and those of load balancers that are not
 * there or have a service already. Where the seed has no load balancers, one that is well formed is taken for there.
 * @param serviceId the service that they are for, where it is there already
 * @throws Ec2Error Invalid…Arn.Malformed, Invalid…Arn.NotFound, InvalidParameter
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export function requireLoadBalancers(
  account: AccountState,
  kind: LoadBalancerKind,
  arns: readonly string[],
  serviceId?: string,
): void {
  const { scope } = account;
  const seeded = account.entities('LoadBalancers');
  for (const arn of arns) {
    const said = parseLoadBalancerArn(arn);
    if (said?.type !== TYPES[kind])
      throw new Ec2Error(`Invalid${kind}Arn.Malformed`, `The ARN '${arn}' is malformed`);
    const isThere = seeded.length === 0 || seeded.some((one) => one['LoadBalancerArn'] === arn);
    if (said.region !== scope.region || said.account !== scope.account || !isThere) {
      throw new Ec2Error(`Invalid${kind}Arn.NotFound`, `The load balancer '${arn}' does not exist`);
    }
    // "A Network Load Balancer can be associated with a single endpoint service":
    // https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html#considerations-endpoint-services
    const isTaken = account
      .entities('ServiceConfigurations')
      .some((one) => idOf(KINDS.endpointService, one) !== serviceId && arnsOf(one).includes(arn));
    if (kind === 'NetworkLoadBalancer' && isTaken) {
      throw invalidParameter(
        `Load balancers ${arn} are already associated with another VPC Endpoint Service configuration`,
      );
    }
  }
}

/**
 * Refuses IPv6 for a service whose load balancers have no IPv6 addresses; of load balancers that nothing is known of,
 * nothing is refused.
 * @throws Ec2Error InvalidParameter
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
 */
export function requireAddressTypesOf(
  account: AccountState,
  arns: readonly string[],
  types: readonly string[],
): void {
  if (!types.includes('ipv6')) return;
  for (const one of account.entities('LoadBalancers')) {
    const arn = textField(one, 'LoadBalancerArn') ?? '';
    if (arns.includes(arn) && textField(one, 'IpAddressType') === 'ipv4') {
      throw invalidParameter(`Load balancer ${arn} does not support the IP address type ipv6.`);
    }
  }
}

/** The zones of a service: those of its load balancers, as far as they are known. */
export function zonesOfLoadBalancers(account: AccountState, arns: readonly string[]): readonly string[] {
  const behind = account
    .entities('LoadBalancers')
    .filter((one) => arns.includes(textField(one, 'LoadBalancerArn') ?? ''));
  const zones = behind.flatMap((one) =>
    entitiesField(one, 'AvailabilityZones').flatMap((zone) => textField(zone, 'ZoneName') ?? []),
  );
  return [...new Set(zones)];
}
