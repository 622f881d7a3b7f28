import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Tone } from '../../path/protocol';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import { tones } from '../../shared/tones';
import { turning } from '../../shared/turning';
import { footerStyles } from '../page/footer-styles';
import { who } from '../page/who';
import '../preview/check-list';
import '../preview/path-change';
import type { FooterView, ProgressView } from '../protocol';
import type { Say } from '../words';
import { progressStyles } from './progress-styles';
import { stepLooks, toldStep } from './step-looks';

const proofGlyphs: Readonly<Partial<Record<Tone, string>>> = { private: 'pass', warn: 'warn', bad: 'error' };

/** After Create: what happens, then what was proven, and what can be done next. */
export class Progress extends LitElement {
  static override properties = {
    view: { attribute: false },
    footer: { attribute: false },
    say: { attribute: false },
  };
  static override styles = [base, buttons, tones, turning, footerStyles, progressStyles];
  declare view: ProgressView;
  declare footer: FooterView | undefined;
  declare say: Say;

  override render(): TemplateResult {
    const { view, say } = this;
    const told = toldStep(view.steps);
    return html`<div class="page">
        <div class="column">
          <h1 tabindex="-1">${view.title}</h1>
          <p class="lead">${view.subtitle}</p>
          <ol>
            ${view.steps.map(({ label, detail, state }) => {
              const look = stepLooks[state];
              return html`<li
                class="t-${look.tone} ${state}"
                aria-current=${state === 'now' ? 'step' : nothing}
              >
                ${glyph(look.glyph, state === 'now' ? 'turns' : '')}
                <span class="text"
                  ><span class="unseen">${say(look.word)}: </span><span class="label">${label}</span>${
                    detail ? html`<small>${detail}</small>` : nothing
                  }</span
                >
              </li>`;
            })}
          </ol>
          ${this.#proof()}
        </div>
        <div class="unseen" role="status">${view.proof?.title ?? told?.label}</div>
      </div>
      <footer class="foot">
        ${this.footer ? who(this.footer) : nothing}
        <div class="do">
          ${view.actions.map(
            ({ id, label, primary }) =>
              html`<button
                class="btn ${primary ? '' : 'sec'}"
                @click=${() => {
                  send(this, 'act', id);
                }}
              >
                ${label}
              </button>`,
          )}
        </div>
      </footer>`;
  }

  /** What stood here before was a button that is gone: the title takes the focus. */
  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  #proof(): TemplateResult | typeof nothing {
    const { proof } = this.view;
    if (!proof) return nothing;
    return html`<section aria-label=${this.say('proof')}>
      <h2 class="verdict t-${proof.tone}">
        ${glyph(proofGlyphs[proof.tone] ?? 'info')}<span>${proof.title}</span>
      </h2>
      ${proof.path ? html`<el-path-change .view=${proof.path} .say=${this.say}></el-path-change>` : nothing}
      <el-check-list .rows=${proof.checks} .isWhole=${true} .say=${this.say}></el-check-list>
    </section>`;
  }
}

customElements.define('el-create-progress', Progress);
