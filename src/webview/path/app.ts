import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { base, buttons } from '../shared/controls';
import { answerEvents, type Answers } from '../shared/events';
import type { Host } from '../shared/host';
import { pageSize, type PageSize } from '../shared/page-size';
import { progressLine } from '../shared/progress-line';
import { Standing } from '../shared/standing';
import { appStyles } from './app-styles';
import './components/header';
import { Hops } from './components/hops';
import { Picture } from './components/picture';
import './components/stale-bar';
import { drawFile, picturesIn } from './export/draw-file';
import { HoverCard } from './hover-card';
import { keptQuestion } from './kept-question';
import { answerArea, isNarrow, stateArea } from './main-area';
import { passedOn, type PageEvents } from './page-events';
import { commandOf, type KeyCommand } from './page-keys';
import type { FromPathPicture, PathView, SavedQuestion, ToPathPicture } from './protocol';
import { openCard } from './open-card';
import { Selection } from './selection';
import { sayWith, type Say } from './words';

/** The page: it keeps the question and what is chosen, and passes everything else on. */
export class PathApp extends LitElement {
  static override properties = {
    say: { state: true },
    view: { state: true },
    stale: { state: true },
    compares: { state: true },
    zoom: { state: true },
    scale: { state: true },
    pageSize: { state: true },
    showsPicture: { state: true },
  };
  static override styles = [base, buttons, progressLine, appStyles];
  declare host: Host<FromPathPicture, SavedQuestion>;
  /** The extension sends its words first; there is nothing to show before them. */
  declare private say: Say | undefined;
  declare private view: PathView | undefined;
  declare private stale: string | undefined;
  declare private compares: boolean;
  declare private zoom: number | undefined;
  declare private scale: number;
  declare private pageSize: PageSize;
  declare private showsPicture: boolean;
  readonly #selection = new Selection(this);
  readonly #standing = new Standing(this);
  readonly #card = new HoverCard(this);
  #question: SavedQuestion | undefined;
  #reduceMotion = false;
  #isNew = false;

  constructor() {
    super();
    this.compares = false;
    this.scale = 1;
    this.pageSize = 'wide';
    this.showsPicture = false;
    answerEvents(
      this,
      passedOn((message) => {
        this.host.say(message);
      }),
    );
    answerEvents(this, this.#answers);
    this.addEventListener('keydown', (event) => {
      this.#key(event);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const measure = (): void => {
      const font = parseFloat(getComputedStyle(this).fontSize);
      this.pageSize = pageSize(this.clientWidth, font);
    };
    new ResizeObserver(measure).observe(this);
  }

  /** What the extension says. */
  receive(message: ToPathPicture): void {
    switch (message.type) {
      case 'words':
        this.say = sayWith(message.words);
        this.#reduceMotion = message.reduceMotion;
        return;
      case 'show':
        this.#show(message.view, message.state);
        return;
      case 'state':
        this.#standing.show(message.view);
        return;
      case 'stale':
        this.stale = message.text;
        return;
      case 'compare':
        this.compares = message.on;
        return;
      case 'draw':
        void this.#draw(message.format);
        return;
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('view') || changed.has('compares')) this.#card.close();
  }

  override render(): TemplateResult | '' {
    const { view, say, pageSize: size } = this;
    const { state, isLoading } = this.#standing;
    if (!say) return '';
    return html`<div class="app ${size}">
        ${
          view
            ? html`<el-path-header
                .view=${view}
                .say=${say}
                ?narrow=${isNarrow(size)}
                ?tiny=${size === 'tiny'}
              ></el-path-header>`
            : ''
        }
        <div class="progress ${isLoading ? 'on' : ''}" aria-hidden="true"></div>
        ${this.stale === undefined ? '' : html`<el-stale-bar .text=${this.stale} .say=${say}></el-stale-bar>`}
        ${state ? stateArea(state, say) : view ? this.#answer(view, say) : ''}
      </div>
      ${openCard(this.#card, this.#selection, say)}`;
  }

  protected override updated(): void {
    this.#isNew = false;
  }

  #answer(view: PathView, say: Say): TemplateResult {
    const { compares, zoom, scale, showsPicture, pageSize: size } = this;
    const { letter, chosen, unfolds } = this.#selection;
    const looking = {
      ...{ say, size, compares, letter, chosen, unfolds, zoom, scale, showsPicture },
      isNew: this.#isNew,
      reduceMotion: this.#reduceMotion,
    };
    return answerArea(view, looking, () => {
      this.showsPicture = !this.showsPicture;
    });
  }

  #show(view: PathView, question: SavedQuestion): void {
    this.#standing.clear();
    this.#selection.show(view);
    this.#isNew = view.verdict.sentence !== this.view?.verdict.sentence;
    this.view = view;
    if (!view.comparison) this.compares = false;
    if (!this.#question) this.zoom = question.zoom;
    this.#question = question;
    this.#keep();
  }

  #keep(): void {
    if (this.#question) this.host.keep(keptQuestion(this.#question, this.zoom));
  }

  #setZoom(zoom: number | undefined): void {
    this.zoom = zoom;
    this.#keep();
  }

