import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { glyph } from '../../../shared/glyph';

/** What is or is not drawn. */
export type Part = TemplateResult | typeof nothing;

/** What is wrong with the field above; the field is described by `id`. */
export function errorText(id: string, text: string | undefined): Part {
  if (text === undefined) return nothing;
  return html`<p class="err" id=${id}>${glyph('error')}<span>${text}</span></p>`;
}

/** The label above a part, with what is to be known of it. */
export function partLabel(id: string, label: string, hint: string): TemplateResult {
  return html`<div class="l" id=${id}>${label} ${hint ? html`<small>${hint}</small>` : nothing}</div>`;
}

/** A box to tick. */
export interface Box {
  readonly id: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  /** Set: one of several is chosen, of the group of that name. */
  readonly radio?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly wrong?: boolean;
  readonly toggle: (checked: boolean) => void;
}

/** One that cannot be ticked keeps the keyboard's focus, so that its reason can be read there. */
export function box({ id, checked, disabled, radio, describedBy, wrong, toggle }: Box): TemplateResult {
  return html`<span class="cb"
    ><input
      id=${id}
      type=${radio === undefined ? 'checkbox' : 'radio'}
      name=${radio ?? nothing}
      .checked=${live(checked)}
      aria-disabled=${disabled ? 'true' : nothing}
      aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${ifDefined(describedBy)}
      @click=${(event: Event) => {
        if (disabled) event.preventDefault();
      }}
      @change=${({ target }: Event) => {
        if (!disabled && target instanceof HTMLInputElement) toggle(target.checked);
      }}
    />${glyph(radio === undefined ? 'check' : 'solid')}</span
  >`;
}

/** What somebody typed, of an event of a field. */
export function typedIn({ target }: Event): string {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : '';
}

/** For a list that belongs to a field: a click on it leaves the focus where it is. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
