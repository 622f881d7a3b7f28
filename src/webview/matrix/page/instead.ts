import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph';
import type { ToMatrix } from '../protocol';

/** What stands in the place of the table. */
export type State = ToMatrix & { readonly type: 'state' };

const SYMBOLS = { loading: 'sync', empty: 'table', error: 'error' } as const;

/** What is being computed, what there is not, or what failed, with the one thing to do about it. */
export function instead(
  { kind, title, text, action }: State,
  act: (does: 'refresh' | 'cancel') => void,
): TemplateResult {
  return html`<div
    class="state t-${kind === 'error' ? 'bad' : 'none'}"
    role=${kind === 'error' ? 'alert' : 'status'}
  >
    ${glyph(SYMBOLS[kind])}
    <h2>${title}</h2>
    <p>${text}</p>
    ${
      action
        ? html`<button
            class="btn ${action.does === 'cancel' ? 'sec' : ''}"
            @click=${() => {
              act(action.does);
            }}
          >
            ${action.label}
          </button>`
        : nothing
    }
  </div>`;
}

/** A line that fills while something is computed. */
export function progress({ kind, done, title }: State): TemplateResult | typeof nothing {
  if (kind !== 'loading') return nothing;
  return html`<progress class="progress" aria-label=${title} max="1" .value=${done ?? 0}></progress>`;
}
