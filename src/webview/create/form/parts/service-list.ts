import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { base, fields } from '../../../shared/controls';
import { send } from '../../../shared/events';
import { glyph } from '../../../shared/glyph';
import { height } from '../../../shared/place';
import { scrollToRow, windowOf } from '../../../shared/window';
import type { CreateState, FormView, ServiceRow } from '../../protocol';
import { oneLine, type Edit } from '../model/edits';
import { moved } from '../model/moving';
import { formStyles } from '../styles/form-styles';
import { errorText, keepFocus, typedIn } from './basics';
import { serviceListStyles } from './service-list-styles';
import { serviceRows } from './service-rows';

type Services = NonNullable<FormView['services']>;

const AT_REST = 3;
const WITH_FOCUS = 8;
/** Px; narrower than that a row has two lines. */
const NARROW = 432;
const PITCH = 32;
const NARROW_PITCH = 52;

/** The services to choose from, with a field that filters them. Says `edit-part`. */
export class ServiceList extends LitElement {
  static override properties = {
    services: { attribute: false },
    state: { attribute: false },
    filterLabel: {},
    error: {},
    isOpen: { state: true },
    active: { state: true },
    top: { state: true },
    isNarrow: { state: true },
  };
  static override styles = [base, fields, formStyles, serviceListStyles];
  declare services: Services;
  declare state: CreateState;
  declare filterLabel: string;
  declare error: string | undefined;
  declare private isOpen: boolean;
  declare private active: number | undefined;
  declare private top: number;
  declare private isNarrow: boolean;
  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.isNarrow = entry.contentRect.width < NARROW;
  });

  constructor() {
    super();
    this.isOpen = false;
    this.top = 0;
    this.isNarrow = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Other rows: what was active is another service now.
    const before = changed.get('services');
    if (before && this.active !== undefined && keysOf(before.rows) !== keysOf(this.services.rows))
      this.active = this.services.rows.length === 0 ? undefined : Math.max(0, this.#chosen());
  }

  protected override updated(changed: PropertyValues): void {
    const row = this.active ?? this.#chosen();
    if (row >= 0 && (changed.has('active') || changed.has('services') || changed.has('isOpen')))
      this.#scrollTo(row);
  }

  protected override render(): TemplateResult {
    const { rows, empty } = this.services;
    const pitch = this.#pitch();
    const rest = Math.max(1, Math.min(AT_REST, rows.length)) * pitch + 2;
    const shown = this.#shown();
    return html`<div class="field full ${this.error === undefined ? '' : 'wrong'}">
        ${glyph('search')}<input
          type="search"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-controls="list"
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          aria-activedescendant=${this.active === undefined ? nothing : `service-${this.active}`}
          aria-label=${this.services.label}
          aria-invalid=${this.error === undefined ? nothing : 'true'}
          aria-describedby=${this.error === undefined ? nothing : 'error'}
          placeholder=${this.filterLabel}
          .value=${live(oneLine(this.state.filter))}
          @input=${this.#filter}
          @keydown=${this.#key}
          @focus=${this.#open}
          @click=${this.#open}
          @blur=${this.#close}
        /><button class="opens" tabindex="-1" aria-hidden="true" @mousedown=${this.#toggle}>
          ${glyph('down')}
        </button>
      </div>
      <div class="hold ${this.isNarrow ? 'narrow' : ''}" ${height(rest)}>
        <div
          class="scroller ${this.isOpen ? 'open' : ''}"
          id="list"
          role="listbox"
          tabindex="-1"
          aria-label=${this.services.label}
          ${height(shown * pitch + 2)}
          @scroll=${({ currentTarget }: Event) => {
            if (currentTarget instanceof HTMLElement) this.top = currentTarget.scrollTop;
          }}
          @mousedown=${keepFocus}
        >
          ${rows.length === 0 ? html`<p class="none" role="presentation">${empty}</p>` : this.#rows(pitch, shown)}
        </div>
      </div>
      ${errorText('error', this.error)}`;
  }

  #rows(pitch: number, shown: number): TemplateResult {
    const { rows } = this.services;
    const window = windowOf(this.top, shown * pitch, pitch, rows.length);
    return serviceRows(rows, {
      ...window,
      pitch,
      active: this.active,
      isChosen: (row) => this.#isChosen(row),
      choose: (row) => {
        this.#choose(row);
      },
    });
  }

  #pitch(): number {
    return this.isNarrow ? NARROW_PITCH : PITCH;
  }

  #shown(): number {
    return Math.max(1, Math.min(this.isOpen ? WITH_FOCUS : AT_REST, this.services.rows.length));
  }

  #isChosen({ service, type }: ServiceRow): boolean {
    return this.state.service === service && this.state.type === type;
  }

  #chosen(): number {
    return this.services.rows.findIndex((row) => this.#isChosen(row));
  }

  #scrollTo(row: number): void {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    if (!scroller) return;
    const pitch = this.#pitch();
    scroller.scrollTop = scrollToRow(row, scroller.scrollTop, this.#shown() * pitch, pitch);
  }

  #choose({ service, type }: ServiceRow): void {
    this.#close();
    this.#edit({ service, type });
  }

  #edit(edit: Edit): void {
    send(this, 'edit-part', edit);
  }

  readonly #filter = (event: Event): void => {
    this.#open();
    this.active = 0;
    this.#edit({ filter: typedIn(event) });
  };

  readonly #open = (): void => {
    this.isOpen = true;
  };

  readonly #close = (): void => {
    this.isOpen = false;
    this.active = undefined;
  };

  readonly #toggle = (event: Event): void => {
    event.preventDefault();
    if (this.isOpen) this.#close();
    else {
      this.#open();
      this.focus();
    }
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!this.#act(event.key, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns whether the key means something here; Home and End move the caret while no row is active. */
  #act(key: string, { ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey || shiftKey) return false;
    if (key === 'Escape') return this.#escape();
    if (key === 'Enter') {
      const row = this.active === undefined ? undefined : this.services.rows[this.active];
      if (row) this.#choose(row);
      return row !== undefined;
    }
    if (this.active === undefined && (key === 'Home' || key === 'End')) return false;
    const chosen = this.#chosen();
    const from = this.active ?? (chosen < 0 ? undefined : chosen);
    const next = moved(key, from, this.services.rows.length, WITH_FOCUS);
    if (next === undefined) return false;
    this.#open();
    this.active = next;
    return true;
  }

  #escape(): boolean {
    if (this.isOpen) this.#close();
    else if (this.state.filter !== '') this.#edit({ filter: '' });
    else return false;
    return true;
  }
}

function keysOf(rows: readonly ServiceRow[]): string {
  return rows.map(({ service, type }) => `${service} ${type}`).join();
}

customElements.define('el-service-list', ServiceList);
