import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../../shared/controls';
import { glyph } from '../../shared/glyph';
import { tones } from '../../shared/tones';
import type { ComparisonView } from '../protocol';
import type { Say } from '../words';

/** What a new endpoint changes, in a table, and what to know before it. */
export class Changes extends LitElement {
  static override properties = { view: { attribute: false }, say: { attribute: false } };
  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
        padding-bottom: 16px;
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 14px 16px 10px;
      }
      h2 {
        margin: 0;
        font-size: 0.846em;
        font-weight: 600;
        letter-spacing: 0.04em;
        text-transform: uppercase;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 0.923em;
        user-select: text;
      }
      td,
      th {
        text-align: start;
        vertical-align: top;
        padding: 8px;
        border-top: 1px solid var(--el-border);
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      th[scope='row'] {
        font-weight: 400;
        color: var(--el-muted);
        width: 7em;
        padding-inline-start: 16px;
      }
      thead th {
        font-weight: 600;
        border: 0;
        padding: 0 8px 8px;
      }
      .better {
        color: var(--el-private);
        font-weight: 600;
      }
      .note {
        margin: 12px 12px 0;
        padding: 8px 10px;
        border-inline-start: 3px solid var(--el-warn);
        background: color-mix(in srgb, var(--el-warn) 8%, var(--el-side));
        border-radius: 0 4px 4px 0;
        font-size: 0.923em;
        line-height: 1.45;
      }
      .note b {
        display: block;
        font-weight: 600;
      }
      .foot {
        font-size: 0.885em;
        color: var(--el-muted);
        margin: 12px 16px;
      }
    `,
  ];
  declare view: ComparisonView;
  declare say: Say;

  override render(): TemplateResult {
    const { view } = this;
    return html`<header>
        ${glyph('list')}
        <h2 id="title">${view.title}</h2>
      </header>
      <table aria-labelledby="title">
        <thead>
          <tr>
            <th scope="col"><span class="unseen">${this.say('change')}</span></th>
            ${view.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${view.rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.label}</th>
                ${
                  row.together
                    ? html`<td colspan="2">${row.before}</td>`
                    : html`<td>${row.before}</td>
                        <td class=${row.better ? 'better' : ''}>${row.after}</td>`
                }
              </tr>`,
          )}
        </tbody>
      </table>
      ${view.warnings.map(({ title, text }) => html`<div class="note"><b>${title}</b>${text}</div>`)}
      <p class="foot">${view.foot}</p>`;
  }
}

customElements.define('el-changes', Changes);
