import type { Value } from '../../declared/value';
import { LazyEntries } from '../evaluate/lazy-entries';

/** What a resource says, each value worked out when it is asked for: most of what code says is asked by nobody. */
export class LazyValues extends LazyEntries {
  private readonly known = new Map<string, Value>();

  /**
   * @param names all that is written
   * @param of works out a value; null for one that is as if it were not written
   */
  constructor(
    private readonly names: readonly string[],
    private readonly of: (name: string) => Value,
  ) {
    super();
  }

  get(name: string): Value | undefined {
    const known = this.known.get(name);
    if (known !== undefined) return known ?? undefined;
    if (!this.names.includes(name)) return undefined;
    const value = this.of(name);
    this.known.set(name, value);
    return value ?? undefined;
  }

  protected candidates(): readonly string[] {
    return this.names;
  }
}
