import { css, html, LitElement, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import { tones } from '../../shared/tones';
import type { PictureView } from '../protocol';
import type { Say } from '../words';
import { legendOf, type LegendEntry } from './legend';

/** Below the picture: what its lines mean, and how large it is drawn. */
export class Foot extends LitElement {
  static override properties = {
    view: { attribute: false },
    say: { attribute: false },
    scale: { attribute: false },
  };
  static override styles = [
    base,
    buttons,
    tones,
    css`
      :host {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        min-height: 40px;
        padding: 0 12px 0 20px;
        border-top: 1px solid var(--el-border);
        font-size: 0.885em;
        color: var(--el-muted);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 22px;
        margin: 4px 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: inline-flex;
        gap: 8px;
        align-items: center;
      }
      .sign {
        width: 24px;
        height: 12px;
        fill: none;
        stroke: var(--tone);
        stroke-width: 2.5;
      }
      .dash {
        stroke-dasharray: 7 4;
      }
      .dots {
        stroke-dasharray: 2 5;
        stroke-linecap: round;
      }
      .round {
        stroke-dasharray: 1 5;
        stroke-width: 3;
        stroke-linecap: round;
      }
      .ring {
        stroke-width: 1.3;
      }
      .disc {
        fill: var(--tone);
        stroke: none;
      }
      .cross {
        stroke: var(--el-bg);
        stroke-width: 1.5;
      }
      .zoom {
        display: flex;
        align-items: center;
      }
      .zoom .btn.icon {
        min-height: 26px;
        width: 26px;
        min-width: 26px;
      }
      .zoom span {
        padding: 0 4px;
        min-width: 3.4em;
        text-align: center;
      }
    `,
  ];
  declare view: PictureView;
  declare say: Say;
  declare scale: number;

  override render(): TemplateResult {
    const { say } = this;
    return html`<ul>
        ${legendOf(this.view, say).map(
          (entry) =>
            html`<li class="t-${entry.tone}">
              <svg class="sign" viewBox="0 0 24 12" aria-hidden="true">${signOf(entry.sign)}</svg
              >${entry.text}
            </li>`,
        )}
      </ul>
      <div class="zoom">
        ${this.#button('minus', say('zoomOut'), -1)}
        <span>${Math.round(this.scale * 100)}%</span>
        ${this.#button('plus', say('zoomIn'), 1)} ${this.#button('fit', say('fit'), 0)}
      </div>`;
  }

  #button(name: string, label: string, by: number): TemplateResult {
    return html`<button
      class="btn icon"
      aria-label=${label}
      title=${label}
      @click=${() => {
        send(this, 'el-zoom-by', by);
      }}
    >
      ${glyph(name)}
    </button>`;
  }
}

function signOf(sign: LegendEntry['sign']): SVGTemplateResult {
  switch (sign) {
    case 'way':
      return svg`<path d="M1 6h22" />`;
    case 'second-way':
    case 'maybe':
      return svg`<path class="dash" d="M1 6h22" />`;
    case 'would-continue':
    case 'ghost':
      return svg`<path class="dots" d="M1 6h22" />`;
    case 'private-link':
      return svg`<path class="round" d="M1 6h22" />`;
    case 'passes':
      return svg`<g class="ring"><circle cx="12" cy="6" r="5.2" /><path d="m9.8 6 1.6 1.6 2.9-3.2" /></g>`;
    case 'blocks':
      return svg`<circle class="disc" cx="12" cy="6" r="6" /><path class="cross" d="m9.8 3.8 4.4 4.4m0-4.4-4.4 4.4" />`;
    case 'unknown':
      return svg`<g class="ring"><circle cx="12" cy="6" r="5.2" /><path d="M10.6 5c0-.9.6-1.4 1.4-1.4s1.4.5 1.4 1.3c0 1-1.4 1-1.4 2m0 1.6v.1" /></g>`;
  }
}

customElements.define('el-foot', Foot);
