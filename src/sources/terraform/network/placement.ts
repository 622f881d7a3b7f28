import type { Presence } from '../../../network/presence';
import { allOf, ALWAYS } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { isList } from '../evaluate/kinds';
import { Arguments } from './arguments';

/** Where something runs: lists of subnets and security groups. */
export interface Placement {
  readonly subnets: Value | undefined;
  readonly groups: Value | undefined;
  readonly under?: Presence;
}

/** How a type of resource says where it runs. */
export interface PlacementNames {
  /** The blocks that it is written in, from the outside in; none for the resource itself. */
  readonly in?: readonly string[];
  /** Arguments that name subnets, of which the first counts that is written: lists, or one. */
  readonly subnets?: readonly string[];
  readonly subnet?: string;
  readonly groups?: readonly string[];
  /** An argument and its value with which it runs there; otherwise AWS runs it in a VPC of its own. */
  readonly onlyIf?: readonly [name: string, value: string];
}

/** @returns where a resource runs; nothing for what is in no VPC, or may be in none. */
export function placementsOf(args: Arguments, names: PlacementNames): readonly Placement[] {
  if (names.onlyIf && args.text(names.onlyIf[0]) !== names.onlyIf[1]) return [];
  return within(args, names.in ?? []).flatMap(({ args: inner, under }) => {
    const subnets = firstList(inner, names.subnets) ?? one(inner, names.subnet);
    const groups = firstList(inner, names.groups);
    if (isEmpty(subnets) || (subnets === undefined && isEmpty(groups))) return [];
    if (subnets === undefined && groups === undefined) return [];
    return [{ subnets, groups, ...(under.when === 'always' ? {} : { under }) }];
  });
}

/** A block within others, and when it is there. */
export interface Within {
  readonly args: Arguments;
  readonly under: Presence;
}

/** @returns the blocks that a path of types leads to. */
export function within(
  args: Arguments,
  path: readonly string[],
  under: Presence = ALWAYS,
): readonly Within[] {
  const [name, ...rest] = path;
  if (name === undefined) return [{ args, under }];
  return args
    .blocks(name)
    .items.flatMap(({ values, under: inner = ALWAYS }) =>
      within(Arguments.ofBlock(values), rest, allOf(under, inner)),
    );
}

function firstList(args: Arguments, names: readonly string[] = []): Value | undefined {
  const name = names.find((one) => args.isWritten(one));
  return name === undefined ? undefined : args.list(name);
}

function one(args: Arguments, name: string | undefined): Value | undefined {
  const value = name !== undefined && args.isWritten(name) ? args.text(name) : undefined;
  return value === undefined ? undefined : [value];
}

/** A function with an empty list of subnets is in no VPC. */
function isEmpty(value: Value | undefined): boolean {
  return value !== undefined && isList(value) && value.length === 0;
}
