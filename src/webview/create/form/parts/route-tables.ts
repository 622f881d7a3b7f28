import { css, html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../../shared/glyph';
import type { FormView, RouteTableRow } from '../../protocol';
import { toggled } from '../model/edits';
import { box, errorText } from './basics';

type Tables = NonNullable<FormView['routeTables']>;

export const routeTableStyles = css`
  .tables {
    grid-template-columns: 26px fit-content(45%) minmax(0, 1fr);
  }
  .tables .table {
    min-width: 132px;
    overflow-wrap: anywhere;
  }
  .tables .subs {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 5px;
    font-size: 0.923em;
    min-width: 0;
  }
  .tables .subs .chip {
    font-size: 1em;
  }
  @container (max-width: 480px) {
    .tables .table {
      grid-column: 2 / -1;
    }
    .tables .subs {
      grid-column: 2 / -1;
    }
  }
`;

/** The route tables, each with the subnets that it serves. One that cannot be chosen stays, with the reason. */
export function routeTables(
  { label, rows }: Tables,
  chosen: readonly string[],
  error: string | undefined,
  edit: (routeTables: readonly string[]) => void,
): TemplateResult {
  return html`<div class="list tables" role="group" aria-label=${label}>
      ${rows.map((row, at) => tableRow(row, at, chosen, error !== undefined, edit))}
    </div>
    ${errorText('routeTables-error', error)}`;
}

function tableRow(
  row: RouteTableRow,
  at: number,
  chosen: readonly string[],
  wrong: boolean,
  edit: (routeTables: readonly string[]) => void,
): TemplateResult {
  const isOff = row.disabled !== undefined;
  return html`<label class="row ${isOff ? 'off' : ''}">
    ${box({
      id: `table-${at}`,
      checked: !isOff && chosen.includes(row.id),
      disabled: isOff,
      describedBy: wrong ? 'routeTables-error' : undefined,
      wrong,
      toggle: () => {
        edit(toggled(chosen, row.id));
      },
    })}
    <span class="table">${row.name} <span class="mono muted">${row.id}</span></span>
    <span class="subs">${isOff ? html`<span>${row.disabled}</span>` : tableSubnets(row)}</span>
  </label>`;
}

function tableSubnets({ subnets, note }: RouteTableRow): TemplateResult {
  return html`${subnets.map(
    ({ id, name, glyph: symbol }) =>
      html`<span class="chip" title=${id}>${glyph(symbol)}<span class="cut">${name}</span></span>`,
  )}${note ? html`<span class="muted">${note}</span>` : nothing}`;
}
