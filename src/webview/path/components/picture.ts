import { css, html, LitElement, svg, type PropertyValues, type TemplateResult } from 'lit';
import { base } from '../../shared/controls';
import { send } from '../../shared/events';
import { tones } from '../../shared/tones';
import { drawScene } from '../drawing/draw-scene';
import { lineStyles } from '../drawing/line-styles';
import { motionStyles } from '../drawing/motion-styles';
import { penOf } from '../drawing/pen';
import { pictureStyles } from '../drawing/picture-styles';
import { placePicture } from '../layout/place';
import type { Scene } from '../layout/scene';
import type { PictureView } from '../protocol';
import type { Say } from '../words';
import { foldedRowsFrom } from './folded-rows';
import { Panning } from './panning';
import { actionAt, hopAt, isFold, Resting } from './picture-pointer';
import { pictureKeys } from './picture-keys';
import { clampZoom, fitScale, keepUnderPointer, lanesFor, zoomStep, type Room } from './zoom';

/**
 * The picture of a path. It is one image to a screen reader: the hop list says the same in words. Says `el-select`,
 * `el-open`, `el-card` with the number of a hop, `el-action` with an action, `el-class` with -1 or 1, `el-fold`,
 * `el-zoom` with a level (undefined: fit) and `el-scale` with what that comes to.
 */
export class Picture extends LitElement {
  static override properties = {
    view: { attribute: false },
    say: { attribute: false },
    sentence: {},
    heading: {},
    size: { reflect: true },
    chosen: { attribute: false },
    zoom: { attribute: false },
    unfolds: { attribute: false },
    moves: { type: Boolean },
    fades: { type: Boolean },
    flows: { type: Boolean, reflect: true },
    firstFolded: { state: true },
    room: { state: true },
  };
  static override styles = [
    base,
    tones,
    pictureStyles,
    lineStyles,
    motionStyles,
    css`
      :host {
        display: block;
        min-width: 0;
        min-height: 0;
      }
      .scroller {
        height: 100%;
        overflow: auto;
        padding: 6px 0;
        outline-offset: -2px;
      }
      .scroller.pans {
        cursor: grabbing;
      }
      svg {
        display: block;
        margin: 0 auto;
      }
    `,
  ];
  declare view: PictureView;
  declare say: Say;
  declare sentence: string;
  /** Stands above it in an export; on the page, who shows it writes it. */
  declare heading: string;
  declare size: 'full' | 'small';
  declare chosen: number | undefined;
  declare zoom: number | undefined;
  /** Whether the card shows the routes that do not match, too; `el-fold` asks for it. */
  declare unfolds: boolean;
  /** The line is drawn in, once for each new view. */
  declare moves: boolean;
  /** The doors fade in. */
  declare fades: boolean;
  /** The page scrolls, not the picture: it takes the height that it needs. */
  declare flows: boolean;
  /** The first of the folded rows that is seen, where they are. */
  declare private firstFolded: number;
  declare private room: Room;
  #observer: ResizeObserver | undefined;
  #scene: Scene | undefined;
  #scale = 1;
  readonly #hover = new Resting();
  readonly #panning = new Panning();

