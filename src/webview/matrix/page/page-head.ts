import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph';
import type { Look } from '../model/look';
import type { MatrixView, MatrixWords } from '../protocol';
import { say } from '../words';
import type { MatrixFormat } from './export-menu';

const ORIGINS = {
  live: { glyph: 'solid', tone: 'private' },
  snapshot: { glyph: 'clock', tone: 'net' },
  code: { glyph: 'braces', tone: 'amb' },
  sandbox: { glyph: 'beaker', tone: 'warn' },
} as const;

/** What the head shows of the page. */
export interface HeadSeen {
  readonly view: MatrixView;
  readonly words: MatrixWords;
  readonly look: Look;
  /** The service that is shown where there is room for one; undefined: all are. */
  readonly service: number | undefined;
}

/** What is done at the head. */
export interface HeadActs {
  readonly look: (change: Partial<Look>) => void;
  readonly toTable: () => void;
  readonly chooseService: (service: number) => void;
  readonly services: () => void;
  readonly refresh: () => void;
  readonly exportAs: (format: MatrixFormat) => void;
}

/** What is shown, which part of it, where it comes from, and what can be done with it. */
export function pageHead(seen: HeadSeen, acts: HeadActs): TemplateResult {
  const { view, words } = seen;
  const { origin, services, servicesOffered } = view;
  const { glyph: symbol, tone } = ORIGINS[origin.kind];
  return html`<header class="head">
    <h1>${say(words, 'title')}</h1>
    ${filter(seen, acts)} ${view.vpcs.length > 1 ? vpcs(seen, acts) : nothing}
    <button class="field" @click=${acts.services}>
      <span class="lab">${say(words, 'services')}</span
      ><span class="v"
        >${say(words, servicesOffered === 0 ? 'chosen' : 'chosenOf', {
          n: services.length,
          offered: servicesOffered,
        })}</span
      >${glyph('down', 'car')}
    </button>
    ${seen.service === undefined ? nothing : oneService(seen, acts)}
    <div class="tools">
      <span class="pill t-${tone}" title=${origin.label}>${glyph(symbol)}<span>${origin.label}</span></span>
      <button
        class="btn icon"
        aria-label=${say(words, 'refresh')}
        title=${say(words, 'refresh')}
        @click=${acts.refresh}
      >
        ${glyph('refresh')}
      </button>
      <el-export-menu
        .words=${words}
        @export-as=${({ detail }: CustomEvent<MatrixFormat>) => {
          acts.exportAs(detail);
        }}
      ></el-export-menu>
    </div>
  </header>`;
}

function filter({ words, look }: HeadSeen, acts: HeadActs): TemplateResult {
  return html`<label class="field filter"
    >${glyph('search')}<input
      type="search"
      .value=${look.text}
      placeholder=${say(words, 'filter')}
      aria-label=${say(words, 'filter')}
      @input=${({ target }: Event) => {
        if (target instanceof HTMLInputElement) acts.look({ text: target.value });
      }}
      @keydown=${({ key }: KeyboardEvent) => {
        if (key === 'Escape') acts.look({ text: '' });
        if (key === 'ArrowDown') acts.toTable();
      }}
  /></label>`;
}

function vpcs({ view, words, look }: HeadSeen, acts: HeadActs): TemplateResult {
  return html`<label class="field"
    ><span class="lab">${say(words, 'vpc')}</span
    ><select
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement)
          acts.look({ vpc: target.value === '' ? undefined : Number(target.value) });
      }}
    >
      <option value="" ?selected=${look.vpc === undefined}>
        ${say(words, 'allVpcs', { n: view.vpcs.length })}
      </option>
      ${view.vpcs.map(
        ({ label, detail }, at) =>
          html`<option value=${at} ?selected=${look.vpc === at}>${label} ${detail}</option>`,
      )}
    </select></label
  >`;
}

function oneService({ view, words, service }: HeadSeen, acts: HeadActs): TemplateResult {
  return html`<label class="field"
    ><span class="lab">${say(words, 'service')}</span
    ><select
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) acts.chooseService(Number(target.value));
      }}
    >
      ${view.services.map(
        ({ label }, at) => html`<option value=${at} ?selected=${service === at}>${label}</option>`,
      )}
    </select></label
  >`;
}
