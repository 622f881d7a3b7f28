import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../../shared/controls';
import type { RoutesView } from '../protocol';
import type { Say } from '../words';
import { sectionStyles } from './section-styles';

type TableView = RoutesView['tables'][number];
type RouteRow = TableView['rows'][number];

/** What changes in the route tables, one block each. */
export class Routes extends LitElement {
  static override properties = { view: { attribute: false }, say: { attribute: false } };
  static override styles = [
    base,
    sectionStyles,
    css`
      .diff {
        border: 1px solid var(--el-border);
        border-radius: 6px;
        background: var(--el-bg);
        overflow: hidden;
        container-type: inline-size;
      }
      .diff + .diff,
      .diff + p {
        margin-top: 8px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 0.923em;
        line-height: 1.667;
        user-select: text;
      }
      caption {
        padding: 2.4px 10px;
        background: var(--el-wash2);
        line-height: 1.6;
        text-align: start;
      }
      caption > span {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 8px;
      }
      caption .mono {
        font-size: 0.97em;
      }
      td {
        padding: 0 10px 0 0;
        font-family: var(--el-mono);
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      .mark {
        width: 22px;
        padding: 0;
        text-align: center;
        color: var(--el-private);
      }
      .destination {
        width: 12.5em;
      }
      .destination,
      .target {
        min-width: 9em;
      }
      .note {
        font-family: inherit;
        text-align: end;
        color: var(--el-muted);
      }
      .kept td,
      .loses td {
        color: var(--el-muted);
      }
      .added {
        background: color-mix(in srgb, var(--el-private) 11%, var(--el-bg));
      }
      /* Where there is little room, what is to be said of a route stands below its target. */
      @container (max-width: 30em) {
        tr {
          display: grid;
          grid-template-columns: 22px minmax(0, 1fr) minmax(0, 1fr);
        }
        .destination,
        .target {
          width: auto;
          min-width: 0;
        }
        .note {
          grid-column: 2 / 4;
          text-align: start;
        }
      }
      .more {
        padding: 0 10px 2px 22px;
        font-size: 0.923em;
        color: var(--el-muted);
      }
      p {
        color: var(--el-muted);
      }
    `,
  ];
  declare view: RoutesView;
  declare say: Say;

  override render(): TemplateResult {
    const { view, say } = this;
    return html`<div class="head">
        <h2>${say('routes')}</h2>
        <small>${view.summary}</small>
      </div>
      ${view.tables.map((table) => this.#table(table))} ${view.text ? html`<p>${view.text}</p>` : nothing}`;
  }

  #table({ name, id, count, rows, more }: TableView): TemplateResult {
    return html`<div class="diff">
      <table>
        <caption>
          <span
            ><span>${name} ${name === id ? nothing : html`<span class="mono muted">${id}</span>`}</span
            ><span class="muted">${count}</span></span
          >
        </caption>
        <tbody>
          ${rows.map((row) => this.#row(row))}
        </tbody>
      </table>
      ${more ? html`<div class="more">${more}</div>` : nothing}
    </div>`;
  }

  #row({ kind, destination, target, note }: RouteRow): TemplateResult {
    return html`<tr class=${kind}>
      <td class="mark">
        ${kind === 'added' ? html`<span aria-hidden="true">+</span>` : nothing}${
          kind === 'kept' ? nothing : html`<span class="unseen">${this.say(kind)}</span>`
        }
      </td>
      <td class="destination">${destination}</td>
      <td class="target">${target}</td>
      <td class="note">${note}</td>
    </tr>`;
  }
}

customElements.define('el-create-routes', Routes);