  constructor() {
    super();
    this.sentence = '';
    this.heading = '';
    this.size = 'full';
    this.unfolds = false;
    this.moves = false;
    this.fades = false;
    this.flows = false;
    this.firstFolded = 0;
    this.room = { width: 960, height: 640 };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (width > 0) this.room = { width, height };
    });
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#hover.stop();
  }

  /** The drawing, for an export. */
  get drawing(): SVGSVGElement | null {
    return this.renderRoot.querySelector('svg');
  }

  /** The scene that is drawn now. */
  get scene(): Scene | undefined {
    return this.#scene;
  }

  /** One step in or out. */
  zoomBy(by: number): void {
    send(this, 'el-zoom', clampZoom(this.#scale * zoomStep ** by));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('view') || changed.has('unfolds')) this.firstFolded = 0;
  }

  override render(): TemplateResult {
    const { say } = this;
    const scene = placePicture(this.view, {
      size: this.size,
      lanes: this.flows ? 2 : lanesFor(this.room),
      opened: this.unfolds ? this.firstFolded : undefined,
      words: {
        foldedZones: (zones, subnets) =>
          subnets === 1 ? say('foldedZonesOne', zones) : say('foldedZones', zones, subnets),
        moreDoors: (count) => (count === 1 ? say('moreDoorsOne') : say('moreDoors', count)),
        privateLink: say('privateLink'),
      },
      pen: penOf(this),
    });
    this.#scene = scene;
    this.#scale = this.zoom ?? fitScale(this.room, scene, this.flows);
    return html`<div
      class="scroller"
      tabindex=${this.size === 'small' ? '-1' : '0'}
      role=${this.size === 'small' ? 'presentation' : 'group'}
      aria-label=${`${say('picture')}. ${say('pictureKeys')}`}
      @click=${this.#click}
      @dblclick=${this.#doubleClick}
      @keydown=${this.#key}
      @keyup=${(event: KeyboardEvent) => {
        this.#panning.keyUp(event);
      }}
      @wheel=${this.#wheel}
      @pointerdown=${(event: PointerEvent) => {
        this.#panning.start(event);
      }}
      @pointermove=${this.#pointerMove}
      @pointerup=${(event: PointerEvent) => {
        this.#panning.end(event);
      }}
      @pointerleave=${this.#leave}
    >
      ${svg`<svg
        xmlns="http://www.w3.org/2000/svg"
        role="img"
        aria-label=${this.sentence}
        class="${this.moves ? 'draws-in' : ''} ${this.fades ? 'fades' : ''}"
        viewBox="0 0 ${scene.width} ${scene.height}"
        width=${Math.round(scene.width * this.#scale)}
        height=${Math.round(scene.height * this.#scale)}
      ><g aria-hidden="true">${drawScene(scene, this.chosen)}</g></svg>`}
    </div>`;
  }

  protected override updated(): void {
    send(this, 'el-scale', this.#scale);
  }

  #click(event: MouseEvent): void {
    if (this.#panning.hasMoved) return;
    if (isFold(event)) {
      send(this, 'el-fold', undefined);
      return;
    }
    const action = actionAt(event);
    if (action) send(this, 'el-action', action);
    const hop = hopAt(event);
    if (hop !== undefined) send(this, 'el-select', hop);
  }

  #doubleClick(event: MouseEvent): void {
    const hop = hopAt(event);
    if (hop !== undefined) send(this, 'el-open', hop);
  }

  #pointerMove(event: PointerEvent): void {
    if (this.#panning.move(event)) return;
    const over = { hop: hopAt(event), at: { x: event.clientX, y: event.clientY } };
    this.#hover.start(() => {
      send(this, 'el-hover', over);
    });
  }

  #leave(): void {
    this.#hover.stop();
    send(this, 'el-hover', { hop: undefined, at: undefined });
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.#panning.keyDown(event)) return;
    const handled = pictureKeys(this, this.chosen)[event.key] ?? this.#pages()[event.key];
    if (!handled) return;
    event.preventDefault();
    handled();
  }

  /** Where the folded rows are shown, pages turn in them. */
  #pages(): Readonly<Record<string, () => void>> {
    if (!this.unfolds || !this.view.table?.folded) return {};
    const turn = (pages: number) => () => {
      this.firstFolded = foldedRowsFrom(this.view, this.firstFolded, { pages });
    };
    return { PageUp: turn(-1), PageDown: turn(1) };
  }

  #wheel(event: WheelEvent): void {
    const zooms = event.ctrlKey || event.metaKey;
    const isOnCard = event.target instanceof Element && event.target.closest('.card') !== null;
    if (!zooms && !(this.unfolds && isOnCard)) return;
    event.preventDefault();
    if (zooms) this.#zoomAt(event);
    else this.firstFolded = foldedRowsFrom(this.view, this.firstFolded, { rows: Math.sign(event.deltaY) });
  }

  #zoomAt(event: WheelEvent): void {
    const scroller = this.renderRoot.querySelector('.scroller');
    const { drawing } = this;
    if (!scroller || !drawing) return;
    const scroll = keepUnderPointer(scroller, drawing, event);
    this.zoomBy(-Math.sign(event.deltaY));
    void this.updateComplete.then(scroll);
  }
}

customElements.define('el-picture', Picture);
