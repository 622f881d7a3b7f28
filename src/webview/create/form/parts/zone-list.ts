import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { base, buttons, fields } from '../../../shared/controls';
import { send } from '../../../shared/events';
import { glyph } from '../../../shared/glyph';
import type { CreateState, FormView, ZoneRow } from '../../protocol';
import type { Say } from '../../words';
import { chosenIn, oneLine, withAddress, withZone } from '../model/edits';
import { boxStyles } from '../styles/box-styles';
import { formStyles } from '../styles/form-styles';
import { listStyles } from '../styles/list-styles';
import { box, errorText, typedIn, type Part } from './basics';
import './picker';

type Zones = NonNullable<FormView['zones']>;

/** A row for each zone: whether it gets an interface, in which subnet, and at which address. Says `edit-part`. */
export class ZoneList extends LitElement {
  static override properties = {
    zones: { attribute: false },
    state: { attribute: false },
    say: { attribute: false },
    error: {},
    isFixing: { state: true },
  };
  static override styles = [
    base,
    buttons,
    fields,
    formStyles,
    listStyles,
    boxStyles,
    css`
      .list {
        grid-template-columns: 26px fit-content(40%) minmax(0, 1fr) auto;
      }
      .zone {
        min-width: 84px;
      }
      .wide {
        grid-column: 3 / -1;
      }
      .fixes {
        margin-top: 6px;
      }
      .addresses {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
        gap: 4px 8px;
        grid-column: 2 / -1;
        padding-block: 2px 4px;
      }
      .addresses .err {
        margin-top: 2px;
      }
      @container (max-width: 480px) {
        .zone {
          grid-column: 2 / 4;
        }
        .subnet {
          grid-column: 2 / -1;
          grid-row: 2;
        }
        .wide {
          grid-column: 2 / -1;
        }
      }
    `,
  ];
  declare zones: Zones;
  declare state: CreateState;
  declare say: Say;
  declare error: string | undefined;
  declare private isFixing: boolean | undefined;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.cb input')?.focus();
  }

  protected override render(): TemplateResult {
    const { rows, label } = this.zones;
    const canFix = rows.some((row) => row.addresses.length > 0 && this.#chosen(row) !== undefined);
    const isFixing =
      this.isFixing ?? this.state.subnets.some(({ ipv4, ipv6 }) => ipv4 !== undefined || ipv6 !== undefined);
    return html`<div class="list" role=${this.zones.one ? 'radiogroup' : 'group'} aria-label=${label}>
        ${rows.map((row, at) => this.#row(row, at, isFixing))}
      </div>
      ${errorText('error', this.error)}
      ${
        canFix
          ? html`<button
              class="link fixes"
              aria-expanded=${isFixing ? 'true' : 'false'}
              @click=${() => {
                this.isFixing = !isFixing;
              }}
            >
              ${glyph(isFixing ? 'down' : 'right')} ${this.say('fixAddresses')}
            </button>`
          : nothing
      }`;
  }

  #row(row: ZoneRow, at: number, isFixing: boolean): TemplateResult {
    const id = `zone-${at}`;
    const isOff = row.disabled !== undefined;
    const chosen = this.#chosen(row);
    const isIn = chosen !== undefined && !isOff;
    return html`<div class="row ${isOff ? 'off' : ''}">
      ${box({
        id,
        checked: isIn,
        disabled: isOff,
        radio: this.zones.one ? 'zone' : undefined,
        describedBy: `${id}-subnet`,
        wrong: this.error !== undefined,
        toggle: (on) => {
          this.#take(row, on ? (row.subnet ?? row.subnets[0]?.value) : undefined);
        },
      })}
      <label class="zone" for=${id}>${row.zone}</label>
      ${isOff ? html`<span class="wide" id="${id}-subnet">${row.disabled}</span>` : this.#subnet(row, `${id}-subnet`)}
      ${isOff ? nothing : html`<span class="cnt">${row.free}</span>`}
      ${isIn && isFixing && row.addresses.length > 0 ? this.#addresses(row, chosen, id) : nothing}
    </div>`;
  }

  #subnet(row: ZoneRow, id: string): TemplateResult {
    const selected = this.#chosen(row)?.id ?? row.subnet;
    if (row.subnets.length > 1)
      return html`<el-picker
        class="subnet"
        id=${id}
        .label=${this.say('subnetIn', row.zone)}
        .options=${row.subnets}
        .selected=${selected === undefined ? [] : [selected]}
        @pick=${({ detail }: CustomEvent<readonly string[]>) => {
          this.#take(row, detail[0]);
        }}
      ></el-picker>`;
    const only = row.subnets[0];
    return html`<span class="subnet cut" id=${id} title=${only ? `${only.label} ${only.detail}` : ''}
      >${only?.label} <span class="mono muted">${only?.detail}</span></span
    >`;
  }

  #addresses(row: ZoneRow, chosen: CreateState['subnets'][number], id: string): TemplateResult {
    return html`<div class="addresses">
      ${row.addresses.map(({ family, label, error }): Part => {
        const name = `${id}-${family}`;
        return html`<div>
          <label class="field full ${error === undefined ? '' : 'wrong'}"
            ><span class="lab">${label}</span
            ><input
              class="mono"
              autocomplete="off"
              spellcheck="false"
              .value=${live(oneLine(chosen[family] ?? ''))}
              aria-label="${row.zone} ${label}"
              aria-invalid=${error === undefined ? nothing : 'true'}
              aria-describedby=${error === undefined ? nothing : name}
              @input=${(event: Event) => {
                this.#edit(withAddress(this.state.subnets, chosen.id, family, typedIn(event)));
              }}
          /></label>
          ${errorText(name, error)}
        </div>`;
      })}
    </div>`;
  }

  #chosen(row: ZoneRow): CreateState['subnets'][number] | undefined {
    return chosenIn(this.state.subnets, row, this.zones.one);
  }

  #take(row: ZoneRow, subnet: string | undefined): void {
    this.#edit(withZone(this.state.subnets, row, subnet, this.zones.one));
  }

  #edit(subnets: CreateState['subnets']): void {
    send(this, 'edit-part', { subnets });
  }
}

customElements.define('el-zone-list', ZoneList);
