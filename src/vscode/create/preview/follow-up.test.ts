import * as assert from 'node:assert/strict';
import { english } from '../../../network/message';
import type { Carried } from '../../../sources/writing/carry-out';
import type { Created } from '../../../sources/writing/created';
import { followUpProblem } from './follow-up';
import { progressSteps } from './progress-steps';

type Made = Extract<Created, { readonly outcome: 'created' }>;

function made(followUp?: Carried): Made {
  const end = {
    outcome: 'created',
    id: 'vpce-svc-1',
    settled: { kind: 'available' },
    proof: undefined,
  } as const;
  return followUp ? { ...end, followUp } : end;
}

function problem(followUp?: Carried): string | undefined {
  const text = followUpProblem(made(followUp));
  return text && english(text);
}

describe('the principals of an endpoint service that was created', () => {
  it('are not spoken of where there are none, or they are allowed', () => {
    assert.equal(problem(), undefined);
    assert.equal(problem({ outcome: 'done', id: undefined }), undefined);
  });

  it('are said not to be allowed, with the reason, and AWS’s words cannot be a link', () => {
    const text = 'Invalid principal [click](command:x)';
    const refused = problem({ outcome: 'refused', code: 'InvalidPrincipal', text });
    assert.match(refused ?? '', /^AWS refused to allow the principals: Invalid principal/);
    assert.doesNotMatch(refused ?? '', /command:|\[/);
    const notDone = problem({ outcome: 'not-done', failure: { reason: 'cancelled' } });
    assert.equal(notDone, 'The principals were not allowed: cancelled.');
  });

  it('make the last step one that failed, or one whose end is not known', () => {
    const failure = { reason: 'cancelled' } as const;
    for (const [outcome, state] of [
      ['not-done', 'failed'],
      ['unknown', 'open'],
    ] as const) {
      const last = progressSteps([], made({ outcome, failure }), english).at(-1);
      assert.equal(last?.state, state);
    }
  });
});
