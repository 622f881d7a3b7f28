import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../../shared/glyph';
import type { OptionView } from '../../protocol';

/** How an option stands in its list. */
export interface OptionLook {
  readonly at: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isShut: boolean;
  readonly point: () => void;
  readonly choose: () => void;
}

/** An option in the list of a picker, with the reason where it cannot be picked. */
export function pickerOption(option: OptionView, look: OptionLook): TemplateResult {
  return html`<div
    class="option ${look.isActive ? 'active' : ''}"
    id="option-${look.at}"
    role="option"
    aria-selected=${look.isSelected ? 'true' : 'false'}
    aria-disabled=${look.isShut ? 'true' : nothing}
    @pointermove=${look.point}
    @click=${look.choose}
  >
    ${option.glyph === '' ? nothing : glyph(option.glyph)}<span>${named(option)}</span>${look.isSelected ? glyph('check') : nothing}
    ${option.disabled === undefined ? nothing : html`<span class="why">${option.disabled}</span>`}
  </div>`;
}

/** One of several that were picked, with a button that takes it out. */
export function pickedChip(
  option: OptionView | undefined,
  value: string,
  removeLabel: string,
  remove: () => void,
): TemplateResult {
  return html`<span class="picked"
    >${glyph(option?.glyph ?? 'ques')}<span class="v">${option ? named(option) : value}</span
    ><button aria-label=${removeLabel} title=${removeLabel} @click=${remove}>${glyph('x')}</button></span
  >`;
}

/** The name of an option and, in the font of ids, what else is to be known. */
export function named({ label, detail }: OptionView): TemplateResult {
  return html`${label}${detail ? html` <span class="mono muted">${detail}</span>` : nothing}`;
}
