import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import type { FooterView } from '../protocol';
import type { Say } from '../words';
import { footerStyles } from './footer-styles';
import { who } from './who';

/** The foot of the form. A button that cannot be pressed keeps its place and says why beside it. */
export class Footer extends LitElement {
  static override properties = { view: { attribute: false }, say: { attribute: false } };
  static override styles = [base, buttons, footerStyles];
  declare view: FooterView;
  declare say: Say;

  override render(): TemplateResult {
    const { view, say } = this;
    return html`<footer class="foot">
      ${who(view)}
      <div class="do">
        <span class="why" id="why">${view.hint}</span>
        ${this.#button('insert', say('insert'), view.canInsert, 'sec')}
        ${view.createLabel ? this.#button('create', view.createLabel, view.canCreate, '') : nothing}
      </div>
    </footer>`;
  }

  #button(id: string, label: string, can: boolean, className: string): TemplateResult {
    return html`<button
      class="btn ${className}"
      aria-disabled=${can ? 'false' : 'true'}
      aria-describedby="why"
      @click=${() => {
        if (can) send(this, 'act', id);
      }}
    >
      ${label}
    </button>`;
  }
}

customElements.define('el-create-footer', Footer);
