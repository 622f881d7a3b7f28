import type { Value } from '../../declared/value';
import { isChoice, isEach, isList, isMap } from './kinds';
import { LazyMap, restOf } from './maps';

/**
 * How many parts values have. A list may stand in another one many times over, so that a few lines make more parts than
 * a machine can count one by one: what is made of others is weighed once.
 */
export class Weights {
  private readonly known = new WeakMap<object, number>();

  of(value: Value): number {
    if (typeof value !== 'object' || value === null) return 1;
    const before = this.known.get(value);
    if (before !== undefined) return before;
    const weight = this.weigh(value);
    if (weight > 1) this.known.set(value, weight);
    return weight;
  }

  private weigh(value: Value): number {
    if (isList(value)) return this.sum(value);
    if (value instanceof LazyMap) return 1;
    if (isMap(value)) return this.sum(value.values()) + this.sum(restOf(value));
    if (isEach(value)) return 1 + this.of(value.of);
    return isChoice(value) ? 1 + this.of(value.then) + this.of(value.otherwise) : 1;
  }

  private sum(values: Iterable<Value>): number {
    let sum = 1;
    for (const value of values) sum += this.of(value);
    return sum;
  }
}
