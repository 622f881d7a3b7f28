import type { Presence } from '../../../network/presence';
import type { DeclaredResource } from '../../declared/unit';
import { isReference } from '../../declared/kinds';
import { entryOf, textOf } from '../syntax/node';
import { leadsTo } from './leads-to';
import { logicalId, resourcesAt, type Site } from './site';

/** A condition of a template, by its name, and what it comes to. */
export interface NamedCondition {
  readonly name: string;
  readonly presence: Presence;
}

/** @returns the condition that a resource of the template has by itself. */
export function conditionOf(site: Site, resource: DeclaredResource): NamedCondition | undefined {
  const id = logicalId(site, resource);
  const entry = id === undefined ? undefined : entryOf(site.section, id);
  const name = textOf(entryOf(entry?.value, 'Condition')?.value);
  return name === undefined ? undefined : { name, presence: resource.presence };
}

/**
 * @param id of a route table.
 * @returns the condition that all its routes to NAT gateways share, undefined where it has none without one.
 */
export function conditionOfNat(site: Site, id: string): NamedCondition | undefined {
  const resources = resourcesAt(site);
  const routes = resources.filter(
    ({ type, values }) =>
      type === 'AWS::EC2::Route' &&
      values.has('NatGatewayId') &&
      leadsTo(site.request, site.unit, values.get('RouteTableId'), id),
  );
  return shared(
    routes.map((route) => {
      const target = route.values.get('NatGatewayId');
      const nat = isReference(target) ? resources.find(({ address }) => address === target.to) : undefined;
      return conditionOf(site, route) ?? (nat && conditionOf(site, nat));
    }),
  );
}

/** @returns the condition that is the same for each; undefined where one has none or another. */
export function shared(conditions: readonly (NamedCondition | undefined)[]): NamedCondition | undefined {
  const [first] = conditions;
  return first && conditions.every((each) => each?.name === first.name) ? first : undefined;
}
