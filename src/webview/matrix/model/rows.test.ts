import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { WAYS, type MatrixView } from '../protocol';
import { subnet, viewOf } from '../testing/views';
import { LOOKS, wayAt } from '../ways';
import { EVERYTHING, nextSort, toggled, type Look } from './look';
import { OPEN_AT_MOST, rowKey, shownRows } from './rows';

const view = viewOf(
  subnet('a', 0, 'nat', 'blocked'),
  subnet('b', 0, 'gateway', 'interface'),
  subnet('c', 1, 'internet', 'internet'),
  subnet('d', 1, 'blocked', 'nat'),
);

function names(of: MatrixView, look: Partial<Look>): readonly string[] {
  return shownRows(of, { ...EVERYTHING, ...look }).rows.map((row) =>
    row.kind === 'vpc' ? `${row.open ? '▾' : '▸'}${row.vpc}` : (of.subnets[row.subnet]?.id ?? '?'),
  );
}

describe('the rows of a matrix', () => {
  it('are subnets in the order of the view, grouped by VPC', () => {
    assert.deepEqual(names(view, {}), ['▾0', 'a', 'b', '▾1', 'c', 'd']);
  });

  it('are sorted within groups, the group with the worst first', () => {
    assert.deepEqual(names(view, { sort: { service: 0, order: 'worst' } }), ['▾1', 'd', 'c', '▾0', 'a', 'b']);
    assert.deepEqual(names(view, { sort: { service: 0, order: 'best' } }), ['▾0', 'b', 'a', '▾1', 'c', 'd']);
  });

  it('are those that a text is found in, by name, id or zone, whatever its case', () => {
    const named = viewOf(
      { ...subnet('subnet-1', 0, 'nat'), label: 'Private A' },
      subnet('subnet-2', 1, 'nat'),
    );
    assert.deepEqual(names(named, { text: ' private a ' }), ['▾0', 'subnet-1']);
    assert.deepEqual(names(named, { text: 'SUBNET-2' }), ['▾1', 'subnet-2']);
    assert.deepEqual(names(named, { text: 'us-east-1a' }), ['▾0', 'subnet-1', '▾1', 'subnet-2']);
    assert.deepEqual(names(named, { text: 'nowhere' }), []);
  });

  it('are those of one VPC, and those that go some way', () => {
    assert.deepEqual(names(view, { vpc: 1 }), ['▾1', 'c', 'd']);
    assert.deepEqual(names(view, { ways: new Set(['blocked'] as const) }), ['▾0', 'a', '▾1', 'd']);
  });

  it('leave the chips their numbers: a way that is chosen does not count', () => {
    const shown = shownRows(view, { ...EVERYTHING, vpc: 0, ways: new Set(['blocked'] as const) });
    assert.deepEqual(shown.beforeWays, [0, 1]);
    assert.deepEqual(shown.subnets, [0]);
  });

  it('close their groups by themselves where there are more than 200', () => {
    const many = (n: number): MatrixView =>
      viewOf(...Array.from({ length: n }, (_, at) => subnet(`s${at}`, at % 2, 'nat', 'nat')));
    assert.equal(names(many(OPEN_AT_MOST), {}).length, OPEN_AT_MOST + 2);
    assert.deepEqual(names(many(OPEN_AT_MOST + 1), {}), ['▸0', '▸1']);
    assert.equal(names(many(OPEN_AT_MOST + 1), { toggled: new Set([1]) })[1], '▾1');
    // A filter that leaves few opens them.
    assert.deepEqual(names(many(OPEN_AT_MOST + 1), { text: 's42' }), ['▾0', 's42']);
  });

  it('hold every subnet of open groups once, however they are sorted', () => {
    const way = fc.constantFrom(...WAYS);
    const anySubnet = fc.tuple(fc.nat(3), way, way);
    fc.assert(
      fc.property(
        fc.array(anySubnet, { maxLength: 30 }),
        fc.constantFrom('worst' as const, 'best' as const),
        (list, order) => {
          const any = viewOf(...list.map(([vpc, one, other], at) => subnet(`s${at}`, vpc, one, other)));
          const { rows } = shownRows(any, { ...EVERYTHING, sort: { service: 1, order } });
          const subnets = rows.flatMap((row) => (row.kind === 'subnet' ? [row.subnet] : []));
          assert.deepEqual(
            [...subnets].sort((a, b) => a - b),
            list.map((_, at) => at),
          );
          assert.equal(new Set(rows.map(rowKey)).size, rows.length);
          let vpc = -1;
          let last = -Infinity;
          for (const row of rows) {
            if (row.kind === 'vpc') [vpc, last] = [row.vpc, -Infinity];
            else {
              assert.equal(any.subnets[row.subnet]?.vpc, vpc);
              const { badness } = LOOKS[wayAt(any.subnets[row.subnet]?.cells[1])];
              const rank = order === 'worst' ? -badness : badness;
              assert.ok(rank >= last);
              last = rank;
            }
          }
        },
      ),
    );
  });
});

describe('the head of a column', () => {
  it('sorts worst first, then best first, then by name', () => {
    const worst = nextSort(undefined, 1);
    assert.deepEqual(worst, { service: 1, order: 'worst' });
    const best = nextSort(worst, 1);
    assert.deepEqual(best, { service: 1, order: 'best' });
    assert.equal(nextSort(best, 1), undefined);
    assert.deepEqual(nextSort(best, 0), { service: 0, order: 'worst' });
  });
});

describe('toggled', () => {
  it('takes out what is in and puts in what is not', () => {
    assert.deepEqual(toggled(new Set([1, 2]), 1), new Set([2]));
    assert.deepEqual(toggled(new Set([2]), 1), new Set([2, 1]));
  });
});
