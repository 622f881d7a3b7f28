import * as assert from 'node:assert/strict';
import { subnet, viewOf } from '../testing/views';
import { EVERYTHING } from './look';
import { lookOf, savedLook, vpcNumbers } from './saved-look';

const before = viewOf(subnet('a', 0, 'nat'), subnet('b', 1, 'gateway'));
const look = {
  ...EVERYTHING,
  text: 'x',
  ways: new Set(['nat'] as const),
  sort: { service: 1, order: 'best' as const },
};

describe('how a matrix is looked at', () => {
  it('is found again in another answer, by ids', () => {
    const after = {
      ...viewOf(subnet('new', 0, 'nat'), subnet('b', 0, 'nat')),
      services: [...before.services].reverse(),
    };
    const found = lookOf(after, savedLook(before, look, { subnet: 1, service: 0 }));
    assert.deepEqual(found.selected, { subnet: 1, service: 1 });
    assert.deepEqual(found.look, { ...look, sort: { service: 0, order: 'best' } });
  });

  it('leaves out what is no more', () => {
    const after = { ...viewOf(subnet('b', 0, 'nat')), services: before.services.slice(0, 1) };
    const found = lookOf(after, savedLook(before, look, { subnet: 0, service: 0 }));
    assert.equal(found.selected, undefined);
    assert.equal(found.look.sort, undefined);
    assert.equal(found.look.text, 'x');
  });

  it('finds VPCs again by what they are called', () => {
    const after = { ...before, vpcs: [{ label: 'new', detail: '' }, ...before.vpcs] };
    const chosen = { ...EVERYTHING, vpc: 1, toggled: new Set([0]) };
    assert.deepEqual(vpcNumbers(before, chosen, after), { vpc: 2, toggled: new Set([1]) });
    assert.deepEqual(vpcNumbers(before, chosen, viewOf()), { vpc: undefined, toggled: new Set() });
  });
});
