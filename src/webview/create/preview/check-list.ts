import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import { tones } from '../../shared/tones';
import { turning } from '../../shared/turning';
import type { CheckRow } from '../protocol';
import type { Say } from '../words';
import { foldedChecks, outcomes } from './outcomes';

/** What was checked, one row each: symbol, what, why, and at most one thing to do about it. */
export class CheckList extends LitElement {
  static override properties = {
    rows: { attribute: false },
    isWhole: { type: Boolean },
    say: { attribute: false },
  };
  static override styles = [
    base,
    buttons,
    tones,
    turning,
    css`
      :host {
        display: block;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr) auto;
        gap: 0 8px;
        padding: 4px 0;
        align-items: start;
        line-height: 1.4;
      }
      li > .ic {
        margin-top: 1px;
        color: var(--tone);
      }
      .text {
        overflow-wrap: anywhere;
        user-select: text;
      }
      small {
        display: block;
        font-size: 0.923em;
        color: var(--el-muted);
      }
      .do {
        display: flex;
        flex-direction: column;
        align-items: flex-end;
        max-width: 14em;
        font-size: 0.962em;
      }
      .do .link {
        text-align: end;
        min-height: 18px;
        /* The row around it is higher than 24: the target reaches into it. */
        position: relative;
      }
      .do .link:only-child::after {
        content: '';
        position: absolute;
        inset: -3px 0;
      }
      summary {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        gap: 0 8px;
        padding: 4px 0;
        cursor: pointer;
        list-style: none;
      }
      summary .ic {
        margin-top: 1px;
      }
      details[open] summary .ic {
        transform: rotate(90deg);
      }
    `,
  ];
  declare rows: readonly CheckRow[];
  /** Nothing is folded: what passed is what somebody wants to see. */
  declare isWhole: boolean | undefined;
  declare say: Say;

  override render(): TemplateResult {
    const { shown, folded } = this.isWhole ? { shown: this.rows, folded: [] } : foldedChecks(this.rows);
    return html`<ul>
        ${shown.map((row, index) => this.#row(row, `s${index}`))}
      </ul>
      ${
        folded.length > 0
          ? html`<details>
              <summary>${glyph('right')}<span>${this.say('passedMany', folded.length)}</span></summary>
              <ul>
                ${folded.map((row, index) => this.#row(row, `f${index}`))}
              </ul>
            </details>`
          : nothing
      }`;
  }

  #row(row: CheckRow, id: string): TemplateResult {
    const look = outcomes[row.outcome];
    const { remedy, documentation } = row;
    return html`<li class="t-${look.tone}" title=${row.hover || nothing}>
      ${glyph(look.glyph, row.outcome === 'asking' ? 'turns' : '')}
      <span class="text"
        ><span class="unseen">${this.say(look.word)}: </span
        ><span id=${id}>${row.what}</span>${row.why ? html`<small>${row.why}</small>` : nothing}</span
      >
      ${
        remedy || documentation !== undefined
          ? html`<span class="do"
              >${remedy ? this.#link(remedy.label, id, 'act', remedy.id) : nothing}${
                documentation === undefined
                  ? nothing
                  : this.#link(this.say('learnMore'), id, 'documentation', documentation)
              }</span
            >`
          : nothing
      }
    </li>`;
  }

  #link(label: string, about: string, event: string, detail: string): TemplateResult {
    return html`<button
      class="link"
      aria-describedby=${about}
      @click=${() => {
        send(this, event, detail);
      }}
    >
      ${label}
    </button>`;
  }
}

customElements.define('el-check-list', CheckList);
