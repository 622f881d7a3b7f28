import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { glyph } from '../../../shared/glyph';
import { height, place } from '../../../shared/place';
import type { ServiceRow } from '../../protocol';

/** Which rows are drawn, and how. */
export interface RowsLook {
  /** Those that are near what is seen: from `first`, `end` exclusive. */
  readonly first: number;
  readonly end: number;
  /** Px. */
  readonly pitch: number;
  readonly active: number | undefined;
  readonly isChosen: (row: ServiceRow) => boolean;
  readonly choose: (row: ServiceRow) => void;
}

/** The services that are seen, in a space as high as that of all. */
export function serviceRows(rows: readonly ServiceRow[], look: RowsLook): TemplateResult {
  const { first, end, pitch, active } = look;
  const near = Array.from({ length: end - first }, (_, at) => first + at);
  // A screen reader is told of the active row by its element, so that it has one wherever it is.
  const isFar = active !== undefined && (active < first || active >= end);
  return html`<div class="canvas" role="presentation" ${height(rows.length * pitch)}>
    ${repeat(
      isFar ? [...near, active] : near,
      (at) => at,
      (at) => {
        const row = rows[at];
        return row && serviceRow(row, at, rows.length, look);
      },
    )}
  </div>`;
}

function serviceRow(row: ServiceRow, at: number, of: number, look: RowsLook): TemplateResult {
  const { pitch, active, isChosen, choose } = look;
  return html`<div
    class="service ${at === 0 ? 'first' : ''} ${at === active ? 'active' : ''}"
    id="service-${at}"
    role="option"
    aria-selected=${isChosen(row) ? 'true' : 'false'}
    aria-posinset=${at + 1}
    aria-setsize=${of}
    title=${row.service}
    ${place(at * pitch)}
    @click=${() => {
      choose(row);
    }}
  >
    ${glyph(row.glyph)}<span class="mono name">${row.service}</span
    ><span class="badge">${glyph(row.badgeGlyph)}${row.badge}</span><span class="cost">${row.cost}</span>
  </div>`;
}
