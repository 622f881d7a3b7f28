import type { Value } from '../../declared/value';

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
export class LazyMap implements ReadonlyMap<string, Value> {
  constructor(
    readonly names: readonly string[],
    private readonly of: (name: string) => Value,
  ) {}

  get size(): number {
    return this.names.length;
  }

  has(key: string): boolean {
    return this.names.includes(key);
  }

  get(key: string): Value | undefined {
    return this.has(key) ? this.of(key) : undefined;
  }

  keys(): MapIterator<string> {
    return this.all().keys();
  }

  values(): MapIterator<Value> {
    return this.all().values();
  }

  entries(): MapIterator<[string, Value]> {
    return this.all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    this.all().forEach((value, key) => {
      visit(value, key, this);
    });
  }

  private all(): Map<string, Value> {
    return new Map(this.names.map((name) => [name, this.of(name)]));
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
