import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import { unknown } from '../../../network/resolved';
import type { UnknownValue, Value } from '../../declared/value';
import { leavesOf } from '../evaluate/choose';

/** A direction in which a rule may be. */
export interface RuleDirection {
  readonly direction: 'ingress' | 'egress';
  readonly under?: Presence;
  /** Whether nothing decides for or against it: then nothing of the rule is known in it. */
  readonly isPossible: boolean;
}

/** What stands for every field of a rule that may be in the other direction. */
export const IN_SOME_DIRECTION: UnknownValue = unknown(
  message('In which direction the rule is, is not known before it is applied.'),
);

/** @param direction says which one a value stands for; undefined if it stands for none. */
export function directionsOf(
  value: Value,
  direction: (leaf: Value) => 'ingress' | 'egress' | undefined,
): readonly RuleDirection[] {
  const found = leavesOf(value).map(({ when, value: leaf }) => ({ when, direction: direction(leaf) }));
  const sure = found.flatMap(({ when, direction: one }) =>
    one === undefined
      ? []
      : [{ direction: one, isPossible: false, ...(when.when === 'always' ? {} : { under: when }) }],
  );
  if (sure.length === found.length) return sure;
  return [
    { direction: 'ingress', isPossible: true },
    { direction: 'egress', isPossible: true },
  ];
}
