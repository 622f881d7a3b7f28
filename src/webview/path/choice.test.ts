import assert from 'node:assert/strict';
import { chosenAfter, firstChosen, nextBlocker, shownHops } from './choice';
import { blocked, gateway, nat, split } from './testing/fixtures';

describe('what is chosen', () => {
  it('is the first blocker, else the route table', () => {
    assert.equal(firstChosen(blocked), 1);
    assert.equal(firstChosen(gateway), 3);
  });

  it('survives a refresh while the resource is on the path', () => {
    const igw = nat.hops[5];
    assert.ok(igw);
    const fewer = {
      ...nat,
      hops: nat.hops.filter(({ number }) => number !== 2).map((hop) => ({ ...hop, number: hop.number - 1 })),
    };
    assert.equal(chosenAfter(igw, fewer), 5);
    assert.equal(chosenAfter({ ...igw, ref: 'gone' }, nat), undefined);
  });

  it('goes from blocker to blocker, around the ends', () => {
    assert.equal(nextBlocker(blocked.hops, 1, 1), 6);
    assert.equal(nextBlocker(blocked.hops, 6, 1), 1);
    assert.equal(nextBlocker(blocked.hops, 1, -1), 6);
    assert.equal(nextBlocker(nat.hops, 1, 1), undefined);
  });

  it('shows the hops of a class and those of all', () => {
    assert.deepEqual(
      shownHops(split, 'A').map(({ number }) => number),
      [1, 2, 3, 4, 8],
    );
    assert.equal(shownHops(split, undefined).length, 8);
  });
});
