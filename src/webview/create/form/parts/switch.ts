import { html, nothing } from 'lit';
import type { SwitchView } from '../../protocol';
import { box, errorText, type Part } from './basics';

/** A box to tick with what it means; why it cannot be ticked stands instead of the hint. */
export function switchPart(
  id: string,
  view: SwitchView | undefined,
  checked: boolean,
  error: string | undefined,
  toggle: (checked: boolean) => void,
): Part {
  if (!view) return nothing;
  const hint = view.disabled ?? view.hint;
  const isDisabled = view.disabled !== undefined;
  const described = [hint ? `${id}-hint` : '', error === undefined ? '' : `${id}-error`].join(' ').trim();
  return html`<label class="switch"
      >${box({
        id,
        checked: isDisabled ? view.checked : checked,
        disabled: isDisabled,
        describedBy: described || undefined,
        wrong: error !== undefined,
        toggle,
      })}<span
        >${view.label} ${view.name ? html`<span class="mono">${view.name}</span>` : nothing}
        ${view.after}</span
      ></label
    >
    ${hint ? html`<div class="sub" id="${id}-hint">${hint}</div>` : nothing}
    ${errorText(`${id}-error`, error)}`;
}
