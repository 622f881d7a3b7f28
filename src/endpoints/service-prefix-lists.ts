import type { Family } from '../network/addresses/address';
import { scopeKey } from '../network/coverage';
import type { Scope } from '../network/describe';
import { message, type Message } from '../network/message';
import type { Network } from '../network/network';
import { parseServiceName } from '../network/service-name';

/** The ids of prefix lists, in the order IPv4, IPv6; or why they are not known. */
export type ServicePrefixLists =
  { readonly ok: true; readonly ids: readonly string[] } | { readonly ok: false; readonly problem: Message };

/**
 * The prefix lists that a gateway endpoint's routes lead to: the service's own in its Region, one for each address
 * family of the endpoint. Their ranges need not have been read.
 * @param service the full name: a list is called as its service, with `ipv6.` before the short name for IPv6
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function servicePrefixLists(
  network: Network,
  service: string,
  type: 'ipv4' | 'ipv6' | 'dualstack',
  scope: Scope,
): ServicePrefixLists {
  const ids: string[] = [];
  for (const family of type === 'dualstack' ? (['ipv4', 'ipv6'] as const) : [type]) {
    const list = network
      .all('prefix-list')
      .find(
        (one) =>
          one.managedByAws &&
          one.listName === listName(service, family) &&
          scopeKey(one.scope) === scopeKey(scope),
      );
    if (list === undefined) return { ok: false, problem: whyNot(network, service, family, scope) };
    ids.push(list.id);
  }
  return { ok: true, ids };
}

function listName(service: string, family: Family): string {
  if (family === 'ipv4') return service;
  const { short } = parseServiceName(service);
  return `${service.slice(0, -short.length)}ipv6.${short}`;
}

function whyNot(network: Network, service: string, family: Family, scope: Scope): Message {
  // Either call answers AWS's lists.
  if (!network.isRead('PrefixLists', scope) && !network.isRead('ManagedPrefixLists', scope))
    return message('PrefixLists was not read');
  return family === 'ipv4'
    ? message('there is no IPv4 prefix list for {service}', { service })
    : message('there is no IPv6 prefix list for {service}', { service });
}
