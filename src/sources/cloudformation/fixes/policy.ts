import type { EndpointPolicy } from '../../../endpoints/plan';
import { isJsonObject, type Json, policyValue } from '../../../endpoints/code/policy-value';
import { list, map, scalar, type Written, type WrittenEntry } from './writing/written';

/** @returns the property of a policy; none for full access, which is the default; undefined for what is no JSON. */
export function policyEntries(policy: EndpointPolicy): readonly WrittenEntry[] | undefined {
  if (policy === 'full') return [];
  const value = policyValue(policy.document);
  return value && [['PolicyDocument', writtenJson(value)]];
}

/** @returns JSON as a value of a template. */
export function writtenJson(value: Json): Written {
  if (isJsonObject(value)) return map(Object.entries(value).map(([key, inner]) => [key, writtenJson(inner)]));
  return isList(value) ? list(value.map(writtenJson)) : scalar(value);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
