import * as assert from 'node:assert/strict';
import { samePolicy } from './same-policy';

describe('two policies', () => {
  it('are the same by what they say, not by their text', () => {
    const one = '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:Get*","s3:List*"]}}';
    const laidOut = JSON.stringify(
      { Statement: [{ Action: ['s3:List*', 's3:Get*'], Effect: 'Allow' }], Version: '2012-10-17' },
      undefined,
      2,
    );
    assert.equal(samePolicy(one, laidOut), true);
    assert.equal(samePolicy(one, one.replace('Allow', 'Deny')), false);
  });

  it('that are no JSON, or deeper than any policy, are the same only as text', () => {
    assert.equal(samePolicy('{', '{'), true);
    assert.equal(samePolicy('{', '{}'), false);
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    assert.equal(samePolicy(deep, ` ${deep}`), false);
  });
});
