import { html, LitElement, type TemplateResult } from 'lit';
import { base, buttons, fields } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import type { MenuItem } from '../../shared/menu';
import '../../shared/menu';
import { tones } from '../../shared/tones';
import type { ExportFormat, Families, OriginView, PathView, Protocol, QuestionView } from '../protocol';
import type { Say } from '../words';
import { headerStyles } from './header-styles';
import { readPort } from './port';
import './more';

/** A change of the question's last words; a new trace follows at once. */
export interface QuestionChange {
  readonly protocol: Protocol;
  readonly port: number | undefined;
  readonly families: Families;
}

const protocols: readonly Protocol[] = ['tcp', 'udp', 'icmp'];
const families: readonly Families[] = ['ipv4', 'ipv6', 'dualstack'];
const exports: readonly ExportFormat[] = ['markdown', 'mermaid', 'json', 'svg', 'png'];

const origins: Readonly<Record<OriginView['kind'], { glyph: string; tone: string }>> = {
  live: { glyph: 'solid', tone: 'private' },
  snapshot: { glyph: 'clock', tone: 'net' },
  code: { glyph: 'braces', tone: 'amb' },
  sandbox: { glyph: 'beaker', tone: 'warn' },
};

/** The question, where its answer comes from, and what can be done with it. */
export class PathHeader extends LitElement {
  static override properties = {
    view: { attribute: false },
    say: { attribute: false },
    wrong: { state: true },
  };
  static override styles = [base, buttons, fields, tones, headerStyles];
  declare view: PathView;
  declare say: Say;
  declare private wrong: boolean;

  override render(): TemplateResult {
    const { question, origin } = this.view;
    const { say } = this;
    const mark = origins[origin.kind];
    return html`${this.#place('from', question.from)}
      <span class="arrow" aria-hidden="true">${glyph('arrow')}</span>
      ${this.#place('to', question.to)}
      <label class="field"
        ><span class="unseen">${say('protocol')}</span>
        <select id="protocol" .value=${question.protocol} @change=${this.#change}>
          ${protocols.map((one) => html`<option value=${one} ?selected=${one === question.protocol}>${say(one)}</option>`)}
        </select></label
      >
      ${
        question.protocol === 'icmp'
          ? ''
          : html`<label class="field port ${this.wrong ? 'wrong' : ''}"
              ><span class="lab">${say('port')}</span>
              <input
                id="port"
                inputmode="numeric"
                autocomplete="off"
                maxlength="5"
                .value=${String(question.port ?? '')}
                aria-invalid=${this.wrong ? 'true' : 'false'}
                aria-describedby="port-error"
                @change=${this.#change}
            /></label>`
      }
      <label class="field family"
        ><span class="unseen">${say('family')}</span>
        <select id="families" .value=${question.families} @change=${this.#change}>
          ${families.map((one) => html`<option value=${one} ?selected=${one === question.families}>${say(one)}</option>`)}
        </select></label
      >
      <span class="space"></span>
      <span class="pill t-${mark.tone}" title=${origin.label}
        >${glyph(mark.glyph)}<span>${origin.label}</span></span
      >
      <span class="tools"
        ><button
          class="btn icon"
          aria-label=${say('refresh')}
          title=${say('refresh')}
          @click=${() => {
            send(this, 'el-refresh', undefined);
          }}
        >
          ${glyph('refresh')}
        </button>
        <el-menu
          .label=${say('export')}
          icon="export"
          .items=${this.#exports()}
          @menu-choose=${(event: CustomEvent<string>) => {
            send(this, 'el-export', event.detail);
          }}
        ></el-menu>
        <el-more .say=${say} .commands=${this.view.commands} .notes=${this.view.notes}></el-more
      ></span>
      <p class="error" id="port-error" role="alert" ?hidden=${!this.wrong}>
        ${this.wrong ? say('portInvalid') : ''}
      </p>`;
  }

  #place(what: 'from' | 'to', place: QuestionView['from']): TemplateResult {
    const label = `${this.say(what)}: ${place.label} ${place.detail}`;
    return html`<button
      class="field ${what}"
      aria-haspopup="listbox"
      aria-label=${label}
      title="${place.label} ${place.detail}"
      @click=${() => {
        send(this, 'el-choose', what);
      }}
    >
      <span class="lab">${this.say(what)}</span>${glyph(place.glyph)}
      <span class="v"
        >${place.label} <span class="id ${what === 'from' ? 'mono' : ''}">${place.detail}</span></span
      >
      ${glyph('down', 'car')}
    </button>`;
  }

  #exports(): readonly MenuItem[] {
    const { say } = this;
    const labels: Readonly<Record<ExportFormat, { label: string; hint?: string }>> = {
      markdown: { label: say('copyMarkdown'), hint: '.md' },
      mermaid: { label: say('copyMermaid'), hint: '.mmd' },
      json: { label: say('copyJson'), hint: '.json' },
      svg: { label: say('saveSvg') },
      png: { label: say('savePng') },
    };
    return exports.map((id) => ({ id, ...labels[id], separator: id === 'svg' }));
  }

  #change(): void {
    const value = (id: string): string | undefined => {
      const field = this.renderRoot.querySelector(`#${id}`);
      return field instanceof HTMLInputElement || field instanceof HTMLSelectElement
        ? field.value
        : undefined;
    };
    const { question } = this.view;
    const protocol = protocols.find((one) => one === value('protocol')) ?? question.protocol;
    const typed = value('port') ?? String(question.port ?? 443);
    const port = protocol === 'icmp' ? undefined : readPort(typed);
    this.wrong = protocol !== 'icmp' && port === undefined;
    if (this.wrong) return;
    const chosen = families.find((one) => one === value('families')) ?? question.families;
    const change: QuestionChange = { protocol, port, families: chosen };
    send(this, 'el-set', change);
  }
}

customElements.define('el-path-header', PathHeader);
