import * as assert from 'node:assert/strict';
import { outlineOf, type Shape } from './outline';

function shape(localName: string, attributes: Readonly<Record<string, string>>): Shape {
  return { localName, getAttribute: (name) => attributes[name] ?? null };
}

describe('the outline of a glyph', () => {
  it('keeps paths where they are, though the next begins relative to the last', () => {
    const { strokes } = outlineOf([shape('path', { d: 'M1 1h2' }), shape('path', { d: 'm5 5 2 2' })]);
    assert.equal(strokes, 'M0 0M1 1h2M0 0m5 5 2 2');
  });

  it('draws a circle as two arcs', () => {
    const { strokes } = outlineOf([shape('circle', { cx: '8', cy: '8', r: '5' })]);
    assert.equal(strokes, 'M0 0M3 8a5 5 0 1 1 10 0a5 5 0 1 1 -10 0z');
  });

  it('tells filled shapes apart', () => {
    const { strokes, fills } = outlineOf([shape('path', { d: 'M8 2z', fill: 'currentColor' })]);
    assert.equal(strokes, '');
    assert.equal(fills, 'M0 0M8 2z');
  });

  it('refuses what it cannot draw, rather than leaving it out', () => {
    assert.throws(() => outlineOf([shape('rect', {})]), /<rect>/);
  });
});
