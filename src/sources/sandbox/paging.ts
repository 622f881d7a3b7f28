import { invalidParameterCombination, invalidParameterValue } from './errors';
import { numberOf, textOf, type Input } from './protocol/input';

/**
 * The bounds of a call's MaxResults, from EC2's API model.
 * `above`: what a larger value does; the endpoint calls answer with `max` items instead of refusing.
 */
export interface Paging {
  readonly min: number;
  readonly max: number;
  readonly above: 'refused' | 'clamped';
}

export const UP_TO_1000: Paging = { min: 5, max: 1000, above: 'refused' };
export const UP_TO_1000_CLAMPED: Paging = { min: 5, max: 1000, above: 'clamped' };

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken: string | undefined;
}

/**
 * The page of `items` that a request asks for; without MaxResults all that is left.
 * @param action the call, which a token must come from
 * @throws Ec2Error InvalidParameterValue for a MaxResults out of bounds or a token that is not ours
 */
export function pageOf<T>(
  action: string,
  paging: Paging | undefined,
  input: Input,
  items: readonly T[],
): Page<T> {
  if (paging === undefined) return { items, nextToken: undefined };
  const from = offsetOf(action, textOf(input, 'NextToken'));
  const size = sizeOf(paging, numberOf(input, 'MaxResults'));
  const to = size === undefined ? items.length : from + size;
  return { items: items.slice(from, to), nextToken: to < items.length ? tokenOf(action, to) : undefined };
}

/** @throws Ec2Error where a request names ids and asks for pages, which some calls refuse */
export function refuseIdsWithMaxResults(input: Input, ids: string, maxResults: string): void {
  if (numberOf(input, 'MaxResults') === undefined) return;
  throw invalidParameterCombination(`The parameter ${ids} cannot be used with the parameter ${maxResults}`);
}

function sizeOf(paging: Paging, maxResults: number | undefined): number | undefined {
  if (maxResults === undefined) return undefined;
  const problem = `Value ( ${maxResults} ) for parameter MaxResults is invalid. Expecting a value`;
  if (maxResults < paging.min)
    throw invalidParameterValue(`${problem} greater than or equal to ${paging.min}.`);
  if (maxResults <= paging.max) return Math.floor(maxResults);
  if (paging.above === 'clamped') return paging.max;
  throw invalidParameterValue(`${problem} smaller than or equal to ${paging.max}.`);
}

/** Opaque to clients, as EC2's are; what is inside serves to tell our tokens from others. */
function tokenOf(action: string, offset: number): string {
  return Buffer.from(JSON.stringify([action, offset])).toString('base64url');
}

function offsetOf(action: string, token: string | undefined): number {
  if (token === undefined) return 0;
  const offset = Number(/,(\d{1,9})\]$/.exec(Buffer.from(token, 'base64url').toString())?.[1]);
  if (Number.isInteger(offset) && tokenOf(action, offset) === token) return offset;
  throw invalidParameterValue(`Value ( ${token} ) for parameter NextToken is invalid. The token is invalid.`);
}
