import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskAccounts } from './mask';

describe('maskAccounts', () => {
  for (const [text, masked] of [
    ['111122223333', '********3333'],
    ['arn:aws:ec2:us-east-1:111122223333:vpc/vpc-1', 'arn:aws:ec2:us-east-1:********3333:vpc/vpc-1'],
    ['1111-2222-3333', '****-****-3333'],
    ['of 111122223333, 444455556666.', 'of ********3333, ********6666.'],
    ['logs-111122223333-us-east-1', 'logs-********3333-us-east-1'],
    ['acct_111122223333', 'acct_********3333'],
    ['"111122223333"', '"********3333"'],
    ['/111122223333/us-east-1/Vpcs.json', '/********3333/us-east-1/Vpcs.json'],
  ] as const) {
    it(`masks ${text}`, () => {
      assert.equal(maskAccounts(text), masked);
    });
  }

  for (const text of [
    'vpc-0123456789012345a',
    'i-0a111122223333bcd',
    '1234567890123',
    '12345678901',
    '2026-01-15T09:00:00Z',
    '10.0.0.0/16',
    '111122223333abc',
  ]) {
    it(`leaves ${text}`, () => {
      assert.equal(maskAccounts(text), text);
    });
  }

  it('leaves no account id of those that are joined by anything but digits and letters', () => {
    const account = fc.stringMatching(/^\d{12}$/);
    const separator = fc.constantFrom(' ', '-', '_', ':', '/', '.', '"', '\n', '(', '@');
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 4 }), separator, (accounts, between) => {
        const masked = maskAccounts(accounts.join(between));
        assert.equal(masked, accounts.map((id) => `********${id.slice(8)}`).join(between));
        assert.equal(maskAccounts(masked), masked);
      }),
    );
  });
});
