import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Pen } from '../../path/layout/text';
import type { MiniView } from '../protocol';
import { closeGround, layMini, wideGround } from './mini-layout';

const pen = new Pen();

function row(...boxes: readonly [column: number, text: string][]): MiniView {
  return {
    label: 'Before: 0.045 USD/GB',
    tone: 'nat',
    boxes: boxes.map(([column, text]) => ({ column, glyph: 'svc', text })),
    alt: '',
  };
}

describe('a path in miniature', () => {
  it('stands on the same columns before and after', () => {
    const before = layMini(
      row([0, 'private-a'], [1, '0.0.0.0/0'], [2, 'NAT'], [3, 'IGW'], [4, 'S3']),
      pen,
      wideGround,
    );
    const after = layMini(row([0, 'private-a'], [1, 'pl-63…'], [2, 'new'], [4, 'S3']), pen, wideGround);
    assert.deepEqual(
      before.boxes.map(({ x }) => x),
      [4, 150, 290, 400, 500],
    );
    assert.deepEqual(
      after.boxes.map(({ x }) => x),
      [4, 150, 290, 500],
    );
  });

  it('leads one arrow from each box to the next, over columns that are empty', () => {
    const { arrows, boxes } = layMini(row([0, 'a'], [1, 'b'], [2, 'new'], [4, 'S3']), pen, wideGround);
    assert.equal(arrows.length, 3);
    const last = arrows.at(-1);
    assert.deepEqual([last?.from, last?.to], [290 + (boxes[2]?.width ?? 0), 500]);
  });

  it('gives a long text the room of a column that its row leaves empty, and cuts it where there is none', () => {
    const wide = layMini(row([0, 'a'], [1, 'b'], [2, 'vpce-0911ac'], [4, 'S3']), pen, wideGround).boxes[2];
    assert.ok(wide);
    assert.ok(wide.width > 78);
    assert.equal(wide.text.full, undefined);
    const cut = layMini(row([2, 'vpce-0911acffffffffff'], [3, 'IGW']), pen, wideGround).boxes[0];
    assert.ok(cut);
    assert.ok(cut.text.text.endsWith('…'));
    assert.equal(cut.text.full, 'vpce-0911acffffffffff');
  });

  it('draws a row without boxes, and leaves out a box in no column', () => {
    assert.deepEqual(layMini(row(), pen, wideGround).boxes, []);
    assert.deepEqual(layMini(row([7, 'nowhere']), pen, wideGround).boxes, []);
  });

  it('holds the same words where arrows are short', () => {
    const boxes = row([0, 'private-a'], [1, '0.0.0.0/0'], [2, 'NAT'], [3, 'IGW'], [4, 'Amazon S3']);
    for (const { text } of layMini(boxes, pen, closeGround).boxes) assert.equal(text.full, undefined);
  });

  it('never lets boxes touch, whatever the names are', () => {
    const boxes = fc.uniqueArray(fc.tuple(fc.nat(4), fc.string({ maxLength: 60, unit: 'grapheme' })), {
      selector: ([column]) => column,
    });
    fc.assert(
      fc.property(boxes, fc.constantFrom(wideGround, closeGround), (given, ground) => {
        const scene = layMini(row(...given), pen, ground);
        assert.equal(scene.boxes.length, given.length);
        for (const { from, to } of scene.arrows)
          assert.ok(to - from >= ground.leastArrow, `${from} to ${to}`);
        for (const { x, width } of scene.boxes) assert.ok(x + width <= ground.width);
      }),
      { numRuns: 300 },
    );
  });
});
