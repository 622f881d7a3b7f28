import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { base, fields } from '../../../shared/controls';
import { send } from '../../../shared/events';
import { glyph } from '../../../shared/glyph';
import type { OptionView } from '../../protocol';
import { moved, typedTo } from '../model/moving';
import { formStyles } from '../styles/form-styles';
import { errorText, keepFocus } from './basics';
import { named, pickedChip, pickerOption } from './picker-option';
import { pickerStyles } from './picker-styles';

/** Letters that follow each other faster are one word, in ms. */
const WORD_MS = 700;
const PAGE = 8;

/**
 * A field that opens a list of options. Says `pick` with what is picked from then on: one, or several where `max` is
 * above one. All by keyboard: arrows, Home, End, letters of a name or id, Enter, Escape; Backspace takes the last out.
 */
export class Picker extends LitElement {
  static override properties = {
    label: {},
    inner: {},
    placeholder: {},
    options: { attribute: false },
    selected: { attribute: false },
    max: { type: Number },
    removeLabel: { attribute: false },
    error: {},
    isOpen: { state: true },
    active: { state: true },
  };
  static override styles = [base, fields, formStyles, pickerStyles];
  declare label: string;
  /** A word within the field, before what is picked. */
  declare inner: string;
  declare placeholder: string;
  declare options: readonly OptionView[];
  declare selected: readonly string[];
  declare max: number;
  declare removeLabel: (label: string) => string;
  declare error: string | undefined;
  declare private isOpen: boolean;
  declare private active: number | undefined;
  #letters = '';
  #typedAt = 0;

  constructor() {
    super();
    this.label = '';
    this.inner = '';
    this.placeholder = '';
    this.options = [];
    this.selected = [];
    this.max = 1;
    this.removeLabel = (label) => label;
    this.isOpen = false;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.box')?.focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.isOpen) return;
    if (changed.has('isOpen'))
      this.renderRoot.querySelector('.options')?.scrollIntoView({ block: 'nearest' });
    if (changed.has('active') || changed.has('isOpen'))
      this.renderRoot.querySelector('.option.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const isActive = this.isOpen && this.active !== undefined;
    return html`<div class="field full ${this.error === undefined ? '' : 'wrong'}">
        ${this.max > 1 ? this.selected.map((value) => this.#picked(value)) : nothing}
        <button
          class="box"
          role="combobox"
          aria-haspopup="listbox"
          aria-label=${this.label}
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          aria-controls="options"
          aria-activedescendant=${isActive ? `option-${this.active}` : nothing}
          aria-invalid=${this.error === undefined ? nothing : 'true'}
          aria-describedby=${this.error === undefined ? nothing : 'error'}
          @click=${this.#toggle}
          @keydown=${this.#key}
          @blur=${this.#close}
        >
          ${this.inner ? html`<span class="lab">${this.inner}</span>` : nothing} ${this.#value()}
          ${glyph('down', 'car')}
        </button>
      </div>
      <div
        class="options"
        id="options"
        role="listbox"
        tabindex="-1"
        aria-label=${this.label}
        aria-multiselectable=${this.max > 1 ? 'true' : nothing}
        ?hidden=${!this.isOpen}
        @mousedown=${keepFocus}
      >
        ${this.isOpen ? this.options.map((option, at) => this.#option(option, at)) : nothing}
      </div>
      ${errorText('error', this.error)}`;
  }

  #value(): TemplateResult {
    const { options, max, selected } = this;
    const option = max > 1 ? undefined : options.find(({ value }) => value === selected[0]);
    if (option)
      return html`${option.glyph === '' ? nothing : glyph(option.glyph)}<span class="v"
          >${named(option)}</span
        >`;
    const text = max > 1 && selected.length > 0 ? '' : (selected[0] ?? '') || this.placeholder;
    return html`<span class="v muted">${text}</span>`;
  }

  #picked(value: string): TemplateResult {
    const option = this.options.find((one) => one.value === value);
    return pickedChip(option, value, this.removeLabel(option?.label ?? value), () => {
      this.#say(this.selected.filter((one) => one !== value));
      this.focus();
    });
  }

  #option(option: OptionView, at: number): TemplateResult {
    return pickerOption(option, {
      at,
      isActive: at === this.active,
      isSelected: this.selected.includes(option.value),
      isShut: this.#isShut(option),
      point: () => {
        this.active = at;
      },
      choose: () => {
        this.#choose(option);
      },
    });
  }

  #isShut({ value, disabled }: OptionView): boolean {
    const isFull = this.max > 1 && this.selected.length >= this.max;
    return !this.selected.includes(value) && (disabled !== undefined || isFull);
  }

  #choose(option: OptionView): void {
    if (this.#isShut(option)) return;
    const { value } = option;
    if (this.max === 1) {
      this.#close();
      if (!this.selected.includes(value)) this.#say([value]);
    } else if (this.selected.includes(value)) this.#say(this.selected.filter((one) => one !== value));
    else this.#say([...this.selected, value]);
  }

  #say(values: readonly string[]): void {
    send(this, 'pick', values);
  }

  readonly #close = (): void => {
    this.isOpen = false;
  };

  readonly #toggle = (): void => {
    this.isOpen = !this.isOpen;
    if (this.isOpen) this.active = this.#selectedIndex();
  };

  #selectedIndex(): number {
    return Math.max(
      0,
      this.options.findIndex(({ value }) => this.selected.includes(value)),
    );
  }

  readonly #key = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const isWord = key.length === 1 && !ctrlKey && !metaKey && !altKey && (key !== ' ' || this.#isTyping());
    if (isWord) this.#type(key);
    else if (!this.#act(key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns whether the key means something here. */
  #act(key: string): boolean {
    if (key === 'Escape') return this.isOpen && (this.#close(), true);
    if (key === 'Backspace' && this.max > 1 && this.selected.length > 0)
      return (this.#say(this.selected.slice(0, -1)), true);
    if (!this.isOpen) {
      if (!['Enter', ' ', 'ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key)) return false;
      this.#toggle();
      return true;
    }
    if (key === 'Enter' || key === ' ') {
      const option = this.active === undefined ? undefined : this.options[this.active];
      if (option) this.#choose(option);
      return true;
    }
    const next = moved(key, this.active, this.options.length, PAGE);
    if (next !== undefined) this.active = next;
    return next !== undefined;
  }

  #isTyping(): boolean {
    return this.#letters !== '' && performance.now() - this.#typedAt < WORD_MS;
  }

  #type(letter: string): void {
    this.#letters = this.#isTyping() ? this.#letters + letter : letter;
    this.#typedAt = performance.now();
    const from = this.isOpen ? (this.active ?? 0) : this.#selectedIndex();
    this.isOpen = true;
    this.active = typedTo(this.options, this.#letters, from) ?? from;
  }
}

customElements.define('el-picker', Picker);
