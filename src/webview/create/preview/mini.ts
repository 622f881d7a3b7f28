import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { penOf } from '../../path/drawing/pen';
import { drawGlyph, drawText } from '../../path/drawing/primitives';
import type { Pen } from '../../path/layout/text';
import { base } from '../../shared/controls';
import { tones } from '../../shared/tones';
import type { MiniView } from '../protocol';
import { closeGround, layMini, wideGround, type MiniArrow, type MiniBox } from './mini-layout';

/** Narrower than this, in letters' heights, arrows are short: the wide ground would be drawn below 0.85. */
const closeBelowEm = 40.5;

/** One row of the path in miniature: a picture with a name, which says in words what it draws. */
export class Mini extends LitElement {
  static override properties = { view: { attribute: false }, isClose: { state: true } };
  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
      }
      text {
        font: 12px var(--el-font);
        fill: var(--el-fg);
      }
      text.bold {
        font-weight: 600;
        fill: var(--tone);
      }
      rect {
        fill: var(--el-bg);
        stroke: var(--tone);
        stroke-width: 1.5;
      }
      .line {
        stroke: var(--tone);
        stroke-width: 2.2;
      }
      .t-amb .line {
        stroke-dasharray: 7 4;
      }
      .t-bad .line {
        stroke-dasharray: 2 6;
        stroke-linecap: round;
      }
      .tip {
        fill: var(--tone);
      }
      .glyph {
        color: var(--tone);
        fill: none;
        stroke: currentColor;
        stroke-width: 1.3;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
    `,
  ];
  declare view: MiniView;
  declare private isClose: boolean;
  #pen: Pen | undefined;
  readonly #resized = new ResizeObserver(() => {
    const width = this.clientWidth / parseFloat(getComputedStyle(this).fontSize);
    this.isClose = width < closeBelowEm;
  });

  constructor() {
    super();
    this.isClose = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override render(): TemplateResult {
    const { view } = this;
    this.#pen ??= penOf(this);
    const ground = this.isClose ? closeGround : wideGround;
    const { label, boxes, arrows } = layMini(view, this.#pen, ground);
    return html`<svg
      class="t-${view.tone}"
      viewBox="0 0 ${ground.width} ${ground.height}"
      role="img"
      aria-label=${view.alt}
    >
      ${drawText(label)}${arrows.map(drawArrow)}${boxes.map(drawBox)}
    </svg>`;
  }
}

function drawArrow({ from, to, y }: MiniArrow): TemplateResult {
  return svg`<path class="line" d="M${from} ${y}H${to - 6}" /><path class="tip" d="M${to} ${y}l-8-4.5v9z" />`;
}

function drawBox({ x, y, width, height, glyph, text }: MiniBox): TemplateResult {
  return svg`<rect x=${x} y=${y} width=${width} height=${height} rx="6" />
    ${drawGlyph({ name: glyph, x: x + 8, y: y + 6.5, size: 15 })}${drawText(text)}`;
}

customElements.define('el-create-mini', Mini);
