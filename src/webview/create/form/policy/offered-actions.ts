import { html, type TemplateResult } from 'lit';
import { keepFocus } from '../parts/basics';
import type { Typed } from './completion';

/** What may be completed, and by what. */
export interface Offer {
  readonly typed: Typed;
  readonly actions: readonly string[];
  readonly active: number;
}

/** The actions that complete what is typed, in a list that is there, unseen, while there is no offer. */
export function offeredActions(
  offer: Offer | undefined,
  label: string,
  complete: (offer: Offer, action: string) => void,
): TemplateResult {
  return html`<div
    class="actions"
    id="actions"
    role="listbox"
    tabindex="-1"
    aria-label=${label}
    ?hidden=${!offer}
    @mousedown=${keepFocus}
  >
    ${offer?.actions.map(
      (action, at) =>
        html`<div
          class="action ${at === offer.active ? 'active' : ''}"
          id="action-${at}"
          role="option"
          aria-selected=${at === offer.active ? 'true' : 'false'}
          @click=${() => {
            complete(offer, action);
          }}
        >
          ${action}
        </div>`,
    )}
  </div>`;
}

/**
 * Puts the list below the action that is typed: the text has a fixed pitch, so that its place is known from line and
 * column.
 * @param text the policy, with line breaks of one character
 */
export function placeActions(root: ParentNode, { typed }: Offer, text: string): void {
  const list = root.querySelector<HTMLElement>('.actions');
  const code = root.querySelector<HTMLElement>('.code');
  const before = text.slice(0, typed.start).split('\n');
  const line = root.querySelector('.layer')?.children[before.length - 1];
  if (!list || !code || !(line instanceof HTMLElement)) return;
  list.style.top = `${line.offsetTop + line.offsetHeight + 8 - code.scrollTop}px`;
  const left = `calc(44px + ${before.at(-1)?.length ?? 0} * 1ch - ${code.scrollLeft}px)`;
  list.style.left = `max(0px, min(${left}, 100% - ${list.offsetWidth}px))`;
  list.scrollIntoView({ block: 'nearest' });
  list.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
}
