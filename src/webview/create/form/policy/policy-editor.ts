import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { base } from '../../../shared/controls';
import { send } from '../../../shared/events';
import type { PolicyView } from '../../protocol';
import type { Say } from '../../words';
import { lines } from '../model/edits';
import { moved } from '../model/moving';
import { errorText } from '../parts/basics';
import { formStyles } from '../styles/form-styles';
import { actionAt, completions } from './completion';
import { editorStyles } from './editor-styles';
import { INDENT, newLine, offsetOf } from './indent';
import { insertText } from './insert-text';
import { offeredActions, placeActions, type Offer } from './offered-actions';
import { policyLines, type PolicyToken } from './policy-lines';

const ERRORS_SHOWN = 5;
const PAGE = 8;

/**
 * The policy as text: coloured, its errors marked, its actions completed. Says `edit-part`. Tab indents once something
 * was typed; Escape, then Tab leaves: nobody is caught in it.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/no-keyboard-trap.html
 */
export class PolicyEditor extends LitElement {
  static override properties = {
    text: {},
    view: { attribute: false },
    say: { attribute: false },
    error: {},
    offer: { state: true },
  };
  static override styles = [base, formStyles, editorStyles];
  declare text: string;
  declare view: PolicyView;
  declare say: Say;
  declare error: string | undefined;
  declare private offer: Offer | undefined;
  #isEditing = false;

  override focus(): void {
    this.#area?.focus();
  }

  /** Sets the caret. @param line and @param column from 1 */
  goTo(line: number, column: number): void {
    const at = offsetOf(lines(this.text), line, column);
    this.focus();
    this.#area?.setSelectionRange(at, at);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('offer') && this.offer) placeActions(this.renderRoot, this.offer, lines(this.text));
  }

  protected override render(): TemplateResult {
    const text = lines(this.text);
    const { errors } = this.view;
    const isWrong = errors.length > 0 || this.error !== undefined || this.view.isTooLong;
    const shown = errors.slice(0, ERRORS_SHOWN);
    return html`<div class="editor">
      <div class="code">
        <div class="stack">
          <div class="layer" aria-hidden="true">
            ${policyLines(text, errors).map(
              ({ tokens, hasError }) =>
                html`<div class="line ${hasError ? 'er' : ''}">${tokens.map(drawn)}</div>`,
            )}
          </div>
          <textarea
            rows="1"
            wrap="off"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-label=${this.say('policyText')}
            aria-multiline="true"
            aria-autocomplete="list"
            aria-controls="actions"
            aria-activedescendant=${this.offer ? `action-${this.offer.active}` : nothing}
            aria-invalid=${isWrong ? 'true' : nothing}
            aria-describedby="keys ${shown.map((_, at) => `error-${at}`).join(' ')} refused"
            .value=${live(text)}
            @input=${this.#typed}
            @keydown=${this.#key}
            @click=${this.#stopOffering}
            @blur=${this.#left}
          ></textarea>
        </div>
      </div>
      ${offeredActions(this.offer, this.say('completions'), this.#complete)}
      ${shown.map(({ line, column, text: what }, at) =>
        errorText(`error-${at}`, this.say('lineColumn', line, column, what)),
      )}
      ${errorText('refused', this.error)}
      <p class="hint" id="keys">${this.say('policyKeys')}</p>
    </div>`;
  }

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  readonly #typed = (event: Event): void => {
    const area = this.#area;
    if (!area) return;
    this.#isEditing = true;
    this.text = area.value;
    send(this, 'edit-part', { policyText: area.value });
    const isWriting =
      event instanceof InputEvent && !event.isComposing && event.inputType.startsWith('insert');
    if (isWriting || this.offer) this.#offerAt(false);
  };

  #offerAt(isWanted: boolean): void {
    const area = this.#area;
    const typed = area ? actionAt(area.value, area.selectionStart) : undefined;
    const actions =
      typed && (isWanted || typed.text !== '') ? completions(this.view.actions, typed.text) : [];
    this.offer = typed && actions.length > 0 ? { typed, actions, active: 0 } : undefined;
  }

  readonly #stopOffering = (): void => {
    this.offer = undefined;
  };

  readonly #left = (): void => {
    this.#isEditing = false;
    this.offer = undefined;
  };

  readonly #complete = ({ typed }: Offer, action: string): void => {
    this.#area?.setSelectionRange(typed.start, typed.end);
    this.#insert(action);
    this.offer = undefined;
  };

  #insert(text: string): void {
    const area = this.#area;
    if (area) insertText(area, text);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing || !(this.offer ? this.#actInOffer(event, this.offer) : this.#act(event))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns whether the key means something here, while actions are offered. */
  #actInOffer(event: KeyboardEvent, offer: Offer): boolean {
    if (event.key === 'Escape') {
      this.offer = undefined;
      return true;
    }
    const action = offer.actions[offer.active];
    if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && action !== undefined) {
      this.#complete(offer, action);
      return true;
    }
    if (event.key === 'Home' || event.key === 'End') {
      this.offer = undefined;
      return false;
    }
    const active = moved(event.key, offer.active, offer.actions.length, PAGE);
    if (active !== undefined) this.offer = { ...offer, active };
    else if (event.key.startsWith('Arrow')) this.offer = undefined;
    return active !== undefined;
  }

  #act({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    if (key === ' ' && ctrlKey) return (this.#offerAt(true), true);
    if (ctrlKey || metaKey || altKey || shiftKey) return false;
    switch (key) {
      case 'Escape':
        this.#isEditing = false;
        return false;
      case 'Tab':
        if (this.#isEditing) this.#insert(INDENT);
        return this.#isEditing;
      case 'Enter': {
        const area = this.#area;
        if (area) this.#insert(newLine(area.value, area.selectionStart));
        return true;
      }
      default:
        return false;
    }
  }
}

function drawn({ text, kind, isWrong }: PolicyToken): TemplateResult {
  return isWrong ? html`<u>${text}</u>` : html`<span class=${kind}>${text}</span>`;
}

customElements.define('el-policy-editor', PolicyEditor);
