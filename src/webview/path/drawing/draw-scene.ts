import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { bottom } from '../layout/geometry';
import { arrowOf, outlineOf } from '../layout/outline';
import type { PlacedBox, PlacedLine, Scene } from '../layout/scene';
import { drawCard } from './draw-card';
import { drawGate } from './draw-gate';
import { drawGlyph, drawNumber, drawRect, drawRing, drawText } from './primitives';

/** A scene as SVG, from the back to the front. It holds text only, however hostile a name is. */
export function drawScene(scene: Scene, chosen: number | undefined): SVGTemplateResult {
  return svg`
    ${boxes(scene.frames, chosen)}
    ${scene.notes.map(drawText)}
    ${scene.card ? drawCard(scene.card, chosen) : nothing}
    ${boxes(scene.doors, chosen)}
    ${scene.lookupLine ? svg`<path class="lookup-line" d=${outlineOf(scene.lookupLine, false)} />` : nothing}
    ${scene.lines.map(drawLine)}
    ${boxes(scene.nodes, chosen)}
    ${scene.gates.map(drawGate)}
    ${scene.callouts.map(
      (callout) => svg`<path class="lead" d=${outlineOf(callout.lead, false)} />
        <g class="callout t-bad" data-hop=${callout.hop}>
          ${drawRect(callout.box, 4)}${callout.texts.map(drawText)}
        </g>`,
    )}`;
}

function boxes(placed: readonly PlacedBox[], chosen: number | undefined): unknown {
  return repeat(
    placed,
    ({ key }) => key,
    (one) => drawBox(one, chosen),
  );
}

function drawBox(placed: PlacedBox, chosen: number | undefined): SVGTemplateResult {
  const { box, hop } = placed;
  const classes = [
    `box-group r-${placed.role} ink-${placed.ink} t-${placed.tone}`,
    placed.dashed ? 'dashed' : '',
    placed.tinted ? 'tinted' : '',
    placed.action ? 'does' : '',
    hop !== undefined && hop === chosen ? 'chosen' : '',
  ];
  return svg`<g class=${classes.filter(Boolean).join(' ')} data-hop=${hop ?? nothing} data-action=${placed.action ?? nothing}>
    ${hop === undefined ? nothing : drawRing(box)}
    ${drawRect(box, placed.radius)}
    ${placed.glyph ? drawGlyph(placed.glyph) : nothing}
    ${placed.texts.map(drawText)}
    ${placed.action ? svg`<rect class="hit" x=${box.x - 30} y=${box.y} width=${box.w + 60} height=${bottom(box) - box.y + 34} />` : nothing}
    ${hop === undefined ? nothing : drawNumber(hop, box.x, box.y)}
  </g>`;
}

function drawLine(line: PlacedLine): SVGTemplateResult {
  const neutral = line.tone === 'none' && line.style !== 'would-continue' && line.style !== 'ghost';
  return svg`<g class="line t-${line.tone} ${line.style} ${neutral ? 'neutral' : ''}">
    ${line.legs.map(
      (leg) => svg`<path class="leg look-${leg.look}" d=${outlineOf(leg.points, leg.arrow)} />
        ${leg.arrow ? svg`<path class="arrow" d=${arrowOf(leg.points)} />` : nothing}`,
    )}
  </g>`;
}
