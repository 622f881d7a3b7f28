import { message, type Message } from '../../network/message';
import { because } from '../because';
import { destinationLabel, viaHop } from '../labels';
import type { Trace } from '../trace';
import { flowName } from '../flow-text';
import { blockersOf } from './blocked';
import { missingOf } from './undetermined';

/** @returns the sentence of a question from the internet. */
export function inboundSentence(trace: Trace): Message {
  const { question, verdict } = trace;
  const names = { to: destinationLabel(question.to), flow: flowName(question.flow) };
  switch (verdict) {
    case 'reachable':
      return reachable(trace, names);
    case 'blocked':
      return blocked(trace, names);
    case 'partial':
      return partial(trace, names);
    case 'ambiguous':
      return message('AWS chooses at random how the internet reaches {to} with {flow}.', names);
    case 'undetermined':
      return undetermined(trace, names);
  }
}

function reachable({ classes }: Trace, names: Message['args']): Message {
  const ids = new Set(classes.flatMap(({ ways }) => ways.map((way) => viaHop(way)?.id)));
  const [gateway] = ids;
  return ids.size === 1 && gateway !== undefined
    ? message('The internet reaches {to} with {flow} through {gateway}.', { ...names, gateway })
    : message('The internet reaches {to} with {flow}.', names);
}

function partial({ classes }: Trace, names: Message['args']): Message {
  const verdicts = new Set(classes.map(({ verdict }) => verdict));
  if (!verdicts.has('reachable'))
    return message(
      'Part of the internet cannot reach {to} with {flow}; of the rest it cannot be said.',
      names,
    );
  return verdicts.size === 2 && verdicts.has('blocked')
    ? message('Part of the internet reaches {to} with {flow}; the rest is kept out.', names)
    : message('Part of the internet reaches {to} with {flow}; of the rest it cannot be said.', names);
}

function blocked(trace: Trace, names: Message['args']): Message {
  const blockers = blockersOf(trace);
  const [blocker] = blockers;
  if (!blocker) return message('The internet cannot reach {to} with {flow}.', names);
  return blockers.length === 1
    ? because('The internet cannot reach {to} with {flow}:', names, blocker.explanation)
    : message('The internet cannot reach {to} with {flow}: {n} things block the path.', {
        ...names,
        n: blockers.length,
      });
}

function undetermined(trace: Trace, names: Message['args']): Message {
  const [missing] = missingOf(trace);
  return missing
    ? because('It cannot be said whether the internet reaches {to} with {flow}:', names, missing)
    : message('It cannot be said whether the internet reaches {to} with {flow}.', names);
}