  readonly #answers: Answers<PageEvents> = {
    'el-action': (id) => {
      this.#act(id);
    },
    'el-open': (number) => {
      this.#refer('details', number);
    },
    'el-reveal': (number) => {
      this.#refer('reveal', number);
    },
    'el-select': (number) => {
      this.#choose(number);
    },
    'el-step': (by) => {
      this.#choose(this.#selection.beside(by));
    },
    'el-fold': () => {
      this.#selection.toggleFold();
    },
    'el-class': (by) => {
      this.#selection.stepClass(by);
    },
    'el-class-choose': (letter) => {
      this.#selection.chooseClass(letter);
    },
    'el-zoom': (zoom) => {
      this.#setZoom(zoom);
    },
    'el-zoom-by': (by) => {
      if (by === 0) this.#setZoom(undefined);
      else this.#drawings[0]?.zoomBy(by);
    },
    'el-scale': (scale) => {
      this.scale = scale;
    },
    'el-hover': ({ hop, at }) => {
      if (hop !== undefined && at) this.#card.show(hop, at);
      else this.#card.leave();
    },
    'el-card': ({ hop, at }) => {
      this.#card.show(hop, at);
    },
  };

  #act(id: string): void {
    if (id === 'next-blocker' || id === 'previous-blocker') this.#command(id);
    else if (id === 'compare' && this.view?.comparison) this.compares = true;
    else if (id === 'back') this.compares = false;
    else this.host.say({ type: 'action', id });
  }

  #command(command: KeyCommand): void {
    switch (command) {
      case 'refresh':
        this.host.say({ type: 'refresh' });
        return;
      case 'next-blocker':
      case 'previous-blocker': {
        const next = this.#selection.blocker(command === 'next-blocker' ? 1 : -1);
        if (next === undefined) return;
        this.#selection.choose(next);
        void this.updateComplete.then(() => this.#list?.focusHop(next));
        return;
      }
      case 'compare':
        this.#act(this.compares ? 'back' : 'compare');
        return;
      case 'fold':
        this.#selection.toggleFold();
        return;
    }
  }

  #refer(type: 'details' | 'reveal', number: number | undefined): void {
    const ref = this.#selection.hop(number)?.ref;
    if (ref !== undefined) this.host.say({ type, ref });
  }

  #choose(number: number | undefined): void {
    if (number !== undefined && this.#selection.choose(number)) this.#list?.showHop(number);
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      if (this.#card.open) this.#card.close();
      else if (this.compares) this.#act('back');
      return;
    }
    const inside = event.composedPath().some((target) => target instanceof Hops || target instanceof Picture);
    const command = inside ? commandOf(event) : undefined;
    if (!command) return;
    event.preventDefault();
    this.#command(command);
  }

  async #draw(format: 'svg' | 'png'): Promise<void> {
    const { view } = this;
    if (!view) return;
    this.showsPicture = true;
    await this.updateComplete;
    const content = await drawFile(format, this.#drawings, view);
    if (content !== undefined) this.host.say({ type: 'picture', format, content });
  }

  get #list(): Hops | null {
    return this.renderRoot.querySelector<Hops>('el-hops');
  }

  get #drawings(): readonly Picture[] {
    return picturesIn(this.renderRoot);
  }
}

customElements.define('el-path-app', PathApp);
