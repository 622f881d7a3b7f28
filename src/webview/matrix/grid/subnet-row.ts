import { html, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph';
import { WAYS, type MatrixSubnet } from '../protocol';
import { LOOKS, wayAt } from '../ways';
import { say } from '../words';
import { PITCH } from './grid-styles';
import { outlineOfWay } from './outline';
import { place } from '../../shared/place';
import { tabIndex, type CellAt, type Seen } from './seen';

/** The row of a subnet. @param at its number in the view. */
export function subnetRow(seen: Seen, index: number, at: number, subnet: MatrixSubnet): TemplateResult {
  const { label, detail } = subnet;
  return html`<div
    class="row"
    role="row"
    data-row="s${at}"
    aria-rowindex=${index + 2}
    ${place(index * PITCH)}
  >
    <div
      class="name"
      role="rowheader"
      aria-colindex="1"
      title="${label} ${detail}"
      tabindex=${tabIndex(seen, `s${at}`, 0)}
      data-column="0"
    >
      ${glyph(subnet.glyph)}<span>${label}</span><small>${detail}</small>
    </div>
    ${seen.services.map((service, column) => cell(seen, at, subnet, service, column))}
  </div>`;
}

function cell(
  seen: Seen,
  at: number,
  { label, cells }: MatrixSubnet,
  service: number,
  column: number,
): TemplateResult {
  const { view, words, look } = seen;
  const way = wayAt(cells[service]);
  const word = view.ways[WAYS.indexOf(way)]?.word ?? way;
  const { strokes, fills } = outlineOfWay(way);
  const selected = isAt(seen.selected, at, service);
  const compared = isAt(seen.compared, at, service);
  const dim = look.ways.size > 0 && !look.ways.has(way);
  const state = `${selected ? ' selected' : ''}${compared ? ' compared' : ''}${dim ? ' dim' : ''}`;
  return html`<div
    class="cell ${way} t-${LOOKS[way].tone}${state}"
    role="gridcell"
    aria-colindex=${column + 2}
    aria-label=${say(words, 'cell', { subnet: label, service: view.services[service]?.label ?? '', way: word })}
    aria-selected=${selected || compared ? 'true' : 'false'}
    tabindex=${tabIndex(seen, `s${at}`, column + 1)}
    data-column=${column + 1}
  >
    <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
      <path d=${strokes}></path>
      <path class="fill" d=${fills}></path></svg
    ><span>${word}</span>
  </div>`;
}

function isAt(cellAt: CellAt | undefined, subnet: number, service: number): boolean {
  return cellAt?.subnet === subnet && cellAt.service === service;
}
