import type { Presence } from '../../../network/presence';
import { ALWAYS } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { leavesOf, mapLeaves } from '../evaluate/choose';
import { OWN_KEY } from '../evaluate/entries';
import type { Memo } from '../evaluate/evaluation';
import { each, isEach, isFailed, isList, isMap, isReference, someItem } from '../evaluate/kinds';
import { mapWith, restOf } from '../evaluate/maps';
import type { Scope } from '../evaluate/scope';
import { failed } from '../evaluate/not-known';
import { symbolOf } from '../evaluate/symbol';
import { asNumber, asText } from '../evaluate/text';
import { presenceOf } from '../evaluate/truth';

/** One of the instances of a resource or of a module call, or all of those that cannot be told apart. */
export interface Member {
  /** `[0]`, `["a"]`; nothing for the only one, and for several. */
  readonly suffix: string;
  /** The key of `for_each`. */
  readonly key: string | undefined;
  readonly presence: Presence;
  readonly isSeveral: boolean;
  /** What `count` or `each` is for it. */
  readonly scope: Scope;
}

/** What `count` and `for_each` make of a block. */
export interface Expansion {
  readonly members: readonly Member[];
  /** What the name of the block stands for: one, a list or a map, where a condition is open a choice. */
  valueOf(to: (member: Member) => Value): Value;
}

/** More instances than this are not told apart. */
const MOST_INSTANCES = 500;

/** @param count, @param forEach undefined where they are not written */
export function expansionOf(scope: Scope, count: Memo | undefined, forEach: Memo | undefined): Expansion {
  if (forEach) return expandMap(scope, forEach.get());
  if (count) return expandList(scope, count.get());
  const only: Member = { suffix: '', key: undefined, presence: ALWAYS, isSeveral: false, scope };
  return { members: [only], valueOf: (to) => to(only) };
}

function expandList(scope: Scope, count: Value): Expansion {
  const sizes = leavesOf(count)
    .filter(({ value }) => !isFailed(value))
    .map(({ value }) => asNumber(value));
  const filled = sizes.filter((size) => size !== 0);
  if (filled.every((size) => size !== undefined && size <= MOST_INSTANCES)) {
    const longest = Math.max(0, ...filled.map((size = 0) => Math.floor(size)));
    const members = Array.from({ length: longest }, (_, index): Member => {
      const presence = whenMet(count, (size) => (asNumber(size) ?? 0) > index);
      const inner = scope.with('count', new Map([['index', index]]));
      return { suffix: `[${index}]`, key: undefined, presence, isSeveral: false, scope: inner };
    });
    return {
      members,
      valueOf: (to) =>
        mapLeaves(count, (size) => {
          const number = asNumber(size);
          return number === undefined ? size : members.slice(0, number).map(to);
        }),
    };
  }
  const presence = whenMet(count, (size) => asNumber(size) !== 0);
  const inner = scope.with('count', new Map([['index', OWN_KEY]]));
  const several: Member = { suffix: '', key: undefined, presence, isSeveral: true, scope: inner };
  return {
    members: [several],
    valueOf: (to) =>
      mapLeaves(count, (size) => (asNumber(size) === 0 ? [] : isFailed(size) ? size : [each(to(several))])),
  };
}

/** When a value is one for which a test holds; what Terraform would refuse says nothing. */
function whenMet(value: Value, test: (leaf: Value) => boolean): Presence {
  return presenceOf(mapLeaves(value, (leaf) => (isFailed(leaf) ? leaf : test(leaf)))) ?? ALWAYS;
}

/** The instances that one value of `for_each` makes: those whose keys are known, and what the others are like. */
interface Keyed {
  readonly known: ReadonlyMap<string, Keyword>;
  readonly rest: readonly Value[];
}

/** A key as it is written in an address, with what `each` is for it. */
interface Keyword {
  readonly suffix: string;
  readonly key: Value;
  readonly value: Value;
}

function expandMap(scope: Scope, forEach: Value): Expansion {
  const leaves = leavesOf(forEach).map(({ value }) => keyedOf(value));
  const members = new Map<string, Member>();
  for (const keyed of leaves) {
    for (const [name, { suffix, key }] of keyed.known) {
      if (members.has(name) || members.size >= MOST_INSTANCES) continue;
      const presence = whenMet(forEach, (leaf) => keyedOf(leaf).known.has(name));
      const value = mapLeaves(forEach, (leaf) => {
        const found = keyedOf(leaf).known.get(name);
        return found ? found.value : failed('There is none.');
      });
      members.set(name, {
        suffix,
        key: name,
        presence,
        isSeveral: false,
        scope: withEach(scope, key, value),
      });
    }
  }
  const open = leaves.filter(({ rest }) => rest.length > 0);
  const rest = open.flatMap(({ rest }) => rest);
  const several: Member = {
    suffix: '',
    key: undefined,
    presence: whenMet(forEach, (leaf) => keyedOf(leaf).rest.length > 0),
    isSeveral: true,
    scope: withEach(scope, OWN_KEY, rest.length === 1 ? (rest[0] ?? null) : someItem()),
  };
  return {
    members: open.length > 0 ? [...members.values(), several] : [...members.values()],
    valueOf: (to) =>
      mapLeaves(forEach, (leaf) => {
        if (isFailed(leaf)) return leaf;
        const keyed = keyedOf(leaf);
        const known = [...keyed.known.keys()].flatMap((name) => {
          const member = members.get(name);
          return member ? [[name, to(member)] as const] : [];
        });
        return mapWith(known, keyed.rest.length > 0 ? [to(several)] : []);
      }),
  };
}

function withEach(scope: Scope, key: Value, value: Value): Scope {
  return scope.with(
    'each',
    new Map([
      ['key', key],
      ['value', value],
    ]),
  );
}

function keyedOf(forEach: Value): Keyed {
  const known = new Map<string, Keyword>();
  const rest: Value[] = [];
  if (isMap(forEach)) {
    for (const key of [...forEach.keys()].sort()) {
      known.set(key, { suffix: `[${JSON.stringify(key)}]`, key, value: forEach.get(key) ?? null });
    }
    rest.push(...restOf(forEach));
  } else if (isList(forEach)) {
    for (const item of forEach) {
      const text = asText(item);
      const symbol = text === undefined ? symbolOf(item) : JSON.stringify(text);
      if (isEach(item)) rest.push(item.of);
      else if (symbol === undefined) rest.push(item);
      else known.set(text ?? symbol, { suffix: `[${symbol}]`, key: item, value: item });
    }
  } else if (isReference(forEach) && forEach.attribute !== '') {
    rest.push({ ...forEach, attribute: `${forEach.attribute}[*]` });
  } else if (forEach !== null && !isFailed(forEach)) rest.push(someItem());
  return { known, rest };
}
