import { scopeKey } from '../../../network/coverage';
import type { Scope } from '../../../network/describe';
import type { Network } from '../../../network/network';
import { parseServiceName } from '../../../network/service-name';

/** @returns the short name of a service: `s3`, `ecr.api`. */
export function shortOf(service: string): string {
  return parseServiceName(service).short;
}

/**
 * @param asked a full name, or a short one as paths have it (`s3`, `ecr.api`)
 * @returns the full name in a Region: that of an offer, else as AWS makes it; empty where the Region is not known
 */
export function fullServiceName(network: Network, asked: string, scope: Scope): string {
  if (asked === '' || asked.startsWith('arn:') || parseServiceName(asked).short !== asked) return asked;
  const offer = network
    .all('offered-service')
    .find((one) => shortOf(one.serviceName) === asked && scopeKey(one.scope) === scopeKey(scope));
  if (offer) return offer.serviceName;
  return scope.region === '' ? '' : `com.amazonaws.${scope.region}.${asked}`;
}
