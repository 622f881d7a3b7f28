import { message } from '../../../network/message';
import type { Value } from '../../declared/value';

import { failed, NotKnown } from './not-known';
import { Weights } from './weights';

/** Expressions within expressions, and what they refer to: far more than people write, far less than a stack holds. */
const DEEPEST = 400;
/** Expressions that a unit may have however little it declares, so that loops within loops come to an end soon. */
const STEPS_TO_BEGIN = 200_000;
/** Expressions more for each thing that it declares: many times what people write in one. */
const STEPS_EACH = 2_000;

/** Values with more parts than this are not worked out. */
const HEAVIEST = 100_000;

/** What the evaluation of one unit keeps: how deep it is, how much it has done, what it rests on. */
export class Evaluation {
  /** What is being evaluated has rested on a variable's default. Kept by `Memo`, so that every value knows it. */
  assumes = false;
  private depth = 0;
  private stepsLeft = STEPS_TO_BEGIN;
  private readonly weights = new Weights();

  /** One thing more is declared, which takes its own work. */
  allowMore(): void {
    this.stepsLeft += STEPS_EACH;
  }

  /** Runs a step of the evaluation, unless it has gone too deep or too far. */
  within(step: () => Value): Value {
    this.stepsLeft -= 1;
    if (this.depth >= DEEPEST || this.stepsLeft < 0) {
      return new NotKnown(message('It takes too much work to work it out.'));
    }
    this.depth += 1;
    const value = step();
    this.depth -= 1;
    return this.weights.of(value) <= HEAVIEST
      ? value
      : new NotKnown(message('It is too large to be worked out.'));
  }
}

/** A value that is worked out once, when it is first asked for, with what it rests on. */
export class Memo {
  private value: Value | undefined;
  private assumes = false;
  private isRunning = false;

  constructor(
    private readonly evaluation: Evaluation,
    private readonly compute: () => Value,
  ) {}

  get(): Value {
    const { evaluation } = this;
    if (this.value === undefined) {
      if (this.isRunning) return failed('It refers to itself.');
      const outer = evaluation.assumes;
      evaluation.assumes = false;
      this.isRunning = true;
      this.value = evaluation.within(this.compute);
      this.isRunning = false;
      this.assumes = evaluation.assumes;
      evaluation.assumes = outer;
    }
    if (this.assumes) evaluation.assumes = true;
    return this.value;
  }

  /** @returns whether the value holds only while variables keep their defaults. */
  isAssumed(): boolean {
    this.get();
    return this.assumes;
  }
}
