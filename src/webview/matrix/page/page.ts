import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { base, buttons, fields } from '../../shared/controls';
import { glyph } from '../../shared/glyph';
import { tones } from '../../shared/tones';
import type { MatrixGrid } from '../grid/grid';
import type { CellAt } from '../grid/seen';
import { EVERYTHING, nextSort, toggled, type Look } from '../model/look';
import { shownRows, type Shown } from '../model/rows';
import { lookOf, savedLook, vpcNumbers } from '../model/saved-look';
import type {
  CellView,
  FromMatrix,
  MatrixView,
  MatrixWords,
  SavedLook,
  SavedMatrix,
  ToMatrix,
} from '../protocol';
import { say } from '../words';
import { answersOf, sameAt, withCell } from './answers';
import { chips } from './chips';
import { instead, progress, type State } from './instead';
import { pageHead } from './page-head';
import { pageStyles } from './page-styles';
import { strip } from './strip';
import { stripStyles } from './strip-styles';

/** What the page needs of the editor. */
export interface Host {
  post(message: FromMatrix): void;
  saved(): SavedMatrix | undefined;
  save(state: SavedMatrix): void;
}

/** Narrower than this, in px, one service is shown at a time. */
const ONE_SERVICE_BELOW = 360;

/** How long to rest on a cell before its sentence is asked for: arrows that are held down pass over many. */
const REST_MS = 60;

/** The whole page: what subnets reach which services in which way. */
export class MatrixPage extends LitElement {
  static override properties = {
    host: { attribute: false },
    words: { state: true },
    view: { state: true },
    state: { state: true },
    stale: { state: true },
    look: { state: true },
    selected: { state: true },
    compared: { state: true },
    cells: { state: true },
    single: { state: true },
    service: { state: true },
  };
  static override styles = [base, buttons, fields, tones, pageStyles, stripStyles];

  declare host: Host;
  /** The extension sends them first; there is nothing to show before them. */
  declare words: MatrixWords | undefined;
  declare view: MatrixView | undefined;
  declare state: State | undefined;
  declare stale: string | undefined;
  declare look: Look;
  declare selected: CellAt | undefined;
  declare compared: CellAt | undefined;
  declare cells: readonly CellView[];
  declare single: boolean;
  /** The service that is shown where there is room for one. */
  declare service: number;

