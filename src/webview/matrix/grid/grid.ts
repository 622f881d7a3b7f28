import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../shared/controls';
import { send } from '../../shared/events';
import { tones } from '../../shared/tones';
import { countByService } from '../model/counts';
import type { Look } from '../model/look';
import { move, type Spot } from '../model/move';
import { rowKey, type Shown } from '../model/rows';
import { scrollToRow, windowOf } from '../../shared/window';
import type { MatrixView, MatrixWords } from '../protocol';
import { say } from '../words';
import { cellStyles } from './cell-styles';
import { foot } from './foot';
import { gridStyles, PITCH } from './grid-styles';
import { heads, type Counts } from './heads';
import { narrowStyles } from './narrow-styles';
import { height } from '../../shared/place';
import { drawnRows, roomOf, scrollToColumn, type SeenRoom } from './scrolling';
import { placeOf, type Active, type CellAt, type Seen } from './seen';
import { subnetRow } from './subnet-row';
import { vpcRow } from './vpc-row';

/** The names of the events that the grid sends, and what they are about. */
export interface GridEvents {
  readonly 'sort-by': number | undefined;
  readonly 'toggle-vpc': number;
  readonly 'select-cell': CellAt;
  readonly 'open-cell': CellAt;
  readonly 'compare-cell': CellAt;
}

/** After scrolling rests so long, rows are put into their order in the document, which screen readers go by. */
const REST_MS = 200;

/** The table itself: of its rows only those in view are drawn. */
export class MatrixGrid extends LitElement {
  static override properties = {
    view: { attribute: false },
    words: { attribute: false },
    shown: { attribute: false },
    look: { attribute: false },
    services: { attribute: false },
    selected: { attribute: false },
    compared: { attribute: false },
  };
  static override styles = [base, tones, gridStyles, cellStyles, narrowStyles];

  declare view: MatrixView;
  declare words: MatrixWords;
  declare shown: Shown;
  declare look: Look;
  /** The services whose columns are drawn: all, or where it is narrow one. */
  declare services: readonly number[];
  declare selected: CellAt | undefined;
  declare compared: CellAt | undefined;

  #active: Active = { key: '', column: 1 };
  #indexes: ReadonlyMap<string, number> = new Map();
  #counts: Counts = { subnets: 0, vpcs: 0, columns: [] };
  #focusWanted = false;
  /** From which row on the rows stand in the document in the order in which they are seen. */
  #turn = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #resized = new ResizeObserver(() => {
    this.requestUpdate();
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    clearTimeout(this.#rest);
  }

  /** Puts the focus on the selected cell, or on the first. */
  focusGrid(): void {
    this.#focusWanted = true;
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Rows change places while scrolling, and with them would the focus.
    if (this.shadowRoot?.activeElement?.matches('[data-column]')) this.#focusWanted = true;
    if (changed.has('shown')) {
      const before = this.#indexes.get(this.#active.key);
      this.#indexes = new Map(this.shown.rows.map((row, index) => [rowKey(row), index]));
      const { subnets } = this.shown;
      this.#counts = {
        subnets: subnets.length,
        vpcs: new Set(subnets.map((at) => this.view.subnets[at]?.vpc)).size,
        columns: countByService(this.view, subnets),
      };
      if (this.#rowOf(this.#active.key) === undefined) this.#activateNear(before ?? 0);
    }
    if (changed.has('selected') && this.selected) {
      const column = this.services.indexOf(this.selected.service) + 1;
      const key = `s${this.selected.subnet}`;
      if (column > 0 && this.#indexes.has(key)) this.#active = { key, column };
    }
  }

  protected override firstUpdated(): void {
    this.#resized.observe(this.#scroller);
  }

  protected override updated(): void {
    this.#scroller.style.setProperty('--columns', String(this.services.length));
    if (!this.#focusWanted) return;
    this.#focusWanted = false;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { rows } = this.shown;
    const { view, words, look, services, selected, compared } = this;
    const seen: Seen = { view, words, look, services, selected, compared, active: this.#active };
    const room = this.#room();
    const drawn = drawnRows(room, rows.length, this.#turn, this.#indexes.get(this.#active.key));
    return html`<div class="scroller" tabindex="-1" @scroll=${this.#scrolled}>
      <div
        class="grid ${services.length > 1 ? 'several' : 'one'}"
        role="grid"
        aria-label=${say(words, 'grid')}
        aria-rowcount=${rows.length + 2}
        aria-colcount=${services.length + 1}
        aria-multiselectable="true"
        @click=${this.#clicked}
        @dblclick=${this.#doubleClicked}
        @keydown=${this.#pressed}
        @focusin=${this.#focused}
      >
        <div class="head" role="rowgroup">${heads(seen, this.#counts)}</div>
        <div class="body" role="rowgroup" ${height(rows.length * PITCH)}>
          ${repeat(
            drawn,
            ({ element }) => element,
            ({ index }) => this.#row(seen, index),
          )}
        </div>
        ${rows.length === 0 ? html`<p class="nothing">${say(words, 'nothing')}</p>` : nothing}
        <div class="foot ${room.floats ? 'floats' : ''}" role="rowgroup">${foot(seen, rows.length + 2)}</div>
      </div>
    </div>`;
  }

  #row(seen: Seen, index: number): TemplateResult | typeof nothing {
    const row = this.shown.rows[index];
    if (row?.kind === 'vpc') return vpcRow(seen, index, row);
    const subnet = row && this.view.subnets[row.subnet];
    return subnet ? subnetRow(seen, index, row.subnet, subnet) : nothing;
  }

  get #scroller(): HTMLElement {
    const found = this.renderRoot.querySelector<HTMLElement>('.scroller');
    if (!found) throw new Error('the grid was not drawn yet');
    return found;
  }

  #room(): SeenRoom {
    return this.hasUpdated ? roomOf(this.#scroller) : { top: 0, height: window.innerHeight, floats: false };
  }

  #keyAt(index: number): string {
    const row = this.shown.rows[index];
    return row ? rowKey(row) : '';
  }

  #rowOf(key: string): number | undefined {
    if (key === 'head') return -1;
    return key === 'foot' ? this.shown.rows.length : this.#indexes.get(key);
  }

