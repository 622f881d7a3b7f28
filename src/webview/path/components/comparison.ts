import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../../shared/controls';
import { tones } from '../../shared/tones';
import type { ComparisonView } from '../protocol';
import type { Say } from '../words';
import './picture';

/** Two pictures of the same places, one above the other: only the line moves. */
export class Comparison extends LitElement {
  static override properties = {
    view: { attribute: false },
    say: { attribute: false },
    flows: { type: Boolean },
    fades: { type: Boolean },
    unfolds: { attribute: false },
  };
  static override styles = [
    base,
    tones,
    css`
      :host {
        display: grid;
        grid-template-rows: 1fr 1fr;
        min-height: 0;
        height: 100%;
        padding: 6px 0 4px;
      }
      section {
        display: grid;
        grid-template-rows: auto 1fr;
        min-height: 0;
      }
      h2 {
        margin: 0;
        padding: 3px 22px;
        font-size: 1em;
        font-weight: 600;
        color: var(--tone);
      }
    `,
  ];
  declare view: ComparisonView;
  declare say: Say;
  declare flows: boolean;
  declare fades: boolean;
  declare unfolds: boolean;

  override render(): TemplateResult {
    const { view } = this;
    return html`${this.#half(view.beforeLabel, view.before)}${this.#half(view.afterLabel, view.after)}`;
  }

  #half(label: string, picture: ComparisonView['before']): TemplateResult {
    const way = picture.lines.find(({ style }) => style !== 'ghost');
    return html`<section class="t-${way?.tone ?? 'none'}">
      <h2>${label}</h2>
      <el-picture
        size="small"
        .view=${picture}
        .say=${this.say}
        .heading=${label}
        .sentence=${`${label}: ${this.view.verdict.sentence}`}
        .flows=${this.flows}
        .fades=${this.fades}
        .unfolds=${this.unfolds}
      ></el-picture>
    </section>`;
  }
}

customElements.define('el-comparison', Comparison);
