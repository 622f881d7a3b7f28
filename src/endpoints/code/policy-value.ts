export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

const MAX_DEPTH = 50;

/**
 * A policy as a value that code can write out in its own syntax.
 * @returns undefined for a text that is no JSON object, has numbers that JavaScript does not keep, or is deeper than any
 * policy. Such a text goes into code as it is, for AWS to judge.
 */
export function policyValue(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) && isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function isJsonObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isJson(value: unknown, depth = 0): value is Json {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((one) => isJson(one, depth + 1));
}
