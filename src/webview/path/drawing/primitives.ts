import { nothing, svg, type SVGTemplateResult } from 'lit';
import { drawingOf } from '../../shared/glyphs';
import type { Box } from '../layout/geometry';
import type { PlacedGlyph } from '../layout/scene';
import type { TextRun } from '../layout/text';

/** A line of text; what was cut is whole in its title. */
export function drawText(run: TextRun): SVGTemplateResult {
  const { style } = run;
  const size = style.size === 11 ? 's11' : style.size === 10.5 ? 's105' : '';
  const classes = [
    style.font === 'mono' ? 'mono' : '',
    size,
    style.bold ? 'bold' : '',
    `i-${style.ink}`,
    style.halo ? 'halo' : '',
  ];
  return svg`<text x=${run.x} y=${run.y} class=${classes.filter(Boolean).join(' ')}
    text-anchor=${style.anchor ?? 'start'} xml:space="preserve">${run.text}${
      run.full === undefined ? nothing : svg`<title>${run.full}</title>`
    }</text>`;
}

/** The number of a hop on the corner of its box. */
export function drawNumber(hop: number, x: number, y: number): SVGTemplateResult {
  return svg`<g class="num"><circle cx=${x} cy=${y} r="9.5" />
    <text x=${x} y=${y + 3.9} text-anchor="middle">${hop}</text></g>`;
}

/** The ring around what is chosen in the hop list. */
export function drawRing(box: Box): SVGTemplateResult {
  return svg`<rect class="ring" x=${box.x - 5} y=${box.y - 5} width=${box.w + 10} height=${box.h + 10} rx="10" />`;
}

export function drawRect(box: Box, radius: number): SVGTemplateResult {
  return svg`<rect class="box" x=${box.x} y=${box.y} width=${box.w} height=${box.h} rx=${radius} />`;
}

export function drawGlyph(glyph: PlacedGlyph): SVGTemplateResult {
  return svg`<g class="glyph" transform="translate(${glyph.x} ${glyph.y}) scale(${glyph.size / 16})">
    ${drawingOf(glyph.name)}</g>`;
}
