import type { Message } from '../../../network/message';
import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import type { UnknownValue } from '../../declared/value';

/** What the evaluation knows about a value that is not known. */
export interface Traits {
  /** How it would be written, seen from the root: equal symbols are equal values. */
  readonly symbol?: string | undefined;
  /** For a boolean: when it is true. */
  readonly formula?: Presence | undefined;
  /** The index or key of the instance that is being evaluated, one of nobody knows how many. */
  readonly isOwnKey?: boolean;
  /** Terraform would refuse to go on: `try` and `can` ask. Where a condition leads here, it is not met. */
  readonly failed?: boolean;
}

/** A symbol that is longer names nothing: it would cost more than it is worth. */
export const LONGEST_SYMBOL = 400;

/** The only kind of unknown value that the evaluation makes. */
export class NotKnown implements UnknownValue {
  declare readonly symbol?: string;
  readonly formula: Presence | undefined;
  readonly isOwnKey: boolean;
  readonly failed: boolean;

  constructor(
    readonly unknown: Message,
    { symbol, formula, isOwnKey = false, failed = false }: Traits = {},
  ) {
    const kept = symbol !== undefined && symbol.length <= LONGEST_SYMBOL ? symbol : undefined;
    if (kept !== undefined) this.symbol = kept;
    this.formula = formula;
    this.isOwnKey = isOwnKey;
    this.failed = failed;
  }
}

/** What Terraform itself would refuse. */
export function failed(template: string, args: Message['args'] = {}): NotKnown {
  return new NotKnown(message(template, args), { failed: true });
}

/** @param name a function of the language, @param symbol the whole call, if its arguments have symbols. */
export function unknownCall(name: string, symbol: string | undefined): NotKnown {
  return new NotKnown(message('What {name}() returns is not known before it is applied.', { name }), {
    symbol,
  });
}
