import { implies, type Presence } from '../../../network/presence';
import { conditionOf } from './conditions';
import { referenceTo } from './references';
import { declaredAs, type Site } from './site';
import { call, list, ref, scalar, type Written } from './writing/written';

/** A route table, and how it stands in the list of an endpoint. */
export interface TableItem {
  readonly id: string;
  readonly item: Written;
}

/**
 * The items of an endpoint's `RouteTableIds`: a table that is not always there with the endpoint stands under its own
 * condition. Tables that the template cannot refer to are left out.
 *
 * @param presence when the endpoint is there, @param ids of the network.
 */
export function tableItems(site: Site, presence: Presence, ids: readonly string[]): readonly TableItem[] {
  return ids.flatMap((id) => {
    const item = itemFor(site, presence, id);
    return item ? [{ id, item }] : [];
  });
}

/** @returns a reference that holds whenever what refers is there, under a condition if it takes one. */
export function itemFor(site: Site, presence: Presence, id: string): Written | undefined {
  const reference = referenceTo(site, id);
  const found = declaredAs(site.request, id);
  if (!reference || !found || implies(presence, found.resource.presence) === true) return reference;
  const condition = conditionOf(site, found.resource);
  if (!condition) return undefined;
  return call('Fn::If', list([scalar(condition.name), reference, ref('AWS::NoValue')]));
}

/** @returns a reference to what is there whenever what refers is, undefined where that is not certain. */
export function certainReference(site: Site, presence: Presence, id: string): Written | undefined {
  const found = declaredAs(site.request, id);
  return !found || implies(presence, found.resource.presence) === true ? referenceTo(site, id) : undefined;
}
