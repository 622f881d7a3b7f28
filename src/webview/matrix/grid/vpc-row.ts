import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph';
import { worstWay, type Worst } from '../model/counts';
import type { Row } from '../model/rows';
import { WAYS } from '../protocol';
import { LOOKS } from '../ways';
import { say, sayCount } from '../words';
import { PITCH } from './grid-styles';
import { outlineOfWay } from './outline';
import { place } from '../../shared/place';
import type { Seen } from './seen';

export type VpcRow = Row & { readonly kind: 'vpc' };

/** Of closed groups that were drawn; rows are made anew when the view or the look changes. */
const worstOfRows = new WeakMap<Row, readonly (Worst | undefined)[]>();

/** The row of a VPC, which opens and closes the group of its subnets. */
export function vpcRow(seen: Seen, index: number, row: VpcRow): TemplateResult {
  const { open, subnets } = row;
  const { label = '', detail = '' } = seen.view.vpcs[row.vpc] ?? {};
  return html`<div
    class="row vpc ${open ? 'open' : ''}"
    role="row"
    data-row="v${row.vpc}"
    aria-rowindex=${index + 2}
    ${place(index * PITCH)}
  >
    <div
      class="name"
      role="rowheader"
      aria-colindex="1"
      aria-colspan=${open ? seen.services.length + 1 : 1}
      aria-expanded=${open ? 'true' : 'false'}
      title="${label} ${detail}"
      tabindex=${seen.active.key === `v${row.vpc}` ? 0 : -1}
      data-column="0"
    >
      <div>
        ${glyph(open ? 'down' : 'right')}${glyph('cloud')}<b>${label}</b>
        ${open ? nothing : html`<small>${sayCount(seen.words, 'subnets', subnets.length)}</small>`}
        <span class="mono muted">${detail}</span>
      </div>
    </div>
    ${open ? nothing : closedCells(seen, row, label)}
  </div>`;
}

/** The worst way to each service, and how many go it: closing a group hides nothing that is bad. */
function closedCells(seen: Seen, row: VpcRow, vpc: string): readonly TemplateResult[] {
  const { view, words } = seen;
  let worst = worstOfRows.get(row);
  if (!worst) {
    worst = view.services.map((_, service) => worstWay(view, row.subnets, service));
    worstOfRows.set(row, worst);
  }
  return seen.services.map((service, column) => {
    const { way, subnets } = worst[service] ?? { way: 'unknown', subnets: 0 };
    const { strokes, fills } = outlineOfWay(way);
    const word = view.ways[WAYS.indexOf(way)]?.word ?? way;
    const label = view.services[service]?.label ?? '';
    return html`<div
      class="cell group ${way} t-${LOOKS[way].tone}"
      role="gridcell"
      aria-colindex=${column + 2}
      aria-label=${say(words, 'group', { vpc, service: label, way: word, n: subnets })}
      data-column="0"
    >
      <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
        <path d=${strokes}></path>
        <path class="fill" d=${fills}></path></svg
      ><span>${word} <b>${subnets.toLocaleString()}</b></span>
    </div>`;
  });
}
