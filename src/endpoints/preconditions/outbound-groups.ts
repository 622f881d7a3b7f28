import { counted } from '../../network/message';
import type { Network } from '../../network/network';
import type { NetworkInterface } from '../../network/resources/network-interface';
import type { Subnet } from '../../network/resources/subnet';
import { serviceLabel } from '../../network/service-name';
import type { AddressClass } from '../../paths/address-class';
import { because } from '../../paths/because';
import { securityGroups } from '../../paths/filters/security-groups';
import { notRead } from '../../paths/not-read';
import type { GatewayPlan } from '../plan';
import type { Problem } from '../problem';
import { changeOf } from './chosen-tables';
import { HTTPS, isSure, rangesNotRead } from './outbound';
import { PAGES } from './pages';
import { warning } from './report';
import { isSender } from './senders';

/**
 * Security groups of what is in the subnets that would use the endpoint must let it out to the service.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function groupsLetOut(network: Network, plan: GatewayPlan): readonly Problem[] {
  const change = changeOf(network, plan);
  if (!change || change.tables.every(({ subnets }) => subnets.length === 0)) return [];
  const subnets = change.tables.flatMap((table) => table.subnets);
  const problems = groupsInSubnetsLetOut(network, plan, subnets, change.service[0]);
  if (network.isRead('NetworkInterfaces', plan.vpc.scope)) return problems;
  const unread = warning({
    code: 'source-groups-not-checked',
    message: because(
      'Whether the security groups in the subnets let traffic to {service} out could not be checked:',
      { service: serviceLabel(plan.service) },
      notRead(network, 'NetworkInterfaces', plan.vpc.scope),
    ),
    resource: plan.vpc.id,
    documentation: PAGES.securityGroups,
  });
  return [...problems, unread];
}

/**
 * What the security groups in some subnets keep from a service; one problem for each set of groups.
 * @param addresses of the service; undefined where it has none
 */
export function groupsInSubnetsLetOut(
  network: Network,
  plan: Pick<GatewayPlan, 'vpc' | 'service'>,
  subnets: readonly Subnet[],
  addresses: AddressClass | undefined,
): readonly Problem[] {
  if (!addresses) return [];
  return [...sendersByGroups(network, plan, subnets).values()].flatMap((senders) =>
    problemOf(network, plan, addresses, senders),
  );
}

/** Interfaces in the same groups are treated alike. */
function sendersByGroups(
  network: Network,
  { vpc }: Pick<GatewayPlan, 'vpc'>,
  where: readonly Subnet[],
): ReadonlyMap<string, readonly NetworkInterface[]> {
  const subnets = new Set(where.map(({ id }) => id));
  const senders = new Map<string, NetworkInterface[]>();
  for (const one of network.inVpc('network-interface', vpc)) {
    if (!subnets.has(one.subnetId) || !isSender(one) || one.securityGroupIds.length === 0) continue;
    const key = [...new Set(one.securityGroupIds)].sort().join(', ');
    senders.set(key, [...(senders.get(key) ?? []), one]);
  }
  return new Map([...senders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function problemOf(
  network: Network,
  plan: Pick<GatewayPlan, 'service'>,
  addresses: AddressClass,
  senders: readonly NetworkInterface[],
): readonly Problem[] {
  const [sender] = senders;
  if (!sender) return [];
  const ids = [...new Set(sender.securityGroupIds)].sort();
  const args = { groups: ids.join(', '), service: serviceLabel(plan.service) };
  const facts = { resource: ids[0], documentation: PAGES.securityGroups };
  const parts = securityGroups(network, sender, addresses, [], HTTPS, 'out');
  const blocked = parts.filter(({ blockers }) => blockers.length > 0);
  if (blocked.length > 0 && isSure(addresses, parts)) {
    return [
      warning({
        code: 'source-groups-block',
        message:
          blocked.length === parts.length
            ? counted(
                senders.length,
                '{groups} lets no TCP 443 out to {service}: {n} network interface would not reach it through the endpoint.',
                '{groups} lets no TCP 443 out to {service}: {n} network interfaces would not reach it through the endpoint.',
                args,
              )
            : counted(
                senders.length,
                '{groups} lets TCP 443 out to a part of {service} only: {n} network interface would not reach the rest.',
                '{groups} lets TCP 443 out to a part of {service} only: {n} network interfaces would not reach the rest.',
                args,
              ),
        ...facts,
      }),
    ];
  }
  const missing = blocked.length > 0 ? rangesNotRead(plan) : parts.flatMap((part) => part.missing)[0];
  if (!missing) return [];
  return [
    warning({
      code: 'source-groups-not-checked',
      message: because('Whether {groups} lets traffic to {service} out could not be checked:', args, missing),
      ...facts,
    }),
  ];
}
