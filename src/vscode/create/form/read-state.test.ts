import * as assert from 'node:assert/strict';
import { MAX_KEPT_POLICY, readState } from './read-state';
import { lessonState } from './testing/states';

const STATE = lessonState();

describe('a state of the create form from outside', () => {
  it('is taken without what we do not know', () => {
    assert.deepEqual(readState({ ...STATE, later: 1, root: { ...STATE.root, more: 2 } }), STATE);
  });

  const WRONG: readonly (readonly [string, unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'gateway'],
    ['a list', []],
    ['half a state', { category: 'aws' }],
    ['a type that there is not', { ...STATE, type: 'tunnel' }],
    ['a category of the prototype', { ...STATE, category: 'constructor' }],
    ['a number for a flag', { ...STATE, privateDns: 1 }],
    ['a scope without account', { ...STATE, scope: { region: 'us-east-1', partition: 'aws' } }],
    ['a table that is no text', { ...STATE, routeTables: ['rtb-1', { toString: 'rtb-2' }] }],
    ['a subnet without id', { ...STATE, subnets: [{ ipv4: '10.0.0.1' }] }],
    ['a tag without value', { ...STATE, tags: [{ key: 'a' }] }],
    ['a family that there is not', { ...STATE, supportedIpAddressTypes: ['ipv5'] }],
    ['null for what may be missing', { ...STATE, serviceRegion: null }],
    ['more tables than any VPC has', { ...STATE, routeTables: new Array<string>(1001).fill('rtb-1') }],
    ['a name without end', { ...STATE, service: 'x'.repeat(3000) }],
    ['a policy without end', { ...STATE, policyText: ' '.repeat(MAX_KEPT_POLICY + 1) }],
  ];
  for (const [what, value] of WRONG) {
    it(`${what} is no state`, () => {
      assert.equal(readState(value), undefined);
    });
  }

  it('what is too long for AWS is kept: the form says so', () => {
    const typed = { ...STATE, policyText: 'x'.repeat(30_000), tags: [{ key: 'k'.repeat(200), value: '' }] };
    assert.deepEqual(readState(typed), typed);
  });
});
