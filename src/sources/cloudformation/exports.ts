import { ALWAYS, condition, type Presence } from '../../network/presence';
import type { Value } from '../declared/value';
import { isInterpolated, isList, isMap, isReference } from '../declared/kinds';
import { isLiteral } from './evaluate/kinds';
import { Around, type Surroundings } from './stack/around';
import { isNesting, nest } from './stack/nest';
import { presenceIn, Stack } from './stack/stack';
import type { TemplateDocument } from './syntax/document';
import { entryOf, textOf } from './syntax/node';

/** A value that a stack gives to others under a name. */
export interface Export {
  /** The unit's name: the template's file. */
  readonly unit: string;
  /** Often with a part that is known only once it is deployed: `${AWS::StackName}-VpcId`. */
  readonly name: Value;
  readonly value: Value;
}

/**
 * @returns what a template and the stacks that it nests export, without evaluating the rest of them. All of it is of the
 * unit that is named by the template.
 */
export function exportsOf(document: TemplateDocument, surroundings: Surroundings = {}): readonly Export[] {
  const around = new Around(surroundings);
  return exportsOfStack(new Stack(document, around, undefined), around, document.file);
}

function exportsOfStack(stack: Stack, around: Around, unit: string): readonly Export[] {
  const nested = stack.section('Resources').flatMap((entry) => {
    const type = textOf(entryOf(entry.value, 'Type')?.value);
    if (type === undefined || !isNesting(type)) return [];
    return nest(stack, entry, type, presenceIn(stack, entry.value), around) ?? [];
  });
  const own = stack.section('Outputs').flatMap(({ value: output }) => {
    const name = entryOf(entryOf(output, 'Export')?.value, 'Name')?.value;
    const value = entryOf(output, 'Value')?.value;
    if (!name || !value) return [];
    const evaluation = stack.evaluation(ALWAYS, new Set());
    return [{ unit, name: evaluation.value(name), value: evaluation.value(value) }];
  });
  return [...own, ...nested.flatMap((each) => exportsOfStack(each, around, unit))];
}

/**
 * Finds exported values by the names that they are imported by. Parts of a name that are not known match anything, so
 * that `${NetworkStack}-VpcId` finds `${AWS::StackName}-VpcId`; where several match, nobody knows which is meant.
 */
export function exportIndex(all: readonly Export[]): (name: Value) => Value | undefined {
  const byShape = new Map<string, Export[]>();
  for (const each of all) {
    const shape = shapeOf(each.name);
    if (shape === undefined) continue;
    const same = byShape.get(shape);
    if (same) same.push(each);
    else byShape.set(shape, [each]);
  }
  const found = new Map<string, Value | undefined>();
  return (name) => {
    const shape = shapeOf(name);
    if (shape === undefined) return undefined;
    if (!found.has(shape)) found.set(shape, theOnly(byShape.get(shape) ?? alike(byShape, shape)));
    return found.get(shape);
  };
}

function alike(byShape: ReadonlyMap<string, readonly Export[]>, shape: string): readonly Export[] {
  const found: Export[] = [];
  for (const [each, exports] of byShape) if (areAlike(each, shape)) found.push(...exports);
  return found;
}

function theOnly(found: readonly Export[]): Value | undefined {
  const [only] = found;
  return only && found.length === 1 ? inUnit(only.unit, only.value) : undefined;
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
  const open = shape.indexOf(ANYTHING);
  if (open < 0) return shape === text;
  const first = shape.slice(0, open);
  const last = shape.slice(shape.lastIndexOf(ANYTHING) + 1);
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  let at = first.length;
  for (const part of shape.split(ANYTHING).slice(1, -1)) {
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
