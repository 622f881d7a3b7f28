import type { Value } from '../../declared/value';
import { LazyEntries } from './lazy-entries';

/** A map that may have further entries, whose keys are not known: `merge({a = 1}, var.more)`. */
export class OpenMap extends Map<string, Value> {
  /** @param rest what further entries are like; at least one */
  constructor(
    entries: Iterable<readonly [string, Value]>,
    readonly rest: readonly Value[],
  ) {
    super(entries);
  }
}

/** The outputs of a module, or what is like it: each is worked out when it is asked for. */
export class LazyMap extends LazyEntries {
  constructor(
    readonly names: readonly string[],
    private readonly of: (name: string) => Value,
  ) {
    super();
  }

  override get size(): number {
    return this.names.length;
  }

  override has(key: string): boolean {
    return this.names.includes(key);
  }

  get(key: string): Value | undefined {
    return this.has(key) ? this.of(key) : undefined;
  }

  protected candidates(): readonly string[] {
    return this.names;
  }
}

/** @returns what the entries whose keys are not known are like; nothing for a map that has none. */
export function restOf(map: ReadonlyMap<string, Value>): readonly Value[] {
  return map instanceof OpenMap ? map.rest : [];
}

/** @returns a map, open where `rest` is not empty. */
export function mapWith(
  entries: Iterable<readonly [string, Value]>,
  rest: readonly Value[],
): ReadonlyMap<string, Value> {
  return rest.length > 0 ? new OpenMap(entries, rest) : new Map(entries);
}
