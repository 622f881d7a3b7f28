import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import type { PathChangeView } from '../protocol';
import type { Say } from '../words';
import './mini';
import { sectionStyles } from './section-styles';

/** The path before and with the endpoint, on the same columns. Says `path-from` with the subnet that is chosen. */
export class PathChange extends LitElement {
  static override properties = { view: { attribute: false }, say: { attribute: false } };
  static override styles = [
    base,
    buttons,
    sectionStyles,
    css`
      .link {
        font-size: 0.923em;
      }
      .pick {
        position: relative;
        display: inline-flex;
        align-items: center;
        gap: 4px;
        border-radius: 4px;
      }
      .pick .ic {
        width: 14px;
        height: 14px;
        color: var(--el-muted);
      }
      /* The title itself opens the list of subnets. */
      .pick select {
        position: absolute;
        inset: -4px 0;
        width: 100%;
        opacity: 0;
        cursor: pointer;
      }
      .pick select option {
        background: var(--vscode-dropdown-listBackground, var(--el-input));
        color: var(--vscode-dropdown-foreground, var(--el-fg));
      }
      .pick:focus-within {
        outline: 2px solid var(--el-focus);
        outline-offset: 2px;
      }
      .rows {
        overflow-x: auto;
        padding-top: 4px;
      }
      /* Never drawn smaller than 0.85, nor much larger than the text around it: it scrolls instead. */
      el-create-mini {
        min-width: 31.3em;
        max-width: 54em;
      }
      .note {
        margin-top: 6px;
        font-size: 0.923em;
        color: var(--el-muted);
      }
    `,
  ];
  declare view: PathChangeView;
  declare say: Say;

  override render(): TemplateResult {
    const { view, say } = this;
    return html`<div class="head">
        ${view.from.length > 1 ? this.#picker() : html`<h2>${view.title}</h2>`}
        ${
          view.canCompare
            ? html`<button
                class="link"
                @click=${() => {
                  send(this, 'act', 'compare');
                }}
              >
                ${say('openComparison')}
              </button>`
            : nothing
        }
      </div>
      <div class="rows">
        <el-create-mini .view=${view.before}></el-create-mini>
        <el-create-mini .view=${view.after}></el-create-mini>
      </div>
      ${view.note ? html`<p class="note">${view.note}</p>` : nothing}`;
  }

  #picker(): TemplateResult {
    const { title, from, selected } = this.view;
    return html`<div class="pick">
      <h2>${title}</h2>
      ${glyph('down')}
      <select
        aria-label=${this.say('from')}
        @change=${(event: Event) => {
          if (event.currentTarget instanceof HTMLSelectElement)
            send(this, 'path-from', event.currentTarget.value);
        }}
      >
        ${from.map(
          ({ value, label, detail, disabled }) =>
            html`<option
              value=${value}
              .selected=${value === selected}
              ?disabled=${disabled !== undefined}
              title=${disabled ?? nothing}
            >
              ${label}${detail ? ` · ${detail}` : ''}
            </option>`,
        )}
      </select>
    </div>`;
  }
}

customElements.define('el-path-change', PathChange);
