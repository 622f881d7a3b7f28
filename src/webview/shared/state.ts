import { css, html, LitElement, type TemplateResult } from 'lit';
import { base, buttons } from './controls';
import { send } from './events';
import { glyph } from './glyph';
import { tones } from './tones';
import { turning } from './turning';
import type { StateView } from '../path/protocol';

/** The texts of this component itself. */
export interface StateWords {
  readonly cancel: string;
  /** What a screen reader says of a step that is done. */
  readonly done: string;
}

/** What is shown instead of what the page is for: what is being read, what to choose, what failed. */
export class State extends LitElement {
  static override properties = {
    view: { attribute: false },
    words: { attribute: false },
    choices: { attribute: false },
  };
  static override styles = [
    base,
    buttons,
    tones,
    turning,
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
    `,
  ];
  declare view: StateView;
  declare words: StateWords;
  /** What can be done where there is nothing yet; the first is what most want. */
  declare choices: readonly { readonly id: string; readonly label: string }[];

  constructor() {
    super();
    this.choices = [];
  }

  override render(): TemplateResult {
    const { view, words } = this;
    switch (view.kind) {
      case 'loading':
        return html`<div role="status">
            <h1>${view.title}</h1>
            ${view.steps.map((step, index) => this.#step(step, index < (view.done ?? 0)))}
          </div>
          <div class="row">${this.#button('cancel', words.cancel, false)}</div>
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
            ${this.choices.map(({ id, label }, index) => this.#button(id, label, index === 0))}
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
      ${isDone ? html`<span class="unseen">${this.words.done}</span>` : ''}
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
