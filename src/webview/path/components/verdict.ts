import { css, html, LitElement, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import { tones } from '../../shared/tones';
import type { VerdictView } from '../protocol';

/** The answer: a symbol, a sentence, a line of detail, at most two buttons. */
export class Verdict extends LitElement {
  static override properties = { view: { attribute: false } };
  static override styles = [
    base,
    buttons,
    tones,
    css`
      :host {
        display: grid;
        grid-template-columns: 32px 1fr auto;
        gap: 2px 12px;
        align-items: center;
        padding: 12px 16px;
        border-bottom: 1px solid var(--el-border);
      }
      .mark {
        width: 32px;
        height: 32px;
        border-radius: 50%;
        display: grid;
        place-items: center;
        color: var(--el-bg);
        background: var(--tone);
        border: 1px solid var(--el-contrast);
      }
      .mark .ic {
        width: 20px;
        height: 20px;
      }
      h1 {
        margin: 0;
        font-size: 1.154em;
        font-weight: 600;
        line-height: 1.35;
        text-wrap: pretty;
        overflow-wrap: anywhere;
        user-select: text;
      }
      p {
        margin: 0;
        font-size: 0.923em;
        color: var(--el-muted);
        overflow-wrap: anywhere;
        user-select: text;
      }
      .actions {
        display: flex;
        gap: 8px;
        flex-wrap: wrap;
      }
      :host([narrow]) {
        grid-template-columns: 32px 1fr;
      }
      :host([narrow]) .mark {
        align-self: start;
      }
      :host([narrow]) .actions {
        grid-column: 2;
        margin-top: 6px;
      }
    `,
  ];
  declare view: VerdictView;

  override render(): TemplateResult {
    const { tone, sentence, detail, actions } = this.view;
    return html`<span class="mark t-${tone}" aria-hidden="true">${glyph(this.view.glyph)}</span>
      <div role="status">
        <h1>${sentence}</h1>
        <p>${detail}</p>
      </div>
      ${
        actions.length === 0
          ? ''
          : html`<div class="actions">
              ${actions.map(
                ({ id, label, primary }) =>
                  html`<button
                    class="btn ${primary ? '' : 'sec'}"
                    @click=${() => {
                      send(this, 'el-action', id);
                    }}
                  >
                    ${label}
                  </button>`,
              )}
            </div>`
      }`;
  }
}

customElements.define('el-verdict', Verdict);
