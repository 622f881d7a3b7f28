import { css, html, LitElement, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import { tones } from '../../shared/tones';
import type { StateView } from '../protocol';
import type { Say } from '../words';

/** What is shown where there is no picture: what is being read, what to choose, what failed. */
export class State extends LitElement {
  static override properties = { view: { attribute: false }, say: { attribute: false } };
  static override styles = [
    base,
    buttons,
    tones,
    css`
      :host {
        display: flex;
        flex-direction: column;
        justify-content: center;
        gap: 8px;
        min-height: 18em;
        height: 100%;
        padding: 20px 28px;
        overflow: auto;
      }
      :host > div {
        display: flex;
        flex-direction: column;
        gap: 8px;
        max-width: 46em;
      }
      .empty {
        align-self: center;
        align-items: center;
        text-align: center;
      }
      h1 {
        margin: 0;
        font-size: 1.154em;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
        color: var(--el-muted);
        max-width: 44ch;
        overflow-wrap: anywhere;
        user-select: text;
      }
      .step,
      .title {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      .step {
        font-size: 0.96em;
      }
      .step .ic,
      .title .ic {
        color: var(--tone);
      }
      :host .row {
        display: flex;
        flex-direction: row;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 6px;
      }
      .skeleton {
        display: grid;
        gap: 12px;
        margin-top: 20px;
        width: min(40em, 80vw);
      }
      .skeleton div {
        height: 44px;
        border-radius: 6px;
        background: var(--el-wash2);
        border: 1px solid var(--el-faint);
      }
      .skeleton div:nth-child(2) {
        width: 70%;
      }
      @media (prefers-reduced-motion: no-preference) {
        .turns {
          animation: turn 1.2s linear infinite;
        }
      }
      @keyframes turn {
        to {
          transform: rotate(360deg);
        }
      }
    `,
  ];
  declare view: StateView;
  declare say: Say;

  override render(): TemplateResult {
    const { view, say } = this;
    switch (view.kind) {
      case 'loading':
        return html`<div role="status">
            <h1>${view.title}</h1>
            ${view.steps.map((step, index) => this.#step(step, index < (view.done ?? 0)))}
          </div>
          <div class="row">${this.#button('cancel', say('cancel'), false)}</div>
          <div class="skeleton" aria-hidden="true">
            <div></div>
            <div></div>
          </div>`;
      case 'empty':
        return html`<div class="empty">
          ${glyph('swap')}
          <h1>${view.title}</h1>
          <p>${view.text}</p>
          <div class="row">
            <button
              class="btn"
              @click=${() => {
                send(this, 'el-choose', 'from');
              }}
            >
              ${say('chooseSource')}
            </button>
            ${this.#button('open-snapshot', say('openSnapshot'), false)}
          </div>
        </div>`;
      case 'error':
        return html`<div role="alert">
          <div class="title t-bad">
            ${glyph('error')}
            <h1>${view.title}</h1>
          </div>
          <p>${view.text}</p>
          <div class="row">
            ${view.actions.map(({ id, label }, index) => this.#button(id, label, index === 0))}
          </div>
        </div>`;
    }
  }

  #step(step: string, isDone: boolean): TemplateResult {
    return html`<div class="step ${isDone ? 't-private' : 't-none'}">
      ${isDone ? glyph('check') : glyph('sync', 'turns')}<span>${step}</span>
      ${isDone ? html`<span class="unseen">${this.say('done')}</span>` : ''}
    </div>`;
  }

  #button(id: string, label: string, primary: boolean): TemplateResult {
    return html`<button
      class="btn ${primary ? '' : 'sec'}"
      @click=${() => {
        send(this, 'el-action', id);
      }}
    >
      ${label}
    </button>`;
  }
}

customElements.define('el-state', State);
