import { html, LitElement, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import { tones } from '../../shared/tones';
import type { HopView, TableView, Tone } from '../protocol';
import type { Say } from '../words';
import { hopsStyles } from './hops-styles';
import { routeRows } from './route-rows';

/** Blockers of one hop beyond these are opened by a click. */
const blockerLimit = 20;

/**
 * The picture in words: an ordered list, always in the document. One item has the tab stop; says `el-select`,
 * `el-open`, `el-reveal` and `el-card` with a hop's number or reference, and `el-fold`.
 */
export class Hops extends LitElement {
  static override properties = {
    hops: { attribute: false },
    table: { attribute: false },
    say: { attribute: false },
    chosen: { attribute: false },
    tone: {},
    unfolds: { attribute: false },
  };
  static override styles = [base, buttons, tones, hopsStyles];
  declare hops: readonly HopView[];
  /** The card of the route table, whose hop lists its routes. */
  declare table: TableView | undefined;
  declare say: Say;
  declare chosen: number | undefined;
  /** The tone of the rail: that of the way if all is one way. */
  declare tone: Tone;
  /** Whether the routes that do not match are listed, too; `el-fold` asks for it. */
  declare unfolds: boolean;

  override render(): TemplateResult {
    const { say, hops } = this;
    const title = hops.length === 1 ? say('hopsOne') : say('hops', hops.length);
    const stop = hops.find(({ number }) => number === this.chosen) ?? hops[0];
    return html`<header>
        ${glyph('list')}
        <h2 id="title">${title}</h2>
        <button
          class="btn icon"
          aria-label=${say('copyHops')}
          title=${say('copyHops')}
          @click=${() => {
            send(this, 'el-copy-hops', undefined);
          }}
        >
          ${glyph('copy')}
        </button>
      </header>
      <ol class="rail-${this.tone}" aria-labelledby="title" @keydown=${this.#key}>
        ${hops.map((hop) => this.#hop(hop, hop === stop))}
      </ol>`;
  }

  /** Gives the focus to the item of a hop. */
  focusHop(number: number): void {
    this.renderRoot.querySelector<HTMLElement>(`li[data-hop="${number}"]`)?.focus();
  }

  /** Brings the item of a hop into view, without moving the focus. */
  showHop(number: number): void {
    this.renderRoot.querySelector(`li[data-hop="${number}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  #hop(hop: HopView, hasStop: boolean): TemplateResult {
    const blockers = hop.blockers.slice(0, blockerLimit);
    return html`<li
      tabindex=${hasStop ? '0' : '-1'}
      data-hop=${hop.number}
      data-vscode-context=${menuContext(hop)}
      class="t-${hop.tone} ${hop.wouldContinue ? 'dotted' : ''}"
      aria-current=${hop.number === this.chosen ? 'true' : 'false'}
      @click=${() => {
        send(this, 'el-select', hop.number);
      }}
      @focus=${() => {
        send(this, 'el-select', hop.number);
      }}
      @dblclick=${() => {
        send(this, 'el-open', hop.number);
      }}
    >
      <span class="n ${hop.hollow ? 'hollow' : ''}" aria-hidden="true">${hop.number}</span>
      <div>
        <h3><span>${hop.title}</span><span class="mono">${hop.id}</span></h3>
        ${hop.text ? html`<p>${hop.text}</p>` : ''}
        ${this.table?.hop === hop.number ? routeRows(this.table, this.say, this.unfolds) : ''}
        ${
          hop.checks.length === 0
            ? ''
            : html`<div role="list">${hop.checks.map((check) => this.#check(check))}</div>`
        }
        ${blockers.map((blocker) => this.#blocker(blocker))}
        ${
          hop.blockers.length > blockers.length
            ? html`<p>${this.say('moreBlockers', hop.blockers.length - blockers.length)}</p>`
            : ''
        }
      </div>
    </li>`;
  }

  #check(check: HopView['checks'][number]): TemplateResult {
    const [name, tone] = (
      { passes: ['check', 'private'], blocks: ['x', 'bad'], unknown: ['ques', 'none'] } as const
    )[check.outcome];
    return html`<div class="check t-${tone}" role="listitem">
      ${glyph(name)}<span class="unseen">${this.say(check.outcome)}: </span><span>${check.text}</span>
    </div>`;
  }

  #blocker({ code, text, reveal }: HopView['blockers'][number]): TemplateResult {
    return html`<div class="blocker">
      <code>${code}</code>${text}
      ${
        reveal
          ? html`<button
              class="link"
              @click=${(event: Event) => {
                event.stopPropagation();
                send(this, 'el-details', reveal.ref);
              }}
            >
              ${reveal.label}
            </button>`
          : ''
      }
    </div>`;
  }

  #key(event: KeyboardEvent): void {
    const target = event.target;
    if (!(target instanceof HTMLElement) || target.tagName !== 'LI') return;
    const here = this.hops.findIndex(({ number }) => String(number) === target.dataset['hop']);
    const hop = this.hops[here];
    const last = this.hops.length - 1;
    const to = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: last }[event.key];
    if (to !== undefined) {
      const next = this.hops[Math.max(0, Math.min(last, to))];
      if (next) this.focusHop(next.number);
    } else if (event.key === 'Enter' && hop) {
      send(this, event.ctrlKey || event.metaKey ? 'el-reveal' : 'el-open', hop.number);
    } else if ((event.key === 'i' || event.key === 'I') && hop && !event.ctrlKey && !event.metaKey) {
      const box = target.getBoundingClientRect();
      send(this, 'el-card', { hop: hop.number, at: { x: box.left, y: box.bottom } });
    } else {
      return;
    }
    event.preventDefault();
  }
}

/** For menus that the extension contributes to a hop. */
function menuContext(hop: HopView): string {
  return JSON.stringify({
    webviewSection: 'hop',
    ref: hop.ref ?? '',
    preventDefaultContextMenuItems: true,
  });
}

customElements.define('el-hops', Hops);
