import type { Network } from '../../network/network';
import { serviceLabel } from '../../network/service-name';
import type { AddressClass } from '../../paths/address-class';
import { because } from '../../paths/because';
import { networkAcl } from '../../paths/filters/network-acl';
import type { FilteredPart } from '../../paths/filters/part';
import type { GatewayPlan } from '../plan';
import type { Problem } from '../problem';
import { changeOf } from './chosen-tables';
import { HTTPS, isSure, rangesNotRead } from './outbound';
import { PAGES } from './pages';
import { warning } from './report';

/**
 * Network ACLs of the subnets that would use the endpoint must let the service's ranges through, both ways: they
 * cannot name a prefix list.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function aclsLetOut(network: Network, plan: GatewayPlan): readonly Problem[] {
  const change = changeOf(network, plan);
  const problems = new Map<string, Problem>();
  for (const { subnets } of change?.tables ?? []) {
    for (const subnet of subnets) {
      for (const addresses of change?.service ?? []) {
        const parts = networkAcl(network, subnet, addresses, HTTPS, 'out', 'host');
        const id = parts.find(({ checks }) => checks[0]?.id !== undefined)?.checks[0]?.id ?? subnet.id;
        const problem = problemOf(plan, id, addresses, parts);
        // One for an ACL, however many subnets it has.
        if (problem && !problems.has(`${id} ${addresses.family}`))
          problems.set(`${id} ${addresses.family}`, problem);
      }
    }
  }
  return [...problems.values()];
}

function problemOf(
  plan: GatewayPlan,
  id: string,
  addresses: AddressClass,
  parts: readonly FilteredPart[],
): Problem | undefined {
  const args = { acl: id, service: serviceLabel(plan.service) };
  const facts = { resource: id, documentation: PAGES.acls };
  const blocked = parts.filter(({ blockers }) => blockers.length > 0);
  const why = blocked[0]?.blockers[0]?.explanation;
  if (why && isSure(addresses, parts)) {
    return warning({
      code: 'acl-blocks-service',
      message:
        blocked.length === parts.length
          ? because('Subnets of network ACL {acl} would not reach {service} through the endpoint:', args, why)
          : because(
              'Subnets of network ACL {acl} would not reach a part of {service} through the endpoint:',
              args,
              why,
            ),
      ...facts,
    });
  }
  const missing = why ? rangesNotRead(plan) : parts.flatMap((part) => part.missing)[0];
  if (!missing) return undefined;
  return warning({
    code: 'acl-not-checked',
    message: because(
      'Whether the network ACL lets traffic to {service} through could not be checked:',
      args,
      missing,
    ),
    ...facts,
  });
}