  #shown: Shown = { rows: [], subnets: [], beforeWays: [] };
  #services: readonly number[] = [];
  #saved: SavedMatrix | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  readonly #resized = new ResizeObserver(([entry]) => {
    if (entry) this.single = entry.contentRect.width < ONE_SERVICE_BELOW;
  });

  constructor() {
    super();
    this.look = EVERYTHING;
    this.cells = [];
    this.single = false;
    this.service = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#saved = this.host.saved();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  /** Takes what the extension says. */
  receive(message: ToMatrix): void {
    switch (message.type) {
      case 'words':
        this.words = message.words;
        break;
      case 'show':
        this.#show(message.view);
        break;
      case 'cell':
        this.cells = withCell(this.cells, message.cell);
        break;
      case 'state':
        this.state = message;
        if (message.kind !== 'loading') this.view = undefined;
        break;
      case 'stale':
        this.stale = message.text;
        break;
      case 'save':
        this.#save(message.state);
        break;
    }
  }

  /** A new answer to the same question: what was looked at is looked at again, where it still exists. */
  #show(view: MatrixView): void {
    const before = this.view
      ? savedLook(this.view, this.look, this.selected)
      : (this.#saved?.look ?? NO_LOOK);
    const closed = this.view && vpcNumbers(this.view, this.look, view);
    const { look, selected } = lookOf(view, before);
    this.look = { ...look, ...closed };
    this.selected = selected;
    this.compared = undefined;
    this.cells = [];
    this.service = Math.min(this.service, Math.max(0, view.services.length - 1));
    this.view = view;
    this.state = undefined;
    this.stale = undefined;
    if (selected) this.#ask(selected);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.view) return;
    if (changed.has('view') || changed.has('look')) this.#shown = shownRows(this.view, this.look);
    if (changed.has('view') || changed.has('single') || changed.has('service'))
      this.#services = this.single ? [this.service] : this.view.services.map((_, at) => at);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.view && this.#saved && (changed.has('look') || changed.has('selected'))) this.#save(this.#saved);
  }

  #save({ root, services }: SavedMatrix): void {
    const look: SavedLook | undefined = this.view
      ? savedLook(this.view, this.look, this.selected)
      : this.#saved?.look;
    this.#saved = { root, services, ...(look && { look }) };
    this.host.save(this.#saved);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, words, state } = this;
    if (!words) return nothing;
    if (!view) return html`${state ? [progress(state), instead(state, this.#does)] : nothing}`;
    return html`${this.#head(view, words)} ${state ? progress(state) : nothing} ${this.#staleBar(words)}
      ${chips(view, words, this.#shown.beforeWays, this.look.ways, (way) => {
        this.#look({ ways: toggled(this.look.ways, way) });
      })}
      <el-matrix-grid
        .view=${view}
        .words=${words}
        .shown=${this.#shown}
        .look=${this.look}
        .services=${this.#services}
        .selected=${this.selected}
        .compared=${this.compared}
        @sort-by=${this.#sortBy}
        @toggle-vpc=${this.#toggleVpc}
        @select-cell=${this.#selectCell}
        @open-cell=${this.#openCell}
        @compare-cell=${this.#compareCell}
        @keydown=${this.#pressed}
      ></el-matrix-grid>
      ${strip(answersOf(view, words, this.cells, this.selected, this.compared), words, {
        open: ({ subnet, service }) => {
          this.host.post({ type: 'open', subnet, service });
        },
        create: ({ subnet, service }) => {
          this.host.post({ type: 'create', subnet, service });
        },
      })}`;
  }

  #head(view: MatrixView, words: MatrixWords): TemplateResult {
    const service = this.single ? this.service : undefined;
    return pageHead(
      { view, words, look: this.look, service },
      {
        look: this.#look,
        toTable: () => this.renderRoot.querySelector<MatrixGrid>('el-matrix-grid')?.focusGrid(),
        chooseService: (chosen) => {
          this.service = chosen;
        },
        services: () => {
          this.host.post({ type: 'services' });
        },
        refresh: this.#refresh,
        exportAs: (format) => {
          this.host.post({ type: 'export', format });
        },
      },
    );
  }

  #staleBar(words: MatrixWords): TemplateResult | typeof nothing {
    if (this.stale === undefined) return nothing;
    return html`<div class="stale" role="status">
      ${glyph('warn')}<span>${this.stale}</span><span class="gap"></span>
      <button class="btn sec" @click=${this.#refresh}>${say(words, 'refresh')}</button>
    </div>`;
  }

  #ask(at: CellAt): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#post('select', at);
    }, REST_MS);
  }

  #post(type: 'select' | 'open' | 'create', at: CellAt): void {
    const subnet = this.view?.subnets[at.subnet]?.id;
    const service = this.view?.services[at.service]?.id;
    if (subnet !== undefined && service !== undefined) this.host.post({ type, subnet, service });
  }

  readonly #look = (change: Partial<Look>): void => {
    this.look = { ...this.look, ...change };
  };

  readonly #sortBy = ({ detail }: CustomEvent<number | undefined>): void => {
    this.#look({ sort: detail === undefined ? undefined : nextSort(this.look.sort, detail) });
  };

  readonly #toggleVpc = ({ detail }: CustomEvent<number>): void => {
    this.#look({ toggled: toggled(this.look.toggled, detail) });
  };

  readonly #selectCell = ({ detail }: CustomEvent<CellAt>): void => {
    this.selected = detail;
    this.#ask(detail);
  };

  readonly #openCell = ({ detail }: CustomEvent<CellAt>): void => {
    this.#post('open', detail);
  };

  readonly #compareCell = ({ detail }: CustomEvent<CellAt>): void => {
    this.compared = this.compared && sameAt(this.compared, detail) ? undefined : detail;
    this.selected = detail;
    this.#ask(detail);
  };

  /** Plain letters only where the table has the focus; Escape ends a comparison. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.compared = undefined;
    else if (event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey && !event.altKey)
      this.#refresh();
  };

  readonly #does = (type: 'refresh' | 'cancel'): void => {
    this.host.post({ type });
  };

  readonly #refresh = (): void => {
    this.#does('refresh');
  };
}

const NO_LOOK: SavedLook = { text: '', ways: [], sort: undefined, selected: undefined };
