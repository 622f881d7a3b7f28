import { scopeKey } from '../../../network/coverage';
import type { Network } from '../../../network/network';
import { known } from '../../../network/resolved';
import type { Change } from '../../change';
import { FULL_ACCESS } from '../../effect/full-access';
import type { Changed } from './outcome';
import { current, notSeen, replacing } from './view';

/** An endpoint with another policy. */
export function withPolicy(
  network: Network,
  { endpoint, policy }: Extract<Change, { readonly kind: 'policy' }>,
): Changed {
  const own = current(network, 'vpc-endpoint', endpoint);
  if (!own) return notSeen(endpoint.id);
  const full = known(own.type) === 'gateway' ? FULL_ACCESS.gateway : FULL_ACCESS.interface;
  return replacing(network, [own, { ...own, policy: policy === 'full' ? full : policy.document }]);
}

/** Whatever has that id, with other tags. */
export function withTags(
  network: Network,
  { scope, resourceId, set, remove }: Extract<Change, { readonly kind: 'tags' }>,
): Changed {
  // A connection has its endpoint's id and tags of its own.
  const own = network
    .find(resourceId)
    .filter((one) => scopeKey(one.scope) === scopeKey(scope) && one.kind !== 'endpoint-connection');
  if (own.length === 0) return notSeen(resourceId);
  return replacing(
    network,
    ...own.map((one) => {
      const tags = new Map([...one.tags].filter(([key]) => !remove.includes(key)));
      for (const [key, value] of set) tags.set(key, value);
      return [one, { ...one, tags, name: tags.get('Name') }] as const;
    }),
  );
}

/** A VPC with DNS attributes switched on. */
export function withVpcDns(
  network: Network,
  { vpc, support, hostnames }: Extract<Change, { readonly kind: 'vpc-dns' }>,
): Changed {
  const own = current(network, 'vpc', vpc);
  if (!own) return notSeen(vpc.id);
  const after = {
    ...own,
    ...(support && { dnsSupport: true }),
    ...(hostnames && { dnsHostnames: true }),
  };
  return replacing(network, [own, after]);
}
