import type { GatewayService } from '../../../network/service-name';
import type { DeclaredResource } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { isList } from '../../declared/kinds';
import { at } from '../network/path';
import { alternatives, entry, written } from '../network/written';
import { referencesIn, textsIn } from './inside';
import { allowedServices, serviceOfManagedPolicy } from './policy';

/** Policies that are attached from their own side, and the property that says to which roles. */
const ATTACHED: ReadonlyMap<string, string> = new Map([
  ['AWS::IAM::Policy', 'Roles'],
  ['AWS::IAM::ManagedPolicy', 'Roles'],
  ['AWS::IAM::RolePolicy', 'RoleName'],
]);

export const ROLE_TYPES: readonly string[] = ['AWS::IAM::Role', ...ATTACHED.keys()];

/** @returns what roles allow, by their addresses. */
export function servicesOfRoles(
  resources: readonly DeclaredResource[],
): ReadonlyMap<string, ReadonlySet<GatewayService>> {
  const found = new Map<string, Set<GatewayService>>();
  const managed = new Map<string, ReadonlySet<GatewayService>>();
  const allow = (role: string, services: Iterable<GatewayService>): void => {
    const all = found.get(role) ?? new Set();
    for (const service of services) all.add(service);
    found.set(role, all);
  };
  for (const policy of resources) {
    const property = ATTACHED.get(policy.type);
    if (property === undefined) continue;
    const services = allowedServices(written(policy, 'PolicyDocument'));
    managed.set(policy.address, services);
    for (const { to } of referencesIn(at(policy, property))) allow(to, services);
  }
  for (const role of resources) {
    if (role.type !== 'AWS::IAM::Role') continue;
    for (const document of inline(written(role, 'Policies'))) allow(role.address, allowedServices(document));
    const others = written(role, 'ManagedPolicyArns');
    for (const { to } of referencesIn(others)) allow(role.address, managed.get(to) ?? []);
    for (const text of textsIn(others)) allow(role.address, [serviceOfManagedPolicy(text) ?? []].flat());
  }
  return found;
}

function inline(policies: Value | undefined): readonly (Value | undefined)[] {
  return alternatives(policies).flatMap(({ value }) =>
    (isList(value) ? value : [value])
      .flatMap((each) => alternatives(each))
      .map((each) => entry(each.value, 'PolicyDocument')),
  );
}
