import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import { entryOf, type MappingNode, type Node } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { isReference } from '../../declared/kinds';
import { choose, isLiteral, notKnown, overChoices } from './kinds';
import { malformed } from './malformed';
import { callSymbol } from './symbol';

/** A key that is not known is tried with each that there is, if they are no more than these. */
const MOST_KEYS = 4;

/** A value of a mapping by two keys; a fourth argument may hold a default. */
export function findInMap(argument: Node, evaluation: Evaluation): Value {
  const [map, top, second, more] = evaluation.arguments(argument) ?? [];
  if (!map || !top || !second) return malformed('Fn::FindInMap');
  const fallback = entryOf(more, 'DefaultValue')?.value;
  const name = evaluation.value(map);
  const firstKey = evaluation.value(top);
  const secondKey = evaluation.value(second);
  const mapping = isLiteral(name) ? evaluation.names.mapping(String(name)) : undefined;
  const missing = (): Value =>
    fallback
      ? evaluation.value(fallback)
      : notKnown(
          message('Which entry of the mapping applies is not known.'),
          callSymbol('FindInMap', [name, firstKey, secondKey]),
        );
  return overChoices(firstKey, (outer) =>
    overChoices(secondKey, (inner) =>
      lookedUp(mapping, outer, evaluation, missing, (entry) =>
        lookedUp(entry, inner, evaluation, missing, (found) => evaluation.value(found)),
      ),
    ),
  );
}

function lookedUp(
  map: Node | undefined,
  key: Value,
  evaluation: Evaluation,
  missing: () => Value,
  found: (node: Node) => Value,
): Value {
  if (map?.kind !== 'mapping') return missing();
  const text =
    isReference(key) && key.to === 'AWS::Region'
      ? evaluation.names.region
      : isLiteral(key)
        ? String(key)
        : undefined;
  if (text === undefined) return eachKey(map, key, evaluation, missing, found);
  const entry = entryOf(map, text);
  return entry ? found(entry.value) : missing();
}

/** Any of the keys: the first ones by a condition, and the last since one of them has to be there. */
function eachKey(
  map: MappingNode,
  key: Value,
  { names }: Evaluation,
  missing: () => Value,
  found: (node: Node) => Value,
): Value {
  const last = map.entries.at(-1);
  if (!last || map.entries.length > MOST_KEYS) return missing();
  return map.entries.slice(0, -1).reduceRight((otherwise, entry) => {
    const condition = names.equal(key, entry.key);
    return condition ? choose(condition, found(entry.value), otherwise) : missing();
  }, found(last.value));
}
