import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph';
import type { MatrixWords } from '../protocol';
import { LOOKS } from '../ways';
import { say } from '../words';
import type { Answer } from './answers';

export interface StripActions {
  readonly open: (answer: Answer) => void;
  readonly create: (answer: Answer) => void;
}

/** The sentences of the selected cell and of the one it is compared with, side by side. */
export function strip(answers: readonly Answer[], words: MatrixWords, actions: StripActions): TemplateResult {
  if (answers.length === 0) return html``;
  return html`<div class="strip" role="status">
    ${answers.map((answer) => {
      const { way, label, cell } = answer;
      const { glyph: symbol, tone } = LOOKS[way];
      return html`<div class="answer t-${tone}">
        <span class="badge">${glyph(symbol)}</span>
        <p>
          <b>${cell?.sentence ?? label}</b><span class="muted">${cell?.detail ?? say(words, 'asking')}</span>
        </p>
        <div class="acts">
          <button
            class="btn sec"
            @click=${() => {
              actions.open(answer);
            }}
          >
            ${say(words, 'open')}
          </button>
          ${
            cell?.canCreate
              ? html`<button
                  class="btn"
                  @click=${() => {
                    actions.create(answer);
                  }}
                >
                  ${say(words, 'create')}
                </button>`
              : nothing
          }
        </div>
      </div>`;
    })}
  </div>`;
}
