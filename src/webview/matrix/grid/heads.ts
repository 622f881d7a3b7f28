import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph';
import type { ColumnCount } from '../model/counts';
import { say, sayCount } from '../words';
import { tabIndex, type Seen } from './seen';

/** How much is shown below the heads. */
export interface Counts {
  readonly subnets: number;
  /** How many VPCs these subnets are in. */
  readonly vpcs: number;
  /** By service. */
  readonly columns: readonly ColumnCount[];
}

/** The heads of the columns: they sort, and count. */
export function heads(seen: Seen, counts: Counts): TemplateResult {
  const { view, words, look } = seen;
  return html`<div class="row" role="row" data-row="head" aria-rowindex="1">
    <div
      class="name"
      role="columnheader"
      aria-colindex="1"
      aria-sort=${look.sort ? 'none' : 'ascending'}
      tabindex=${tabIndex(seen, 'head', 0)}
      data-column="0"
    >
      <b><span>${say(words, 'subnet')}</span>${look.sort ? nothing : glyph('up')}</b>
      <small
        >${
          view.vpcs.length === 1
            ? sayCount(words, 'subnets', counts.subnets)
            : sayCount(words, 'inVpcs', counts.vpcs, { subnets: counts.subnets })
        }</small
      >
    </div>
    ${seen.services.map((service, at) => serviceHead(seen, service, at, counts.columns[service]))}
  </div>`;
}

function serviceHead(
  seen: Seen,
  service: number,
  at: number,
  { private: stays, blocked }: ColumnCount = { private: 0, blocked: 0 },
): TemplateResult {
  const { view, words, look } = seen;
  const order = look.sort?.service === service ? look.sort.order : undefined;
  return html`<div
    role="columnheader"
    aria-colindex=${at + 2}
    aria-sort=${order === undefined ? 'none' : order === 'worst' ? 'descending' : 'ascending'}
    tabindex=${tabIndex(seen, 'head', at + 1)}
    data-column=${at + 1}
    title=${say(words, order === undefined ? 'sortWorst' : order === 'worst' ? 'sortBest' : 'sortName')}
  >
    <b
      ><span>${view.services[service]?.label}</span>${
        order === undefined ? nothing : glyph(order === 'worst' ? 'down' : 'up')
      }</b
    >
    <small>${say(words, blocked === 0 ? 'private' : 'privateAndBlocked', { n: stays, blocked })}</small>
  </div>`;
}
