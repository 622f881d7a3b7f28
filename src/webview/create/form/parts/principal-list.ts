import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { base, buttons, fields } from '../../../shared/controls';
import { send } from '../../../shared/events';
import { glyph } from '../../../shared/glyph';
import type { Say } from '../../words';
import { oneLine, replaced, without } from '../model/edits';
import { formStyles } from '../styles/form-styles';
import { errorText, typedIn } from './basics';

/** Who may connect to an endpoint service: ARNs, one in each row. Says `edit-part`. */
export class PrincipalList extends LitElement {
  static override properties = {
    principals: { attribute: false },
    errors: { attribute: false },
    say: { attribute: false },
  };
  static override styles = [
    base,
    buttons,
    fields,
    formStyles,
    css`
      .principal {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 28px;
        gap: 0 8px;
        margin-bottom: 8px;
      }
      .err {
        margin-top: 2px;
        grid-column: 1 / -1;
      }
    `,
  ];
  declare principals: readonly string[];
  declare errors: readonly string[];
  declare say: Say;

  protected override render(): TemplateResult {
    return html`${this.principals.map((principal, at) => this.#principal(principal, at))}
      <button class="btn sec add" @click=${this.#add}>${glyph('plus')}${this.say('addPrincipal')}</button>`;
  }

  #principal(principal: string, at: number): TemplateResult {
    const error = this.errors[at] === '' ? undefined : this.errors[at];
    const id = `error-${at}`;
    const remove = this.say('removePrincipal', principal);
    return html`<div class="principal">
      <span class="field full ${error === undefined ? '' : 'wrong'}"
        ><input
          class="mono"
          data-at=${at}
          autocomplete="off"
          spellcheck="false"
          placeholder="arn:aws:iam::123456789012:root"
          .value=${live(oneLine(principal))}
          aria-label="${this.say('principals')} ${at + 1}"
          aria-invalid=${error === undefined ? nothing : 'true'}
          aria-describedby=${error === undefined ? nothing : id}
          @input=${(event: Event) => {
            this.#edit(replaced(this.principals, at, typedIn(event)));
          }}
      /></span>
      <button
        class="btn icon"
        aria-label=${remove}
        title=${remove}
        @click=${() => {
          this.#remove(at);
        }}
      >
        ${glyph('trash')}
      </button>
      ${errorText(id, error)}
    </div>`;
  }

  #edit(principals: readonly string[]): void {
    send(this, 'edit-part', { principals });
  }

  readonly #add = (): void => {
    const at = this.principals.length;
    this.#edit([...this.principals, '']);
    void this.#focusOn(`[data-at="${at}"]`);
  };

  #remove(at: number): void {
    const left = this.principals.length - 1;
    this.#edit(without(this.principals, at));
    void this.#focusOn(left === 0 ? '.add' : `[data-at="${Math.min(at, left - 1)}"]`);
  }

  /** The form gives the principals back to this list before it is drawn again. */
  async #focusOn(selector: string): Promise<void> {
    await Promise.resolve();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

customElements.define('el-principal-list', PrincipalList);
