import { css, html, LitElement, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import '../../shared/menu';
import { tones } from '../../shared/tones';
import type { ClassView } from '../protocol';
import type { Say } from '../words';

/** Chips beyond these are in a menu. */
const chipLimit = 4;

/** One chip for each way that addresses go; says `el-class-choose` with a letter, or undefined for all ways. */
export class ClassBar extends LitElement {
  static override properties = {
    classes: { attribute: false },
    say: { attribute: false },
    both: {},
    chosen: { attribute: false },
  };
  static override styles = [
    base,
    buttons,
    tones,
    css`
      :host {
        display: block;
        border-bottom: 1px solid var(--el-border);
        background: var(--el-wash);
      }
      .bar,
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        min-width: 0;
      }
      .bar {
        padding: 8px 16px;
      }
      .tabs {
        display: contents;
      }
      .chip {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 28px;
        padding: 0 12px;
        border: 1px solid var(--el-line);
        border-radius: 14px;
        font-size: 0.923em;
        background: var(--el-bg);
        max-width: 100%;
        cursor: pointer;
      }
      .chip span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      b {
        display: inline-grid;
        place-items: center;
        flex: none;
        width: 17px;
        height: 17px;
        border-radius: 50%;
        background: var(--tone);
        color: var(--el-bg);
        font-size: 11px;
        font-weight: 600;
      }
      .chip[aria-selected='true'] {
        border-color: var(--el-contrast-active);
        box-shadow: inset 0 0 0 1px var(--el-contrast-active);
      }
    `,
  ];
  declare classes: readonly ClassView[];
  declare say: Say;
  declare both: string;
  declare chosen: string | undefined;

  override render(): TemplateResult {
    const rest = this.classes.slice(chipLimit);
    const inMenu = rest.find(({ letter }) => letter === this.chosen);
    const shown = [...this.classes.slice(0, chipLimit), ...(inMenu ? [inMenu] : [])];
    return html`<div class="bar" @keydown=${this.#key}>
      <div class="tabs" role="tablist" aria-label=${this.say('classes')}>
        ${this.#chip(undefined, html`<span>${this.both}</span>`)}
        ${shown.map((one) =>
          this.#chip(
            one,
            html`<b aria-hidden="true">${one.letter}</b
              ><span>${[one.what, one.way, one.count].filter(Boolean).join(' · ')}</span>`,
          ),
        )}
      </div>
      ${
        rest.length === 0
          ? ''
          : html`<el-menu
              .label=${this.say('moreClasses', rest.length)}
              .text=${this.say('moreClasses', rest.length)}
              .items=${rest.map(({ letter, what, way, count }) => ({ id: letter, label: `${letter} · ${what} · ${way}`, hint: count }))}
              @menu-choose=${(event: CustomEvent<string>) => {
                this.#choose(event.detail);
              }}
            ></el-menu>`
      }
    </div>`;
  }

  #chip(one: ClassView | undefined, content: TemplateResult): TemplateResult {
    const isChosen = one?.letter === this.chosen;
    return html`<button
      class="chip t-${one?.tone ?? 'none'}"
      role="tab"
      data-letter=${one?.letter ?? ''}
      aria-label=${one ? [one.letter, one.what, one.way, one.count].join(', ') : this.both}
      aria-selected=${isChosen ? 'true' : 'false'}
      tabindex=${isChosen ? '0' : '-1'}
      @click=${() => {
        this.#choose(one?.letter);
      }}
    >
      ${content}
    </button>`;
  }

  #choose(letter: string | undefined): void {
    send(this, 'el-class-choose', letter);
  }

  #key(event: KeyboardEvent): void {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const chips = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.chip')];
    const here = chips.findIndex((chip) => chip.matches(':focus'));
    if (by === undefined || here < 0) return;
    event.preventDefault();
    const next = chips[(here + by + chips.length) % chips.length];
    next?.focus();
    next?.click();
  }
}

customElements.define('el-class-bar', ClassBar);
