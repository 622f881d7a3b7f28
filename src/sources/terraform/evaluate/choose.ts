import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import { allOf, ALWAYS, not } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { isChoice, isFailed } from './kinds';
import { NotKnown } from './not-known';
import { isSamePresence } from './presence-key';
import { isSame } from './same';

/** What hangs on more decisions than this is not told apart any more. */
const MOST_LEAVES = 16;

/** A value that may be one of more than these is not known. */
const MOST_CHOICES = 64;

/** @returns the one or the other value; what hangs on the same condition within them is decided. */
export function choose(condition: Presence, then: Value, otherwise: Value): Value {
  if (condition.when === 'always') return then;
  if (condition.when === 'never') return otherwise;
  const yes = under(then, condition, true);
  const no = under(otherwise, condition, false);
  if (isSame(yes, no)) return yes;
  if (countLeaves(yes) + countLeaves(no) > MOST_CHOICES) return tooManyWays();
  return { kind: 'choice', condition, then: yes, otherwise: no };
}

/** @returns what a value is where a condition is known to be met, or not to be. */
export function under(value: Value, condition: Presence, met: boolean): Value {
  if (value instanceof NotKnown && value.formula) return decided(value.formula, condition, met) ?? value;
  if (!isChoice(value)) return value;
  const decision = decided(value.condition, condition, met);
  if (decision !== undefined) return under(decision ? value.then : value.otherwise, condition, met);
  const then = under(value.then, condition, met);
  const otherwise = under(value.otherwise, condition, met);
  const isUnchanged = then === value.then && otherwise === value.otherwise;
  return isUnchanged ? value : choose(value.condition, then, otherwise);
}

function decided(formula: Presence, condition: Presence, met: boolean): boolean | undefined {
  if (isSamePresence(formula, condition)) return met;
  return isSamePresence(formula, not(condition)) ? !met : undefined;
}

/** One of the values that something may have. */
export interface Leaf {
  readonly when: Presence;
  readonly value: Value;
}

/** @returns the values between which nothing has decided, without those that Terraform would refuse. */
export function leavesOf(value: Value, when: Presence = ALWAYS): readonly Leaf[] {
  if (!isChoice(value)) return [{ when, value }];
  const leaves = [
    ...leavesOf(value.then, allOf(when, value.condition)),
    ...leavesOf(value.otherwise, allOf(when, not(value.condition))),
  ];
  const met = leaves.filter(({ value }) => !isFailed(value));
  return met.length > 0 ? met : leaves.slice(0, 1);
}

/** @returns the same choices between other values. */
export function mapLeaves(value: Value, to: (leaf: Value) => Value): Value {
  if (!isChoice(value)) return to(value);
  return choose(value.condition, mapLeaves(value.then, to), mapLeaves(value.otherwise, to));
}

/** Applies a function to values, once for each of the ways in which undecided conditions may turn out. */
export function overChoices(values: readonly Value[], apply: (values: readonly Value[]) => Value): Value {
  if (!values.some(isChoice)) return apply(values);
  let leaves = 1;
  for (const value of values) leaves *= countLeaves(value);
  return leaves > MOST_LEAVES * MOST_LEAVES ? tooManyWays() : split(values, apply, { left: MOST_LEAVES });
}

function split(
  values: readonly Value[],
  apply: (values: readonly Value[]) => Value,
  budget: { left: number },
): Value {
  const choice = values.find(isChoice);
  if (!choice) {
    budget.left -= 1;
    return budget.left < 0 ? tooManyWays() : apply(values);
  }
  const side = (met: boolean): Value =>
    split(
      values.map((value) => under(value, choice.condition, met)),
      apply,
      budget,
    );
  return choose(choice.condition, side(true), side(false));
}

function countLeaves(value: Value): number {
  return isChoice(value) ? countLeaves(value.then) + countLeaves(value.otherwise) : 1;
}

export function tooManyWays(): NotKnown {
  return new NotKnown(message('It hangs on too many conditions that are not decided here.'));
}
