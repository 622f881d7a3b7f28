import { ALWAYS, allOf, anyOf, condition, NEVER, not, type Presence } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { isChoice } from '../../declared/kinds';
import { isLiteral } from '../evaluate/kinds';
import { symbolOf } from '../evaluate/symbol';

/** So few allowed values are compared in the order that they are written in, whichever is asked for first. */
const FEW_VALUES = 3;

/**
 * When two values are the same. What is compared with several texts is each of them at most once: `Env` is `prod`, or
 * it is not and is `test`. So conditions that exclude each other can be told from those that do not.
 */
export class Comparisons {
  /** The texts that a symbol has been compared with, in the order in which they came. */
  private readonly compared = new Map<string, string[]>();
  private readonly allowed = new Map<string, readonly string[]>();

  /** @param values all that a symbol can be: a parameter's allowed values. */
  allow(symbol: string, values: readonly string[]): void {
    this.allowed.set(symbol, values);
    if (values.length <= FEW_VALUES) this.compared.set(symbol, values.slice(0, -1));
  }

  /** @returns when they are the same, or undefined where one of them cannot be named. */
  equal(a: Value, b: Value): Presence | undefined {
    if (isChoice(a)) return this.eitherWay(a, b);
    if (isChoice(b)) return this.eitherWay(b, a);
    if (isLiteral(a) && isLiteral(b)) return String(a) === String(b) ? ALWAYS : NEVER;
    const [left, right] = [symbolOf(a), symbolOf(b)];
    if (left === undefined || right === undefined) return undefined;
    if (left === right) return ALWAYS;
    if (isLiteral(b)) return this.isText(left, String(b));
    if (isLiteral(a)) return this.isText(right, String(a));
    return condition([left, right].sort().join(' = '));
  }

  private eitherWay(choice: Extract<Value, { kind: 'choice' }>, other: Value): Presence | undefined {
    const then = this.equal(choice.then, other);
    const otherwise = this.equal(choice.otherwise, other);
    if (!then || !otherwise) return undefined;
    return anyOf(allOf(choice.condition, then), allOf(not(choice.condition), otherwise));
  }

  private isText(symbol: string, text: string): Presence {
    const allowed = this.allowed.get(symbol);
    if (allowed && !allowed.includes(text)) return NEVER;
    const compared = this.compared.get(symbol) ?? [];
    this.compared.set(symbol, compared);
    const isOther = (others: readonly string[]): Presence[] =>
      others.map((other) => not(named(symbol, other)));
    const at = compared.indexOf(text);
    const before = at < 0 ? compared : compared.slice(0, at);
    if (allowed?.every((value) => value === text || before.includes(value))) return allOf(...isOther(before));
    if (at < 0) compared.push(text);
    return allOf(...isOther(at < 0 ? compared.slice(0, -1) : before), named(symbol, text));
  }
}

function named(symbol: string, text: string): Presence {
  return condition(`${symbol} = ${JSON.stringify(text)}`);
}
