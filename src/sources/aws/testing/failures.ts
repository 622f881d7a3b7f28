import { strict as assert } from 'node:assert';
import { english } from '../../../network/message';
import { explain, type FailureAction } from '../../explain';
import type { Failure, Result } from '../../failure';

/** What a person is told about a result that failed. */
export interface Told {
  readonly failure: Failure;
  readonly sentence: string;
  readonly actions: readonly FailureAction[];
}

export async function failureOfResult(result: Promise<Result<unknown>>): Promise<Told> {
  const outcome = await result;
  assert.ok(!outcome.ok, 'it did not fail');
  return told(outcome.failure);
}

export function told(failure: Failure): Told {
  const { sentence, actions } = explain(failure);
  return { failure, sentence: english(sentence), actions };
}

/** The value of a result that must not have failed. */
export async function valueOfResult<T>(result: Promise<Result<T>>): Promise<T> {
  const outcome = await result;
  assert.ok(outcome.ok, outcome.ok ? '' : told(outcome.failure).sentence);
  return outcome.value;
}
