import { html, type TemplateResult } from 'lit';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import type { RouteRowView, TableView } from '../protocol';
import type { Say } from '../words';

/**
 * The card of the route table in words: the routes that match, and how many others there are. The others are shown
 * where `unfolds`; the button says `el-fold`.
 */
export function routeRows(table: TableView, say: Say, unfolds: boolean): TemplateResult {
  const matching = table.rows.filter(({ matches }) => matches);
  const others = [...table.rows.filter(({ matches }) => !matches), ...(table.folded?.rows ?? [])];
  return html`${list(matching, say)}
  ${
    others.length === 0
      ? ''
      : html`<button
          class="link"
          aria-expanded=${unfolds ? 'true' : 'false'}
          @click=${({ currentTarget }: Event) => {
            if (currentTarget) send(currentTarget, 'el-fold', undefined);
          }}
        >
          ${glyph(unfolds ? 'down' : 'right')}${others.length === 1 ? say('otherRoutesOne') : say('otherRoutes', others.length)}
        </button>`
  }
  ${unfolds ? list(others, say) : ''}`;
}

function list(rows: readonly RouteRowView[], say: Say): TemplateResult | '' {
  if (rows.length === 0) return '';
  return html`<div class="routes" role="list">${rows.map((row) => route(row, say))}</div>`;
}

function route(
  { destination, target, mark, tone, matches, bad, ranges }: RouteRowView,
  say: Say,
): TemplateResult {
  const shown = bad ? 'bad' : ((matches ? tone : undefined) ?? 'none');
  return html`<div class="route t-${shown}" role="listitem">
    <span class="mono">${say('route', destination, target)}</span> <small>${mark}</small>
    ${ranges.length === 0 ? '' : html`<div class="mono">${ranges.map(({ cidr }) => cidr).join(', ')}</div>`}
  </div>`;
}
