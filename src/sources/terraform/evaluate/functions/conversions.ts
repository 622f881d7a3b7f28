import type { Value } from '../../../declared/value';
import { isList, isMap, isReference, isText } from '../kinds';
import { failed } from '../not-known';
import { asNumber, asText } from '../text';
import type { FunctionTable, LanguageFunction } from './function';
import { valuesOf } from './lists';

/** Functions that change a value's type, or mark it. */
export const CONVERSION_FUNCTIONS: FunctionTable = new Map<string, LanguageFunction>([
  [
    'tostring',
    ([value = null]) => (value === null || isReference(value) || isText(value) ? value : asText(value)),
  ],
  ['tonumber', ([value = null]) => toNumber(value)],
  ['tobool', ([value = null]) => toBoolean(value)],
  [
    'tolist',
    ([value = null]) =>
      isMap(value) ? valuesOf(value) : isList(value) || isReference(value) ? value : undefined,
  ],
  ['tomap', ([value = null]) => (isMap(value) || isReference(value) ? value : undefined)],
  ['sensitive', ([value]) => value],
  ['nonsensitive', ([value]) => value],
  ['ephemeralasnull', ([value]) => value],
]);

function toNumber(value: Value): Value | undefined {
  if (value === null) return null;
  return asNumber(value) ?? (asText(value) === undefined ? undefined : failed('This is no number.'));
}

function toBoolean(value: Value): Value | undefined {
  if (value === null || typeof value === 'boolean') return value;
  const text = asText(value);
  if (text === undefined) return undefined;
  return text === 'true' || text === 'false' ? text === 'true' : failed('This is neither true nor false.');
}
