import type { Value } from '../../declared/value';

/** Values by name, of which each is worked out when it is asked for. */
export abstract class LazyEntries implements ReadonlyMap<string, Value> {
  abstract get(name: string): Value | undefined;

  /** All that may be there; what `get` gives nothing for is not. */
  protected abstract candidates(): readonly string[];

  get size(): number {
    return this.all().size;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
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
    return new Map(
      this.candidates().flatMap((name) => {
        const value = this.get(name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
  }
}
