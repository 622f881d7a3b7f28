import assert from 'node:assert/strict';
import fc from 'fast-check';
import { estimate, label, Pen, title } from './text';

describe('a line of text', () => {
  const pen = new Pen();

  it('is never wider than its room, and whole where it fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const run = pen.fit(text, 0, 0, width, title);
        assert.ok(estimate(run.text, title) <= width);
        assert.equal(run.full === undefined, !run.text.endsWith('…') || run.text === text.trim());
      }),
    );
  });

  it('is not cut within a letter', () => {
    const { text } = pen.fit('😀'.repeat(20), 0, 0, 60, label);
    assert.match(text, /^(😀)+…$/u);
  });

  it('is measured by the page where it can', () => {
    const wide = new Pen((text) => text.length * 100);
    assert.equal(wide.fit('abcdef', 0, 0, 300, label).text, 'ab…');
  });

  it('is broken between words, the rest behind …', () => {
    const lines = pen.wrap('rule 90 denies the answer that comes back on an ephemeral port', 90, 2, label);
    assert.equal(lines.length, 2);
    assert.ok(lines[1]?.endsWith('…'));
    assert.deepEqual(pen.wrap('short', 90, 2, label), ['short']);
  });
});
