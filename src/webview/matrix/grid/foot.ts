import { html, type TemplateResult } from 'lit';
import { say } from '../words';
import { tabIndex, type Seen } from './seen';

/** The last row: what an endpoint would pay. @param index of the row, as screen readers count. */
export function foot(seen: Seen, index: number): TemplateResult {
  const { services, price } = seen.view;
  return html`<div class="row" role="row" data-row="foot" aria-rowindex=${index}>
    <div
      class="name"
      role="rowheader"
      aria-colindex="1"
      tabindex=${tabIndex(seen, 'foot', 0)}
      data-column="0"
    >
      ${say(seen.words, 'pays')}<br /><span class="muted">${price}</span>
    </div>
    ${seen.services.map((service, at) => {
      const pays = services[service]?.pays;
      return html`<div
        class="pays ${pays?.better ? 'better' : ''}"
        role="gridcell"
        aria-colindex=${at + 2}
        title="${pays?.title ?? ''} ${pays?.detail ?? ''}"
        tabindex=${tabIndex(seen, 'foot', at + 1)}
        data-column=${at + 1}
      >
        <b>${pays?.title}</b><span>${pays?.detail}</span>
      </div>`;
    })}
  </div>`;
}
