import type { Reference } from '../../../declared/value';
import { isMap } from '../../evaluate/kinds';
import { LazyMap } from '../../evaluate/maps';
import { heldBy } from './held';
import { mainTableOf } from './instances';
import { quotedKey, type NamedValue } from './named-values';
import type { Term } from './term';

/** Maps within maps: as deep as outputs have them. */
const DEEPEST = 3;

/** @returns how the ids of declared things can be taken from a value that has a name */
export function termsOf({ text, value }: NamedValue, depth = 0): readonly Term[] {
  const ids = heldBy(value, idOf);
  if (ids) return [{ text, ...ids }];
  const whole = heldBy(value, wholeOf);
  if (whole) return [{ text: `${text}${whole.isList ? '[*]' : ''}.id`, ...whole }];
  if (!isMap(value) || value instanceof LazyMap || depth === DEEPEST) return [];
  const all = heldBy([...value.values()], wholeOf);
  const together: readonly Term[] = all ? [{ text: `values(${text})[*].id`, ...all }] : [];
  const each = [...value].flatMap(([key, of]) =>
    termsOf({ text: `${text}${step(key)}`, value: of }, depth + 1),
  );
  return [...together, ...each];
}

function step(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? `.${key}` : `[${quotedKey(key)}]`;
}

/** @returns the id that a reference means, if it means one */
export function idOf({ to, attribute }: Reference): string | undefined {
  if (attribute === 'id') return to;
  // the table that a VPC comes with is its main one unless another is made that
  return attribute === 'main_route_table_id' ? mainTableOf(to) : undefined;
}

function wholeOf({ to, attribute }: Reference): string | undefined {
  return attribute === '' ? to : undefined;
}
