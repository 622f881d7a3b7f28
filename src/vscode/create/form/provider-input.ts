import { parseLoadBalancerArn } from '../../../network/resources/load-balancer';
import type { CreateState } from '../../../webview/create/protocol';

/** @returns the principals that are typed; rows without text are none. */
export function principalsOf({ principals }: CreateState): readonly string[] {
  return [...new Set(principals.map((one) => one.trim()).filter((one) => one !== ''))];
}

/** @returns whether an ARN is that of a Gateway Load Balancer. */
export function isGatewayLoadBalancer(arn: string): boolean {
  return parseLoadBalancerArn(arn)?.type === 'gateway';
}
