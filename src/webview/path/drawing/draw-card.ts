import { nothing, svg, type SVGTemplateResult } from 'lit';
import { right } from '../layout/geometry';
import type { PlacedCard, PlacedRow } from '../layout/scene';
import { drawGlyph, drawNumber, drawRect, drawRing, drawText } from './primitives';

/** The card of a route table with its rows. */
export function drawCard(card: PlacedCard, chosen: number | undefined): SVGTemplateResult {
  const { box } = card;
  const onPath = card.hop > 0;
  return svg`<g class="card t-${card.tone} ${onPath && card.hop === chosen ? 'chosen' : ''}" data-hop=${onPath ? card.hop : nothing}>
    ${onPath ? drawRing(box) : nothing}
    ${drawRect(box, 8)}
    ${drawGlyph(card.glyph)}
    ${card.texts.map(drawText)}
    ${card.rules.map((y) => svg`<path class="rule" d="M${box.x} ${y}H${right(box)}" />`)}
    ${card.rows.map(drawRow)}
    ${card.fold ? drawFold(card.fold) : nothing}
    ${onPath ? drawNumber(card.hop, box.x, box.y) : nothing}
  </g>`;
}

function drawRow(row: PlacedRow): SVGTemplateResult {
  const { x, y, w, h } = row.box;
  return svg`<g class="row t-${row.tone}">
    ${
      row.decides
        ? svg`<rect class="tint" x=${x + 1} y=${y} width=${w - 2} height=${h} />
            <rect class="bar" x=${x + 1} y=${y} width="3" height=${h} />`
        : nothing
    }
    ${row.isNew ? svg`<text class="plus bold" x=${x + 6} y=${y + 16}>+</text>` : nothing}
    ${row.branches.map(([bx, by]) => svg`<path class="branch" d="M${bx} ${by}v13h7" />`)}
    ${row.texts.map(drawText)}
  </g>`;
}

function drawFold(fold: NonNullable<PlacedCard['fold']>): SVGTemplateResult {
  const { x, y, w, h } = fold.box;
  const arrow = fold.open ? 'm4 6 4 4 4-4' : 'm6 4 4 4-4 4';
  return svg`<g class="fold" data-fold="true">
    <rect x=${x} y=${y} width=${w} height=${h} />
    <g class="glyph" transform="translate(${x + 13} ${y + 6}) scale(0.9)"><path d=${arrow} /></g>
    ${drawText(fold.text)}
  </g>`;
}
