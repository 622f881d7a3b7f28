import { svg, type SVGTemplateResult } from 'lit';
import type { PlacedGate } from '../layout/scene';
import { drawText } from './primitives';

/** A filter on the line: a ring with a check, a disc with a cross, or a grey ring with a question mark. */
export function drawGate(gate: PlacedGate): SVGTemplateResult {
  const [x, y] = gate.at;
  const tone = { passes: 'private', blocks: 'bad', unknown: 'none' }[gate.outcome];
  return svg`<g class="gate ${gate.outcome} t-${tone}" data-hop=${gate.hop}>
    <circle class="hit" cx=${x} cy=${y} r="14" />
    <circle class="disc" cx=${x} cy=${y} r=${gate.outcome === 'blocks' ? 9.5 : 8.5} />
    <path class="mark" d="M${x} ${y}${mark(gate)}" />
    ${drawText(gate.label)}
  </g>`;
}

function mark(gate: PlacedGate): string {
  switch (gate.outcome) {
    case 'passes':
      return 'm-3.6 .3 2.6 2.6 4.8-5.4';
    case 'blocks':
      return 'm-3.4-3.4 6.8 6.8m0-6.8-6.8 6.8';
    case 'unknown':
      return 'm-2.2-2c0-1.4 1-2.2 2.2-2.2s2.2.8 2.2 2c0 1.6-2.2 1.6-2.2 3.2m0 2.6v.1';
  }
}
