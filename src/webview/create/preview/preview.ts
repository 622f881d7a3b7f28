import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { base } from '../../shared/controls';
import type { CodeFormat, PreviewView } from '../protocol';
import type { Say } from '../words';
import './check-list';
import './code';
import './cost';
import './path-change';
import './routes';
import { sectionStyles } from './section-styles';

/** A screen reader is told the sum of the checks after so much rest, not each letter's. */
const restMs = 500;

/** The right side: what the endpoint that is asked for amounts to. */
export class Preview extends LitElement {
  static override properties = {
    view: { attribute: false },
    say: { attribute: false },
    format: {},
    told: { state: true },
  };
  static override styles = [
    base,
    sectionStyles,
    css`
      :host {
        padding: 16px 20px;
      }
      section,
      el-path-change,
      el-create-cost,
      el-create-routes,
      el-create-code {
        display: block;
        margin-top: 18px;
      }
      section:first-of-type {
        margin-top: 0;
      }
    `,
  ];
  declare view: PreviewView;
  declare say: Say;
  declare format: CodeFormat;
  declare private told: string;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.told = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view')) return;
    clearTimeout(this.#rest);
    const told = this.view.missing ?? this.view.checks.summary;
    if (told === this.told) return;
    this.#rest = setTimeout(() => {
      this.told = told;
    }, restMs);
  }

  override render(): TemplateResult {
    const { view, say } = this;
    return html`<div class="unseen" role="status">${this.told}</div>
      ${view.missing === undefined ? nothing : html`<p class="muted">${view.missing}</p>`}
      ${view.checks.rows.length > 0 ? this.#checks() : nothing}
      ${view.path ? html`<el-path-change .view=${view.path} .say=${say}></el-path-change>` : nothing}
      ${view.cost ? html`<el-create-cost .view=${view.cost} .say=${say}></el-create-cost>` : nothing}
      ${view.routes ? html`<el-create-routes .view=${view.routes} .say=${say}></el-create-routes>` : nothing}
      ${
        view.code
          ? html`<el-create-code .view=${view.code} .say=${say} .format=${this.format}></el-create-code>`
          : nothing
      }`;
  }

  #checks(): TemplateResult {
    const { checks } = this.view;
    return html`<section>
      <div class="head">
        <h2>${this.say('checks')}</h2>
        <small>${checks.summary}</small>
      </div>
      <el-check-list .rows=${checks.rows} .say=${this.say}></el-check-list>
    </section>`;
  }
}

customElements.define('el-create-preview', Preview);
