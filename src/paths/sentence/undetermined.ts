import { english, message, type Message } from '../../network/message';
import { because } from '../because';
import type { Trace } from '../trace';

/** @returns what is not known of any class, each once. */
export function missingOf({ classes }: Pick<Trace, 'classes'>): readonly Message[] {
  const missing = classes.flatMap((each) => each.missing);
  return [...new Map(missing.map((each) => [english(each), each] as const)).values()];
}

/** @returns the sentence of a question that cannot be answered: with what is missing. */
export function undeterminedSentence(
  missing: readonly Message[],
  names: { readonly from: string; readonly to: string },
): Message {
  const [first, ...others] = missing;
  if (!first) return message('It cannot be said whether {from} reaches {to}.', names);
  if (others.length === 0) return because('It cannot be said whether {from} reaches {to}:', names, first);
  return because(
    'It cannot be said whether {from} reaches {to}:',
    { ...names, others: others.length },
    first,
    others.length === 1
      ? ', and {others} more thing is not known.'
      : ', and {others} more things are not known.',
  );
}
