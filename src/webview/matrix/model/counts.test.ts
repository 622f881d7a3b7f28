import * as assert from 'node:assert/strict';
import { WAYS } from '../protocol';
import { subnet, viewOf } from '../testing/views';
import { countByService, countByWay, worstWay } from './counts';

const view = viewOf(
  subnet('a', 0, 'nat', 'blocked'),
  subnet('b', 0, 'gateway', 'interface'),
  subnet('c', 0, 'split', 'blocked'),
);

describe('the counts of a matrix', () => {
  it('are by way over all services', () => {
    const counts = countByWay(view, [0, 1, 2]);
    assert.deepEqual(
      WAYS.map((way) => counts[way]),
      [1, 1, 1, 0, 0, 1, 0, 2, 0],
    );
  });

  it('are by service: what stays private, what is blocked', () => {
    assert.deepEqual(countByService(view, [0, 1, 2]), [
      { private: 1, blocked: 0 },
      { private: 1, blocked: 2 },
    ]);
  });

  it('follow the filter', () => {
    assert.equal(countByWay(view, [1]).blocked, 0);
    assert.deepEqual(countByService(view, [])[1], { private: 0, blocked: 0 });
  });

  it('take a cell that is missing, or of no way that is known, for unknown', () => {
    const odd = viewOf({ ...subnet('a', 0), cells: [99] });
    assert.equal(countByWay(odd, [0]).unknown, 2);
  });
});

describe('what stands for a closed group', () => {
  it('is its worst way, and how many go it', () => {
    assert.deepEqual(worstWay(view, [0, 1, 2], 1), { way: 'blocked', subnets: 2 });
    assert.deepEqual(worstWay(view, [1, 0], 0), { way: 'nat', subnets: 1 });
    assert.equal(worstWay(view, [], 0), undefined);
  });
});
