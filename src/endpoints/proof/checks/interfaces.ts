import { message } from '../../../network/message';
import { known } from '../../../network/resolved';
import type { NetworkInterface } from '../../../network/resources/network-interface';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import { parseAddress, formatAddress } from '../../../network/addresses/address';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import { groupsFor } from '../../effect/groups';
import type { Plan, PlannedSubnet } from '../../plan';
import { PAGES } from '../../preconditions/pages';
import { seenFrom } from '../../preconditions/view';
import type { ProofCheck } from '../proof';
import { check, sameIds, type Found } from './check';

/** A network interface in each planned subnet, with the address that was asked for; and in no other. */
export function subnetChecks(
  found: Found<Plan, VpcEndpoint>,
  planned: readonly PlannedSubnet[],
): readonly ProofCheck[] {
  const { endpoint } = found;
  const ids = planned.map(({ subnetId }) => subnetId);
  const others = endpoint.subnetIds.flatMap((id) => known(id) ?? []).filter((id) => !ids.includes(id));
  return [
    ...[...new Map(planned.map((one) => [one.subnetId, one])).values()].map((one) => inSubnet(found, one)),
    ...others.map((id) =>
      check(
        false,
        message('{endpoint} is in {subnet}, which was not planned.', { endpoint: endpoint.id, subnet: id }),
        {
          resource: id,
          documentation: PAGES.createInterface,
        },
      ),
    ),
  ];
}

function inSubnet({ after, endpoint }: Found<Plan, VpcEndpoint>, planned: PlannedSubnet): ProofCheck {
  const { subnetId } = planned;
  const { id, scope, networkInterfaceIds } = endpoint;
  const about = { resource: subnetId, documentation: PAGES.createInterface };
  const args = { endpoint: id, subnet: subnetId };
  const seen = networkInterfaceIds.flatMap(
    (one) => seenFrom(after, 'network-interface', one, { scope }) ?? [],
  );
  const own = seen.find((one) => one.subnetId === subnetId);
  if (own) return addressCheck(own, planned, args, about);
  const isListed = endpoint.subnetIds.some((one) => known(one) === subnetId);
  // Until the service's owner has accepted it, there need be no interface.
  const isOpen =
    endpoint.state.startsWith('pending') || (isListed && seen.length < networkInterfaceIds.length);
  const isRead = after.isRead('NetworkInterfaces', scope);
  if (isListed && (isOpen || !isRead)) {
    const why = isRead ? message('it is not among those read') : notRead(after, 'NetworkInterfaces', scope);
    const text = 'Whether {endpoint} has its network interface in {subnet} could not be told:';
    return check(undefined, because(text, args, why), about);
  }
  const text = message('{endpoint} has no network interface in {subnet}.', args);
  return check(isOpen ? undefined : false, text, about);
}

function addressCheck(
  { id, addresses, ipv6Addresses }: NetworkInterface,
  { ipv4, ipv6 }: PlannedSubnet,
  args: { readonly endpoint: string; readonly subnet: string },
  about: { readonly resource: string; readonly documentation: string },
): ProofCheck {
  const found = [...addresses.map(({ address }) => address), ...ipv6Addresses];
  const missing = [ipv4, ipv6].find((one) => one !== undefined && !found.includes(canonical(one)));
  const named = { ...args, interface: id, addresses: found.join(', ') };
  if (missing !== undefined) {
    const text = message('{endpoint} has {interface} in {subnet} with {addresses}, not with {planned}.', {
      ...named,
      planned: missing,
    });
    return check(false, text, about);
  }
  return check(true, message('{endpoint} has {interface} in {subnet} with {addresses}.', named), about);
}

function canonical(text: string): string {
  const address = parseAddress(text);
  return address ? formatAddress(address) : text;
}

/** The groups that were planned, or the VPC's default one where none was. */
export function groupCheck(
  {
    plan,
    after,
    endpoint,
  }: Found<Plan, VpcEndpoint | { readonly id: string; readonly securityGroupIds: readonly string[] }>,
  planned: readonly string[],
): ProofCheck {
  const { id } = endpoint;
  const about = { resource: id, documentation: PAGES.securityGroups };
  if (plan.kind === 'endpoint-service') return check(undefined, message('A service has no groups.'), about);
  const groups = groupsFor(after, plan.vpc, planned);
  const found = endpoint.securityGroupIds.map((one) => known(one) ?? '?').join(', ');
  const args = { endpoint: id, found };
  if (!groups.ok) {
    const text = 'Whether {endpoint} is in the default security group could not be told:';
    return check(undefined, because(text, args, groups.problem), about);
  }
  const holds = sameIds(endpoint.securityGroupIds, groups.ids);
  if (holds === true) return check(true, message('{endpoint} is in {found}.', args), about);
  const named = { ...args, planned: groups.ids.join(', ') };
  return check(
    holds,
    found === ''
      ? message('{endpoint} is in no security group, not in {planned}.', named)
      : message('{endpoint} is in {found}, not in {planned}.', named),
    about,
  );
}
