import * as assert from 'node:assert/strict';
import type { Verdict, Via } from '../trace';
import { wayWord } from './words';

function word(verdict: Verdict, ...vias: readonly Via[]): string {
  return wayWord({ verdict, via: vias.length === 1 ? vias[0] : undefined, vias });
}

/** Design: ui.md §8. */
describe('the word in a cell', () => {
  it('is that of the way where it is reached', () => {
    assert.equal(word('reachable', 'gateway-endpoint'), 'gateway');
    assert.equal(word('reachable', 'interface-endpoint'), 'interface');
    assert.equal(word('reachable', 'nat-gateway'), 'nat');
    assert.equal(word('reachable', 'nat-instance'), 'nat');
    assert.equal(word('reachable', 'internet-gateway'), 'internet');
    assert.equal(word('reachable', 'transit-gateway'), 'other');
  });

  it('is split where the classes go different ways, or only some arrive', () => {
    assert.equal(word('reachable', 'gateway-endpoint', 'nat-gateway'), 'split');
    assert.equal(word('partial', 'nat-gateway'), 'split');
  });

  it('is one where several vias are one way', () => {
    assert.equal(word('reachable', 'nat-gateway', 'nat-instance'), 'nat');
  });

  it('says blocked, ambiguous and unknown whatever the way', () => {
    assert.equal(word('blocked', 'nat-gateway'), 'blocked');
    assert.equal(word('ambiguous', 'nat-gateway', 'gateway-endpoint'), 'ambiguous');
    assert.equal(word('undetermined', 'nat-gateway'), 'unknown');
    assert.equal(word('reachable'), 'unknown');
  });
});
