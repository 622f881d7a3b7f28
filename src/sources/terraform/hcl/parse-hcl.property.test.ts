import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Body } from './file';
import { parseHcl } from './parse-hcl';
import { wrongSpans } from './testing/check-spans';
import { printed, randomBlocks, randomFile, type RandomFile, type RandomItem } from './testing/random-hcl';

describe('parseHcl: properties', () => {
  it('reads what is well-formed without an error, and its offsets give the text back', () => {
    fc.assert(
      fc.property(randomFile, ({ text, items }) => {
        const file = parseHcl(text);
        assert.deepEqual(file.errors, []);
        assert.deepEqual(wrongSpans(file), []);
        assertReproduced(file, items, text);
      }),
      { numRuns: 150 },
    );
  });

  it('reads it alike with lines that end as on Windows', () => {
    fc.assert(
      fc.property(randomFile, ({ text }) => {
        const file = parseHcl(text.replaceAll('\n', '\r\n'));
        assert.deepEqual(file.errors, []);
        assert.deepEqual(headers(file), headers(parseHcl(text)));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the blocks around an edit, never throws, and keeps its offsets in order', () => {
    const share = new Share();
    fc.assert(
      fc.property(
        randomBlocks,
        fc.nat(),
        fc.nat(30),
        fc.constantFrom(...INSERTED),
        (file, place, removed, inserted) => {
          const at = place % (file.text.length + 1);
          const text = file.text.slice(0, at) + inserted + file.text.slice(at + removed);
          const parsed = parseHcl(text);
          assert.deepEqual(wrongSpans(parsed), []);
          const shift = inserted.length - Math.min(removed, file.text.length - at);
          share.add(parsed.blocks, text, untouched(file, at, at + removed, shift));
        },
      ),
      { numRuns: 400, endOnFailure: true },
    );
    share.assertAtLeast(0.95);
  });

  it('keeps the blocks before the place where a text is cut off', () => {
    const share = new Share();
    fc.assert(
      fc.property(randomBlocks, fc.nat(), (file, place) => {
        const at = place % (file.text.length + 1);
        const text = file.text.slice(0, at);
        const parsed = parseHcl(text);
        assert.deepEqual(wrongSpans(parsed), []);
        share.add(parsed.blocks, text, untouched(file, at, Infinity, 0));
      }),
      { numRuns: 200, endOnFailure: true },
    );
    share.assertAtLeast(0.99);
  });

  it('says so where something may be missing: a block that lost a part is broken, or none', () => {
    fc.assert(
      fc.property(randomBlocks, fc.nat(), (file, place) => {
        const text = file.text.slice(0, place % (file.text.length + 1));
        const whole = blockTexts(file).map(({ text: code }) => code);
        for (const block of parseHcl(text).blocks) {
          // what is inside of a block whose end was mistaken is no block of the top level
          if (INNER.has(block.type)) continue;
          const code = text.slice(block.start, block.end);
          assert.ok(block.broken || whole.includes(code), code);
        }
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

const INNER = new Set(['dynamic', 'route', 'lifecycle', 'ingress']);
const INSERTED = [
  '',
  '',
  '{',
  '}',
  '[',
  ')',
  '"',
  '\n',
  ' = ',
  '${',
  '<<EOT\n',
  '/*',
  'x',
  ',',
  'resource "',
  'ingress {\n',
  '\n}\n',
  'x = [\n',
];

/** How many of the blocks that an edit did not touch were read as they were. */
class Share {
  private kept = 0;
  private all = 0;

  add(blocks: readonly Block[], text: string, expected: readonly { start: number; text: string }[]): void {
    const read = new Set(
      blocks.filter(({ broken }) => !broken).map(({ start, end }) => `${start} ${text.slice(start, end)}`),
    );
    this.all += expected.length;
    this.kept += expected.filter((block) => read.has(`${block.start} ${block.text}`)).length;
  }

  assertAtLeast(share: number): void {
    assert.ok(this.kept / this.all >= share, `${this.kept} of ${this.all}: ${this.kept / this.all}`);
    if (process.env['FIGURES'] !== undefined)
      console.log(`      kept ${this.kept} of ${this.all}: ${this.kept / this.all}`);
  }
}

/** The blocks of the top level, and where they begin. */
function blockTexts(file: RandomFile): { start: number; text: string }[] {
  let start = 0;
  return file.items.map((item) => {
    const text = printed(item, '');
    const block = { start, text };
    start += text.length + 2;
    return block;
  });
}

/** Those that an edit from `from` to `to` did not touch, where they stand after it. */
function untouched(
  file: RandomFile,
  from: number,
  to: number,
  shift: number,
): { start: number; text: string }[] {
  return blockTexts(file).flatMap(({ start, text }) => {
    if (start + text.length < from) return [{ start, text }];
    return start > to ? [{ start: start + shift, text }] : [];
  });
}

function assertReproduced(body: Body, items: readonly RandomItem[], text: string, indent = ''): void {
  const attributes = items.filter((item) => item.kind === 'attribute');
  const blocks = items.filter((item) => item.kind === 'block');
  assert.deepEqual(
    body.attributes.map(({ name, value }) => [name, text.slice(value.start, value.end)]),
    attributes.map(({ name, value }) => [name, value]),
  );
  assert.deepEqual(
    body.blocks.map(({ type, labels, start, end }) => [
      type,
      labels.map(({ value }) => value),
      text.slice(start, end),
    ]),
    blocks.map((block) => [block.type, block.labels, printed(block, indent)]),
  );
  for (const [index, block] of blocks.entries()) {
    const inner = body.blocks[index];
    if (inner !== undefined) assertReproduced(inner, block.items, text, `${indent}  `);
  }
}

function headers(body: Body): unknown {
  return [
    body.attributes.map(({ name }) => name),
    body.blocks.map((block) => [block.type, block.labels.length, headers(block)]),
  ];
}
