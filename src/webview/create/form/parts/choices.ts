import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of a few, all of which are seen. */
export interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string;
}

/** Of which group, what is chosen, and what follows from choosing. */
export interface Choosing<Id extends string> {
  readonly group: string;
  readonly label: string;
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
}

/** Pills with a dot. */
export function pills<Id extends string>(all: readonly Choice<Id>[], choosing: Choosing<Id>): TemplateResult {
  return html`<div class="choices" role="radiogroup" aria-label=${choosing.label}>
    ${all.map(
      (one) =>
        html`<label class="choice" title=${one.hint ?? nothing}
          >${radio(one, choosing)}<span class="r"></span>${one.label}</label
        >`,
    )}
  </div>`;
}

/** Parts of one button. */
export function segments<Id extends string>(
  all: readonly Choice<Id>[],
  choosing: Choosing<Id>,
): TemplateResult {
  return html`<div class="seg" role="radiogroup" aria-label=${choosing.label}>
    ${all.map((one) => html`<label>${radio(one, choosing)}${one.label}</label>`)}
  </div>`;
}

function radio<Id extends string>(
  { id, hint }: Choice<Id>,
  { group, chosen, choose }: Choosing<Id>,
): TemplateResult {
  return html`<input
    type="radio"
    name=${group}
    value=${id}
    aria-description=${hint ?? nothing}
    .checked=${live(id === chosen)}
    @change=${() => {
      choose(id);
    }}
  />`;
}
