import * as assert from 'node:assert/strict';
import { parseHcl } from '../../sources/terraform/hcl/parse-hcl';
import { ignoreComments, isMeant, type IgnoreComment } from './ignore-comments';

function commentsOf(text: string): readonly IgnoreComment[] {
  const hcl = parseHcl(text);
  return ignoreComments(text, () => hcl.comments, hcl.lines);
}

function range(start: number, end = start): IgnoreComment['range'] {
  return { start: { line: start, column: 1 }, end: { line: end, column: 80 } };
}

describe('comments that ignore', () => {
  it('name rules, with a reason after them', () => {
    const of = (comment: string): readonly string[] => commentsOf(comment).flatMap(({ rules }) => rules);
    assert.deepEqual(of('# endpoint-lens:ignore GW001 the data team has its own'), ['GW001']);
    assert.deepEqual(of('// endpoint-lens:ignore GW001, GW002,IF005 later'), ['GW001', 'GW002', 'IF005']);
    assert.deepEqual(of('/* endpoint-lens:ignore GW001 GW002 */'), ['GW001', 'GW002']);
    assert.deepEqual(of('# endpoint-lens:ignore'), []);
    assert.deepEqual(of('# endpoint-lens:ignore GW0011'), []);
    assert.deepEqual(of('x = "# endpoint-lens:ignore GW001"'), []);
  });

  it('stand above the first line below them that is no comment', () => {
    const [first] = commentsOf('# endpoint-lens:ignore GW001\n# owner: network\n/* and\n more */\nx = 1');
    assert.equal(first?.above, 5);
    const [apart] = commentsOf('# endpoint-lens:ignore GW001\n\nx = 1');
    assert.equal(apart?.above, 2);
    const [beside] = commentsOf('x = 1 # endpoint-lens:ignore GW001\ny = 2');
    assert.equal(beside?.above, 1);
  });

  it('mean what is in the resource, directly above it or its value, and beside it', () => {
    const body = range(10, 20);
    const place = range(14);
    const at = (line: number, above: number): boolean =>
      isMeant({ rules: ['GW001'], range: range(line), above }, 'GW001', place, body);
    assert.deepEqual([at(9, 10), at(13, 14), at(14, 14), at(17, 18)], [true, true, true, true]);
    assert.deepEqual([at(8, 9), at(21, 22)], [false, false]);
    assert.ok(!isMeant({ rules: ['GW002'], range: range(14), above: 14 }, 'GW001', place, body));
  });
});
