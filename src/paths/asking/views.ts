import { scopeKey } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import { message, type Message } from '../../network/message';
import type { Resource } from '../../network/resource';
import { vpcIdsOf } from '../../network/vpc-membership';

/** Where what is asked about has to be, if that was said. */
export interface Narrowing {
  readonly vpc?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

/** A value, or why there is none, in one sentence. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Message };

export function found<T>(value: T): Read<T> {
  return { ok: true, value };
}

export function refused(template: string, args: Message['args'] = {}): { ok: false; problem: Message } {
  return { ok: false, problem: message(template, args) };
}

/** Whether a text may be an address: trying to parse one costs more than all the rest of a question. */
export function looksLikeAddress(text: string): boolean {
  return text.includes(':') || /^[\d.]+$/.test(text);
}

/**
 * Of several views of an id the one that is meant: the only one, or that of its owner. Nothing is guessed.
 * @param text what was asked for
 * @param near whose view is preferred
 */
export function oneView<T extends Resource>(
  text: string,
  views: readonly T[],
  narrowing: Narrowing,
  near?: Scope,
): Read<T> {
  const nearest = near && views.find(({ scope }) => scopeKey(scope) === scopeKey(near));
  if (nearest) return found(nearest);
  const [only, ...others] = ofOwners(apart(views.filter((view) => fits(view, narrowing))));
  if (!only)
    return refused('{id} is in {places}, not where it is asked for.', { id: text, places: placesOf(views) });
  if (others.length === 0) return found(only);
  return refused('{id} is in several places: {places}. Say which VPC, account or Region is meant.', {
    id: text,
    places: placesOf([only, ...others]),
  });
}

/** @returns whether a resource is where it is asked for; an account or Region that is not known may be the one. */
export function fits(resource: Resource, { vpc, account, region }: Narrowing): boolean {
  const { scope, owner } = resource;
  return (
    (vpc === undefined || vpcIdsOf(resource).includes(vpc)) &&
    (account === undefined || [scope.account, owner].includes(account) || scope.account === '') &&
    (region === undefined || scope.region === region || scope.region === '')
  );
}

/** @returns `vpc-1 (111122223333, us-east-1), …`: where resources are. */
export function placesOf(resources: readonly Resource[]): string {
  const places = resources.map((resource) => {
    const { account, region } = resource.scope;
    const where = [account, region].filter((part) => part !== '').join(', ');
    const vpc = vpcIdsOf(resource).join(', ');
    if (vpc === '') return where;
    return where === '' ? vpc : `${vpc} (${where})`;
  });
  return [...new Set(places)].join(', ');
}

/** Who owns what is shared sees it best. */
function ofOwners<T extends Resource>(views: readonly T[]): readonly T[] {
  const isOwned = ({ owner, scope }: T): boolean => owner === scope.account;
  return views.filter((view) => isOwned(view) || !views.some((one) => one.id === view.id && isOwned(one)));
}

/** Several answers for one account and Region are one view. */
function apart<T extends Resource>(views: readonly T[]): readonly T[] {
  const byScope = new Map<string, T>();
  for (const view of views) {
    const key = `${scopeKey(view.scope)} ${view.id}`;
    if (!byScope.has(key)) byScope.set(key, view);
  }
  return [...byScope.values()];
}
