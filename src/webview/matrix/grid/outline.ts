import { render } from 'lit';
import { drawingOf } from '../../shared/glyphs';
import type { Way } from '../protocol';
import { LOOKS } from '../ways';

/** A glyph as two paths: what is drawn in strokes, and what is filled. */
export interface Outline {
  readonly strokes: string;
  readonly fills: string;
}

/** What of an SVG element matters here. */
export interface Shape {
  readonly localName: string;
  getAttribute(name: string): string | null;
}

/**
 * Cells change their glyph while rows are scrolled; one attribute is changed sooner than elements.
 * @returns shapes as paths; those that glyphs of ways are made of: paths and circles.
 */
export function outlineOf(shapes: Iterable<Shape>): Outline {
  const strokes: string[] = [];
  const fills: string[] = [];
  for (const shape of shapes) {
    // Joined to another, a path that begins with `m` would begin where the other ended.
    const path = `M0 0${pathOf(shape)}`;
    (shape.getAttribute('fill') === null ? strokes : fills).push(path);
  }
  return { strokes: strokes.join(''), fills: fills.join('') };
}

/** @returns the outline of a glyph by its name; draws it once to see what it is made of. */
function glyphOutline(name: string): Outline {
  const drawn = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  render(drawingOf(name), drawn);
  return outlineOf(drawn.children);
}

function pathOf(shape: Shape): string {
  const number = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  switch (shape.localName) {
    case 'path':
      return shape.getAttribute('d') ?? '';
    case 'circle': {
      const [x, y, r] = [number('cx'), number('cy'), number('r')];
      const half = (width: number): string => `a${r} ${r} 0 1 1 ${width} 0`;
      return `M${x - r} ${y}${half(2 * r)}${half(-2 * r)}z`;
    }
    default:
      throw new Error(`a glyph of a way is drawn with <${shape.localName}>`);
  }
}

/** By way; made when the first cell is drawn. */
const outlines = new Map<Way, Outline>();

/** @returns the outline of a way's glyph. */
export function outlineOfWay(way: Way): Outline {
  let outline = outlines.get(way);
  if (!outline) outlines.set(way, (outline = glyphOutline(LOOKS[way].glyph)));
  return outline;
}
