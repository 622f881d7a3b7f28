import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../../shared/controls';
import type { CostView } from '../protocol';
import type { Say } from '../words';
import { sectionStyles } from './section-styles';

/** What the endpoint costs, the sum written out. */
export class Cost extends LitElement {
  static override properties = { view: { attribute: false }, say: { attribute: false } };
  static override styles = [
    base,
    sectionStyles,
    css`
      b {
        font-weight: 600;
      }
    `,
  ];
  declare view: CostView;
  declare say: Say;

  override render(): TemplateResult {
    return html`<div class="head">
        <h2>${this.say('cost')}</h2>
        <small>${this.view.source}</small>
      </div>
      <p>${this.view.parts.map(({ text, strong }) => (strong ? html`<b>${text}</b>` : text))}</p>`;
  }
}

customElements.define('el-create-cost', Cost);
