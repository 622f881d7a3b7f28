import { counted } from '../../network/message';
import type { Network } from '../../network/network';
import type { NetworkInterface } from '../../network/resources/network-interface';
import { serviceLabel } from '../../network/service-name';
import { because } from '../../paths/because';
import { securityGroups } from '../../paths/filters/security-groups';
import { notRead } from '../../paths/not-read';
import type { GatewayPlan } from '../plan';
import type { Problem } from '../problem';
import { changeOf, type Change } from './chosen-tables';
import { HTTPS, isSure, rangesNotRead } from './outbound';
import { PAGES } from './pages';
import { warning } from './report';

/**
 * Security groups of what is in the subnets that would use the endpoint must let it out to the service.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function groupsLetOut(network: Network, plan: GatewayPlan): readonly Problem[] {
  const change = changeOf(network, plan);
  if (!change || change.tables.every(({ subnets }) => subnets.length === 0)) return [];
  const problems = [...sendersByGroups(network, plan, change).values()].flatMap((senders) =>
    problemOf(network, plan, change, senders),
  );
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

/** Interfaces that send of their own: those of endpoints, gateways and load balancers only answer, or have no groups. */
const SENDERS: readonly string[] = ['interface', 'efa', 'efa-only', 'branch', 'trunk', 'lambda'];

function isSender({ interfaceType, description, securityGroupIds }: NetworkInterface): boolean {
  return (
    SENDERS.includes(interfaceType) && description?.startsWith('ELB ') !== true && securityGroupIds.length > 0
  );
}

/** Interfaces in the same groups are treated alike. */
function sendersByGroups(
  network: Network,
  { vpc }: GatewayPlan,
  { tables }: Change,
): ReadonlyMap<string, readonly NetworkInterface[]> {
  const subnets = new Set(tables.flatMap((table) => table.subnets.map(({ id }) => id)));
  const senders = new Map<string, NetworkInterface[]>();
  for (const one of network.inVpc('network-interface', vpc)) {
    if (!subnets.has(one.subnetId) || !isSender(one)) continue;
    const key = [...new Set(one.securityGroupIds)].sort().join(', ');
    senders.set(key, [...(senders.get(key) ?? []), one]);
  }
  return new Map([...senders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function problemOf(
  network: Network,
  plan: GatewayPlan,
  { service }: Change,
  senders: readonly NetworkInterface[],
): readonly Problem[] {
  const [sender] = senders;
  if (!sender) return [];
  const ids = [...new Set(sender.securityGroupIds)].sort();
  const args = { groups: ids.join(', '), service: serviceLabel(plan.service) };
  const facts = { resource: ids[0], documentation: PAGES.securityGroups };
  return service.slice(0, 1).flatMap((addresses) => {
    const parts = securityGroups(network, sender, addresses, [], HTTPS, 'out');
    const blocked = parts.filter(({ blockers }) => blockers.length > 0);
    if (blocked.length > 0 && isSure(addresses, parts)) {
      return warning({
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
      });
    }
    const missing = blocked.length > 0 ? rangesNotRead(plan) : parts.flatMap((part) => part.missing)[0];
    if (!missing) return [];
    return warning({
      code: 'source-groups-not-checked',
      message: because('Whether {groups} lets traffic to {service} out could not be checked:', args, missing),
      ...facts,
    });
  });
}
