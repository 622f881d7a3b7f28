import type { Value } from '../../declared/value';

/** What a resource says, each value worked out when it is asked for: most of what code says is asked by nobody. */
export class LazyValues implements ReadonlyMap<string, Value> {
  private readonly known = new Map<string, Value>();

  /**
   * @param names all that is written
   * @param of works out a value; null for one that is as if it were not written
   */
  constructor(
    private readonly names: readonly string[],
    private readonly of: (name: string) => Value,
  ) {}

  get size(): number {
    return this.all().size;
  }

  get(name: string): Value | undefined {
    const known = this.known.get(name);
    if (known !== undefined) return known ?? undefined;
    if (!this.names.includes(name)) return undefined;
    const value = this.of(name);
    this.known.set(name, value);
    return value ?? undefined;
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
      this.names.flatMap((name) => {
        const value = this.get(name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    );
  }
}
