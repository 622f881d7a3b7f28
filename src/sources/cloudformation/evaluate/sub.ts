import type { Value } from '../../declared/value';
import { entryOf, type Node, textOf } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { attributeNamed } from './get-att';
import { interpolated } from './interpolated';
import { malformed } from './malformed';

const PLACE = /\$\{([^{}]*)\}/g;

/** Text with `${Name}`, `${Name.Attribute}` and `${!Literal}`, and names of its own where it is given a map of them. */
export function sub(argument: Node, evaluation: Evaluation): Value {
  const [first, variables] = evaluation.arguments(argument) ?? [argument];
  const text = textOf(first);
  if (text === undefined) return malformed('Fn::Sub');
  const parts: Value[] = [];
  let from = 0;
  for (const place of text.matchAll(PLACE)) {
    parts.push(text.slice(from, place.index), placed(place[1]?.trim() ?? '', variables, evaluation));
    from = place.index + place[0].length;
  }
  parts.push(text.slice(from));
  return interpolated(parts);
}

function placed(name: string, variables: Node | undefined, evaluation: Evaluation): Value {
  if (name.startsWith('!')) return `\${${name.slice(1)}}`;
  const own = entryOf(variables, name);
  if (own) return evaluation.value(own.value);
  return name.includes('.') ? attributeNamed(name, evaluation) : evaluation.names.ref(name, evaluation);
}
