import type { Choice, EachOf, Interpolated, Reference, UnknownValue, Value } from './value';

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value | undefined): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

export function isReference(value: Value | undefined): value is Reference {
  return kindOf(value) === 'reference';
}

export function isEach(value: Value | undefined): value is EachOf {
  return kindOf(value) === 'each';
}

export function isInterpolated(value: Value | undefined): value is Interpolated {
  return kindOf(value) === 'interpolated';
}

export function isChoice(value: Value | undefined): value is Choice {
  return kindOf(value) === 'choice';
}

export function isUnknownValue(value: Value | undefined): value is UnknownValue {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

function kindOf(value: Value | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
}
