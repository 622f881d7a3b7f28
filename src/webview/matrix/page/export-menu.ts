import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import { menuStyles } from './menu-styles';
import type { MatrixWords } from '../protocol';
import { say } from '../words';

const FORMATS = ['csv', 'markdown', 'json'] as const;

/** What the matrix can be saved as. */
export type MatrixFormat = (typeof FORMATS)[number];

/** A button whose menu holds the formats; sends `export-as`. */
export class ExportMenu extends LitElement {
  static override properties = { words: { attribute: false }, open: { state: true } };
  static override styles = [base, buttons, menuStyles];

  declare words: MatrixWords;
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="menu" @keydown=${this.#pressed} @focusout=${this.#left}>
      <button
        class="btn icon"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${say(this.words, 'export')}
        title=${say(this.words, 'export')}
        @click=${this.#toggle}
      >
        ${glyph('export')}
      </button>
      ${
        this.open
          ? html`<div role="menu" aria-label=${say(this.words, 'export')}>
              ${FORMATS.map(
                (format) =>
                  html`<button role="menuitem" tabindex="-1" @click=${() => void this.#choose(format)}>
                    ${say(this.words, `export.${format}`)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
    </div>`;
  }

  readonly #toggle = async (): Promise<void> => {
    this.open = !this.open;
    await this.updateComplete;
    this.#items()[0]?.focus();
  };

  async #choose(format: MatrixFormat): Promise<void> {
    await this.#close();
    send(this, 'export-as', format);
  }

  async #close(): Promise<void> {
    this.open = false;
    await this.updateComplete;
    this.renderRoot.querySelector('button')?.focus();
  }

  readonly #left = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node && this.renderRoot.contains(to))) this.open = false;
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (!this.open) return;
    const items = this.#items();
    const at = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[
      event.key
    ];
    if (event.key === 'Escape') void this.#close();
    else if (to !== undefined) items[to % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #items(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }
}