  /** After a filter took the row away that had the focus: the one that came in its place, a subnet if possible. */
  #activateNear(index: number): void {
    const { rows } = this.shown;
    const near = Math.min(index, rows.length - 1);
    const row = rows[near]?.kind === 'vpc' && rows[near + 1] ? near + 1 : near;
    this.#active = { ...this.#active, key: row < 0 ? 'head' : this.#keyAt(row) };
  }

  readonly #scrolled = (): void => {
    this.requestUpdate();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const { top, height: seen } = this.#room();
      this.#turn = windowOf(top, seen, PITCH, this.shown.rows.length).first;
      this.requestUpdate();
    }, REST_MS);
  };

  readonly #focused = (event: Event): void => {
    const at = placeOf(event);
    if (!at || (at.key === this.#active.key && at.column === this.#active.column)) return;
    this.#active = at;
    this.requestUpdate();
  };

  readonly #clicked = (event: Event): void => {
    const at = placeOf(event);
    if (at) this.#use(at);
  };

  readonly #doubleClicked = (event: Event): void => {
    const cell = this.#cellOf(placeOf(event));
    if (cell) this.#send('open-cell', cell);
  };

  /** A head sorts, a VPC opens or closes, a cell is selected. */
  #use(at: Active): void {
    this.#active = at;
    const row = this.#indexes.get(at.key);
    const chosen = row === undefined ? undefined : this.shown.rows[row];
    const cell = this.#cellOf(at);
    if (at.key === 'head') this.#send('sort-by', this.services[at.column - 1]);
    else if (chosen?.kind === 'vpc') this.#send('toggle-vpc', chosen.vpc);
    else if (cell) this.#send('select-cell', cell);
    this.requestUpdate();
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.altKey || event.shiftKey) return;
    const { key } = event;
    if (key === 'Enter' || key === ' ') {
      event.preventDefault();
      const cell = this.#cellOf(this.#active);
      if (!cell) this.#use(this.#active);
      else this.#send(key === 'Enter' ? 'open-cell' : 'compare-cell', cell);
      return;
    }
    const from: Spot = { row: this.#rowOf(this.#active.key) ?? 0, column: this.#active.column };
    const { height: seen } = this.#room();
    const to = move(from, key, event.ctrlKey || event.metaKey, {
      rows: this.shown.rows.length,
      columns: this.services.length + 1,
      page: Math.max(1, Math.floor(seen / PITCH) - 1),
    });
    if (!to) return;
    event.preventDefault();
    this.#goTo(to);
  };

  #goTo({ row, column }: Spot): void {
    const { rows } = this.shown;
    const key = row < 0 ? 'head' : row >= rows.length ? 'foot' : this.#keyAt(row);
    this.#active = { key, column };
    if (row >= 0 && row < rows.length) {
      const { top, height: seen } = this.#room();
      this.#scroller.scrollTop = scrollToRow(row, top, seen, PITCH);
    }
    scrollToColumn(this.#scroller, column);
    const cell = this.#cellOf(this.#active);
    if (cell) this.#send('select-cell', cell);
    this.focusGrid();
  }

  #cellOf(at: Active | undefined): CellAt | undefined {
    const index = at && this.#indexes.get(at.key);
    const row = index === undefined ? undefined : this.shown.rows[index];
    const service = at && this.services[at.column - 1];
    return row?.kind === 'subnet' && service !== undefined ? { subnet: row.subnet, service } : undefined;
  }

  #send<Name extends keyof GridEvents>(name: Name, detail: GridEvents[Name]): void {
    send(this, name, detail);
  }
}
