import * as assert from 'node:assert/strict';
import { english, message } from '../network/message';
import { type Failure } from './failure';
import { asProblem, explain } from './explain';

const FAILURES: readonly (readonly [Failure, short: string, sentence: string])[] = [
  [{ reason: 'not-found', path: '/a' }, 'not found', 'There is no file or folder /a.'],
  [
    { reason: 'not-readable', path: '/a', cause: new Error('EACCES: permission denied.') },
    'not readable',
    '/a could not be read: EACCES: permission denied.',
  ],
  [
    { reason: 'too-large', path: '/a', megabytes: 1300, limit: 256 },
    'too large',
    '/a has 1,300 MB, more than the 256 MB that a snapshot file may have; split it by Region.',
  ],
  [
    { reason: 'invalid-input', path: '/a', key: '', detail: message('is empty') },
    'not valid',
    '/a is empty.',
  ],
  [
    {
      reason: 'invalid-input',
      path: '/{key}',
      key: 'Vpcs',
      detail: message('is not {version}', { version: 1 }),
    },
    'not valid',
    '/{key}: Vpcs is not 1.',
  ],
  [
    { reason: 'access-denied', action: 'ec2:DescribeVpcs', cause: undefined },
    'not permitted',
    'IAM does not allow ec2:DescribeVpcs; ask for this permission, or go on without it.',
  ],
  [
    { reason: 'unexpected-answer', operation: 'DescribeVpcs', cause: 'odd' },
    'failed',
    'DescribeVpcs failed: odd.',
  ],
  [
    { reason: 'account-changed', profile: 'dev', expected: '111122223333', actual: '444455556666' },
    'another account',
    'dev now leads to account 444455556666, and account 111122223333 was meant: nothing was changed in 444455556666; refresh to see the account it leads to, or mend the profile.',
  ],
  [{ reason: 'cancelled' }, 'cancelled', 'It was cancelled; try again if that was not meant.'],
];

describe('explain', () => {
  for (const [failure, short, sentence] of FAILURES) {
    it(failure.reason, () => {
      const explained = explain(failure);
      assert.equal(english(explained.short), short);
      assert.equal(english(explained.sentence), sentence);
    });
  }

  it('offers something to do about each', () => {
    for (const [failure] of FAILURES) assert.ok(explain(failure).actions.length > 0, failure.reason);
  });

  it('says of a folder without answers what was expected', () => {
    const { sentence } = explain({ reason: 'nothing-described', path: '/a' });
    assert.match(english(sentence), /^\/a holds no EC2 describe answers: .*Vpcs/);
  });
});

describe('asProblem', () => {
  for (const [path, label] of [
    ['/a/b/Vpcs.json', 'Vpcs.json'],
    ['C:\\a\\Vpcs.json', 'Vpcs.json'],
    ['/a/b/', 'b/'],
    ['Vpcs.json', 'Vpcs.json'],
  ] as const) {
    it(`calls ${path} ${label}`, () => {
      assert.equal(asProblem({ reason: 'not-found', path }).label, label);
    });
  }

  it('calls what has no path by its reason', () => {
    assert.equal(asProblem({ reason: 'cancelled' }).label, 'cancelled');
  });
});
