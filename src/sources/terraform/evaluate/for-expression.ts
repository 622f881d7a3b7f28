import type { Presence } from '../../../network/presence';
import { ALWAYS, NEVER } from '../../../network/presence';
import type { Value } from '../../declared/value';
import type { ForExpression } from '../hcl/expression';
import { choose, overChoices } from './choose';
import type { Entry } from './entries';
import { bindEntry, entriesOf } from './entries';
import { each, isFailed, isList, someItem } from './kinds';
import { mapWith } from './maps';
import { failed } from './not-known';
import type { Scope } from './scope';
import { asText } from './text';
import { presenceOf } from './truth';

/** So many items that may be there or not are told apart: each one doubles the results. */
const MOST_DOUBTFUL = 3;

/** What a round of a `for` yields, and when. */
interface Round {
  readonly when: Presence;
  readonly key: Value;
  readonly value: Value;
  readonly isSeveral: boolean;
}

/** @returns the list or the map that a `for` makes. */
export function evaluateFor(expression: ForExpression, scope: Scope): Value {
  return overChoices([scope.evaluate(expression.collection)], ([collection = null]) => {
    if (isFailed(collection)) return collection;
    const entries = entriesOf(collection);
    if (!entries) return failed('This cannot be iterated over.');
    const rounds = entries.map((entry) => runRound(expression, scope, entry));
    const isDoubtful = ({ when }: Round): boolean => when.when !== 'always' && when.when !== 'never';
    const doubtful = rounds.filter((round) => isDoubtful(round) && !round.isSeveral).length;
    const settled = rounds.map((round) =>
      isDoubtful(round) && (round.isSeveral || doubtful > MOST_DOUBTFUL) ? someOf(round) : round,
    );
    return withEach(settled, [], (kept) =>
      expression.result === 'tuple' ? listOf(kept) : mapOf(kept, expression.groups),
    );
  });
}

/** Some of several: nothing is known of which. */
function someOf(round: Round): Round {
  return { ...round, when: ALWAYS, key: someItem(), value: someItem(), isSeveral: true };
}

function runRound(expression: ForExpression, outer: Scope, entry: Entry): Round {
  const scope = bindEntry(outer, expression, entry);
  const when = expression.condition
    ? (presenceOf(scope.evaluate(expression.condition)) ?? { when: 'condition', name: '' })
    : ALWAYS;
  const { isSeveral } = entry;
  if (when.when === 'never') return { when: NEVER, key: null, value: null, isSeveral };
  const nameless = when.when === 'condition' && when.name === '';
  const key = expression.key ? scope.evaluate(expression.key) : null;
  const round = { when, key, value: scope.evaluate(expression.value), isSeveral };
  return nameless ? someOf(round) : round;
}

function withEach(
  rounds: readonly Round[],
  kept: readonly Round[],
  build: (kept: readonly Round[]) => Value,
): Value {
  const at = rounds.findIndex(({ when }) => when.when !== 'always');
  if (at < 0) return build(kept.length > 0 ? [...kept, ...rounds] : rounds);
  const before = [...kept, ...rounds.slice(0, at)];
  const after = rounds.slice(at + 1);
  const round = rounds[at];
  const without = withEach(after, before, build);
  if (!round || round.when.when === 'never') return without;
  return choose(round.when, withEach(after, [...before, { ...round, when: ALWAYS }], build), without);
}

function listOf(rounds: readonly Round[]): Value {
  return rounds.find(({ value }) => isFailed(value))?.value ?? rounds.map(itemOf);
}

function itemOf({ value, isSeveral }: Round): Value {
  return isSeveral ? each(value) : value;
}

function mapOf(rounds: readonly Round[], groups: boolean): Value {
  const known = new Map<string, Value>();
  const rest: Value[] = [];
  for (const { key, value, isSeveral } of rounds) {
    if (isFailed(key)) return key;
    const text = isSeveral ? undefined : asText(key);
    if (text === undefined) {
      rest.push(groups ? [each(value)] : value);
      continue;
    }
    const before = known.get(text);
    if (groups) known.set(text, [...(before !== undefined && isList(before) ? before : []), value]);
    else known.set(text, value);
  }
  return mapWith(known, rest);
}
