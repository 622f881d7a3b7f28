import { Ec2Error } from '../errors';
import type { AccountState } from '../state';

export type LoadBalancerKind = 'NetworkLoadBalancer' | 'GatewayLoadBalancer';

/** `net/NAME/ID` and `gwy/NAME/ID`. */
const FOLDERS: Readonly<Record<LoadBalancerKind, string>> = {
  NetworkLoadBalancer: 'net',
  GatewayLoadBalancer: 'gwy',
};

/**
 * Refuses ARNs that cannot name a load balancer of this account and Region. There are none in the sandbox: one that
 * is well formed is taken for there.
 * @throws Ec2Error Invalid…Arn.Malformed, Invalid…Arn.NotFound
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export function requireLoadBalancers(
  { scope }: AccountState,
  kind: LoadBalancerKind,
  arns: readonly string[],
): void {
  const form = new RegExp(
    `^arn:[a-z-]+:elasticloadbalancing:([a-z0-9-]+):(\\d{12}):loadbalancer/${FOLDERS[kind]}/[A-Za-z0-9-]{1,32}/[0-9a-f]{16}$`,
  );
  for (const arn of arns) {
    const [, region, account] = form.exec(arn) ?? [];
    if (region === undefined)
      throw new Ec2Error(`Invalid${kind}Arn.Malformed`, `The ARN '${arn}' is malformed`);
    if (region !== scope.region || account !== scope.account) {
      throw new Ec2Error(`Invalid${kind}Arn.NotFound`, `The load balancer '${arn}' does not exist`);
    }
  }
}
