import { html, LitElement, type TemplateResult } from 'lit';
import { base, buttons } from './controls';
import { send } from './events';
import { glyph } from './glyph';
import { menuStyles } from './menu-styles';

/** An entry of a menu; `separator` draws a line above it. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly separator?: boolean;
}

/**
 * A button that opens a menu. Says `menu-choose` with the id of what was chosen. Arrows, Home, End and first letters
 * move; Escape closes and gives the focus back.
 */
export class Menu extends LitElement {
  static override properties = {
    label: {},
    icon: {},
    text: {},
    items: { attribute: false },
    isOpen: { state: true },
  };
  static override styles = [base, buttons, menuStyles];
  declare label: string;
  declare icon: string;
  declare text: string;
  declare items: readonly MenuItem[];
  declare private isOpen: boolean;
  readonly #closeOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close(false);
  };

  constructor() {
    super();
    this.label = '';
    this.icon = '';
    this.text = '';
    this.items = [];
    this.isOpen = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#closeOutside, true);
  }

  override render(): TemplateResult {
    return html`<button
        class="btn ${this.text ? 'sec' : 'icon'}"
        id="opener"
        aria-label=${this.label}
        title=${this.label}
        aria-haspopup="menu"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${() => {
          if (this.isOpen) this.#close(true);
          else this.#open();
        }}
        @keydown=${this.#openByKey}
      >
        ${this.icon ? glyph(this.icon) : ''}${this.text}
      </button>
      ${this.isOpen ? this.#menu() : ''}`;
  }

  #menu(): TemplateResult {
    return html`<div class="menu" role="menu" aria-label=${this.label} @keydown=${this.#move}>
      ${this.items.map(
        (item) =>
          html`${item.separator ? html`<hr role="separator" />` : ''}
            <button
              role="menuitem"
              tabindex="-1"
              @click=${() => {
                this.#choose(item.id);
              }}
            >
              <span>${item.label}</span><small>${item.hint ?? ''}</small>
            </button>`,
      )}
    </div>`;
  }

  #open(last = false): void {
    this.isOpen = true;
    document.addEventListener('pointerdown', this.#closeOutside, true);
    void this.updateComplete.then(() =>
      this.#buttons()
        .at(last ? -1 : 0)
        ?.focus(),
    );
  }

  #close(giveFocusBack: boolean): void {
    this.isOpen = false;
    document.removeEventListener('pointerdown', this.#closeOutside, true);
    if (giveFocusBack) this.#opener()?.focus();
  }

  #choose(id: string): void {
    this.#close(true);
    send(this, 'menu-choose', id);
  }

  #openByKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#open(event.key === 'ArrowUp');
  }

  #move(event: KeyboardEvent): void {
    const all = this.#buttons();
    const here = all.findIndex((button) => button.matches(':focus'));
    const next = nextIndex(event.key, here, all);
    if (event.key === 'Escape' || event.key === 'Tab') {
      this.#close(event.key === 'Escape');
      if (event.key === 'Escape') event.stopPropagation();
      return;
    }
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[next]?.focus();
  }

  #buttons(): readonly HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement>('.menu button')];
  }

  #opener(): HTMLButtonElement | null {
    return this.renderRoot.querySelector('#opener');
  }
}

function nextIndex(key: string, here: number, all: readonly HTMLButtonElement[]): number | undefined {
  const count = all.length;
  switch (key) {
    case 'ArrowDown':
      return (here + 1) % count;
    case 'ArrowUp':
      return (here + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default: {
      if (key.length !== 1 || key === ' ') return undefined;
      const starts = (button: HTMLButtonElement): boolean =>
        button.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
      const order = [...all.keys()].map((step) => (here + 1 + step) % count);
      return order.find((index) => all[index] && starts(all[index]));
    }
  }
}

customElements.define('el-menu', Menu);
