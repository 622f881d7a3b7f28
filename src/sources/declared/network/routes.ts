import { message } from '../../../network/message';
import { allOf, implies, not, type Presence } from '../../../network/presence';
import { unknown, type Unknown } from '../../../network/resolved';
import type { Route, RouteDestination, RouteTarget } from '../../../network/resources/route';
import type { Value } from '../value';
import type { Assembly } from './assembly';
import type { Part, RouteFields } from './part';
import { isWritten, targetOf } from './route-targets';
import { variantsOf } from './variants';

/**
 * @param under when the route is there
 * @returns a route for each way in which its conditions may turn out
 */
export function routesOf(
  assembly: Assembly,
  part: Part,
  fields: RouteFields,
  under: Presence,
): readonly Route[] {
  return destinationsOf(assembly, part, fields, under).flatMap(({ destination, when }) =>
    targetsOf(assembly, part, fields, when).map((one): Route => ({
      destination,
      target: one.target,
      state: 'active',
      origin: 'static',
      presence: one.when,
    })),
  );
}

interface WrittenDestination {
  readonly destination: RouteDestination;
  readonly when: Presence;
}

function destinationsOf(
  assembly: Assembly,
  part: Part,
  { ipv4, ipv6, prefixList }: RouteFields,
  under: Presence,
): readonly WrittenDestination[] {
  const found: WrittenDestination[] = [];
  const each = (value: Value | undefined, make: (of: Value) => RouteDestination): void => {
    if (!isWritten(value)) return;
    for (const variant of variantsOf(value, under)) {
      if (variant.value !== undefined && variant.value !== '')
        found.push({ destination: make(variant.value), when: variant.under });
    }
  };
  each(ipv4, (of) => ({ kind: 'ipv4', cidr: typeof of === 'string' ? of : NOT_SAID }));
  each(ipv6, (of) => ({ kind: 'ipv6', cidr: typeof of === 'string' ? of : NOT_SAID }));
  each(prefixList, (of) => {
    const lead = assembly.leads.lead(of, part);
    return { kind: 'prefix-list', id: lead.kind === 'literal' ? lead.text : listId(assembly, lead) };
  });
  if (found.length === 0) found.push({ destination: { kind: 'ipv4', cidr: NOT_SAID }, when: under });
  return found;
}

function listId(assembly: Assembly, lead: ReturnType<Assembly['leads']['lead']>): string | Unknown {
  return lead.kind === 'part' ? assembly.leads.id(lead.part) : NOT_SAID;
}

interface WrittenTarget {
  readonly target: RouteTarget;
  readonly when: Presence;
}

function targetsOf(
  assembly: Assembly,
  part: Part,
  { targets }: RouteFields,
  under: Presence,
): readonly WrittenTarget[] {
  const found = targets.flatMap(([kind, value]) =>
    variantsOf(value, under).flatMap((variant): WrittenTarget[] =>
      variant.value !== undefined && isWritten(variant.value)
        ? [{ target: targetOf(assembly, part, [kind, variant.value]), when: variant.under }]
        : [],
    ),
  );
  const isAlways = found.some(({ when }) => implies(under, when) === true);
  if (isAlways || found.length > 1) return found;
  // What it leads to where none of its targets is given is not known.
  const [only] = found;
  const otherwise = only ? allOf(under, not(only.when)) : under;
  return [...found, { target: { kind: 'unknown', why: NO_TARGET }, when: otherwise }];
}

/** @returns a route of which nothing is known but that it may be there. */
export function someRoute(why: Unknown): Route {
  return {
    destination: { kind: 'ipv4', cidr: why },
    target: { kind: 'unknown', why },
    state: 'active',
    origin: 'static',
  };
}

const NOT_SAID = unknown(message('the code does not say it'));
const NO_TARGET = unknown(message('the route names no target'));
