import * as assert from 'node:assert/strict';
import { Ec2Error } from '../errors';
import { fullAccess, requirePolicy } from './policy';

const STATEMENT = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

function problemOf(policy: unknown): string {
  try {
    requirePolicy(typeof policy === 'string' ? policy : JSON.stringify(policy));
    return '';
  } catch (error) {
    assert.ok(error instanceof Ec2Error);
    assert.equal(error.code, 'InvalidPolicyDocument');
    return error.message;
  }
}

describe('an endpoint policy', () => {
  it('is taken in every form of the grammar', () => {
    for (const policy of [
      { Statement: [STATEMENT] },
      { Statement: STATEMENT },
      {
        Version: '2012-10-17',
        Id: 'x',
        Statement: [{ ...STATEMENT, Sid: 'a', Condition: { Bool: { a: 'b' } } }],
      },
      { Statement: [{ Effect: 'Deny', NotPrincipal: { AWS: '1' }, NotAction: ['a'], NotResource: ['b'] }] },
    ]) {
      assert.equal(problemOf(policy), '');
    }
    assert.equal(problemOf(fullAccess('Gateway')), '');
    assert.equal(problemOf(fullAccess('Interface')), '');
  });

  it('is told where it is no JSON', () => {
    assert.match(
      problemOf('{"a":1,\n  }'),
      /^The Policy Document is not valid\. Syntax error at position \(2,3\)$/,
    );
    assert.match(problemOf('{'), /\(1,2\)/);
    assert.match(problemOf('not json'), /Syntax error at position \(1,/);
    assert.match(problemOf('{"a":1} x'), /Syntax error/);
  });

  it('is told what it lacks', () => {
    const cases: readonly [policy: unknown, problem: RegExp][] = [
      [[], /JSON object/],
      [{}, /Statement/],
      [{ Statement: [] }, /Statement/],
      [{ Statement: ['x'] }, /Statement/],
      [{ Version: '2020-01-01', Statement: STATEMENT }, /version/],
      [{ Statement: STATEMENT, Extra: 1 }, /Extra/],
      [{ Statement: { ...STATEMENT, Extra: 1 } }, /Extra/],
      [{ Statement: { ...STATEMENT, Effect: 'allow' } }, /effect/],
      [{ Statement: { ...STATEMENT, Principal: undefined } }, /Principal/],
      [{ Statement: { ...STATEMENT, NotAction: '*' } }, /Action/],
      [{ Statement: { ...STATEMENT, Resource: [] } }, /Resource/],
      [{ Statement: { ...STATEMENT, Condition: { a: 1 } } }, /Condition/],
    ];
    for (const [policy, problem] of cases) assert.match(problemOf(policy), problem, JSON.stringify(policy));
  });

  it('has at most 20,480 characters, white space included', () => {
    const policy = JSON.stringify({ Statement: STATEMENT });
    assert.equal(problemOf(policy.padEnd(20_480)), '');
    assert.match(problemOf(policy.padEnd(20_481)), /20481 characters/);
  });
});
