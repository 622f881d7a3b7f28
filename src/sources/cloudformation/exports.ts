import { ALWAYS, condition, type Presence } from '../../network/presence';
import type { Value } from '../declared/value';
import { isInterpolated, isList, isLiteral, isMap, isReference } from './evaluate/kinds';
import { Around, type Surroundings } from './stack/around';
import { Stack } from './stack/stack';
import type { TemplateDocument } from './syntax/document';
import { entryOf } from './syntax/node';

/** A value that a stack gives to others under a name. */
export interface Export {
  /** The unit's name: the template's file. */
  readonly unit: string;
  /** Often with a part that is known only once it is deployed: `${AWS::StackName}-VpcId`. */
  readonly name: Value;
  readonly value: Value;
}

/** @returns what a template exports, without evaluating the rest of it. */
export function exportsOf(document: TemplateDocument, surroundings: Surroundings = {}): readonly Export[] {
  const stack = new Stack(document, new Around(surroundings), undefined);
  return stack.section('Outputs').flatMap(({ value: output }) => {
    const name = entryOf(entryOf(output, 'Export')?.value, 'Name')?.value;
    const value = entryOf(output, 'Value')?.value;
    if (!name || !value) return [];
    const evaluation = stack.evaluation(ALWAYS, new Set());
    return [{ unit: document.file, name: evaluation.value(name), value: evaluation.value(value) }];
  });
}

/**
 * Finds exported values by the names that they are imported by. Parts of a name that are not known match anything, so
 * that `${NetworkStack}-VpcId` finds `${AWS::StackName}-VpcId`; where several match, nobody knows which is meant.
 */
export function exportIndex(all: readonly Export[]): (name: Value) => Value | undefined {
  const known = all.flatMap((each) => {
    const shape = shapeOf(each.name);
    return shape === undefined ? [] : [{ ...each, shape }];
  });
  return (name) => {
    const shape = shapeOf(name);
    if (shape === undefined) return undefined;
    const exact = known.filter((each) => each.shape === shape);
    const found = exact.length > 0 ? exact : known.filter((each) => areAlike(each.shape, shape));
    const [only] = found;
    return only && found.length === 1 ? inUnit(only.unit, only.value) : undefined;
  };
}

const ANYTHING = '\u0000';

/** @returns a name with its unknown parts as places, or undefined where nothing of it is known. */
function shapeOf(name: Value): string | undefined {
  if (isLiteral(name)) return String(name);
  if (!isInterpolated(name)) return undefined;
  return name.parts.map((part) => (typeof part === 'string' ? part : ANYTHING)).join('');
}

function areAlike(one: string, other: string): boolean {
  return fits(one, other) || fits(other, one);
}

/** @returns whether a text fits a shape; of a text that is itself open, the open parts are taken as text. */
function fits(shape: string, text: string): boolean {
  const parts = shape.split(ANYTHING);
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return shape === text;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > text.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}

/** A value as it is seen from another unit. */
function inUnit(unit: string, value: Value): Value {
  if (isReference(value))
    return value.to.startsWith('AWS::') ? value : { ...value, unit: value.unit ?? unit };
  if (isList(value)) return value.map((item) => inUnit(unit, item));
  if (isMap(value)) return new Map([...value].map(([key, item]) => [key, inUnit(unit, item)]));
  if (typeof value !== 'object' || value === null) return value;
  if ('unknown' in value) {
    return value.symbol === undefined ? value : { ...value, symbol: `${unit}#${value.symbol}` };
  }
  if (!('kind' in value)) return value;
  switch (value.kind) {
    case 'each':
      return { ...value, of: inUnit(unit, value.of) };
    case 'interpolated':
      return { ...value, parts: value.parts.map((part) => inUnit(unit, part)) };
    case 'choice':
      return {
        ...value,
        condition: renamed(value.condition, (name) => `${unit}#${name}`),
        then: inUnit(unit, value.then),
        otherwise: inUnit(unit, value.otherwise),
      };
  }
}

/** Conditions of another unit are not those of this one, even where they are called the same. */
function renamed(presence: Presence, rename: (name: string) => string): Presence {
  switch (presence.when) {
    case 'always':
    case 'never':
      return presence;
    case 'condition':
      return condition(rename(presence.name));
    case 'not':
      return { when: 'not', of: renamed(presence.of, rename) };
    case 'all':
    case 'any':
      return { when: presence.when, of: presence.of.map((part) => renamed(part, rename)) };
  }
}
