import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { glyph } from '../../../shared/glyph';
import type { CreateState, ProviderView } from '../../protocol';
import type { Say } from '../../words';
import { oneLine, toggled, type Edit } from '../model/edits';
import { box, errorText, partLabel, typedIn, type Part } from './basics';
import './principal-list';
import { switchPart } from './switch';

export const providerStyles = css`
  .balancers {
    grid-template-columns: 26px 16px fit-content(60%) minmax(0, 1fr);
  }
  .families {
    display: flex;
    gap: 16px;
  }
  .families .switch {
    margin-top: 0;
  }
`;

/** The provider's side: what an endpoint service is made of. */
export function provider(
  view: ProviderView,
  state: CreateState,
  say: Say,
  error: string | undefined,
  edit: (edit: Edit) => void,
): TemplateResult {
  return html`${partLabel('balancers', view.label, view.hint)} ${balancers(view, state, edit)}
    ${errorText('balancers-problem', view.problem)} ${errorText('provider-error', error)}
    ${partLabel('families', say('supportedTypes'), '')}
    <div class="families" role="group" aria-labelledby="families">
      ${(['ipv4', 'ipv6'] as const).map((family) => familyBox(family, state, edit))}
    </div>
    ${switchPart(
      'acceptance',
      {
        label: say('acceptance'),
        name: '',
        after: '',
        checked: state.acceptanceRequired,
        hint: say('acceptanceHint'),
        disabled: undefined,
      },
      state.acceptanceRequired,
      undefined,
      (acceptanceRequired) => {
        edit({ acceptanceRequired });
      },
    )}
    ${privateName(view, state, say, edit)}
    ${partLabel('principals', say('principals'), say('principalsHint'))}
    <el-principal-list
      .principals=${state.principals}
      .errors=${view.principalErrors}
      .say=${say}
    ></el-principal-list>`;
}

function balancers(
  { loadBalancers, label }: ProviderView,
  state: CreateState,
  edit: (edit: Edit) => void,
): Part {
  if (loadBalancers.length === 0) return nothing;
  return html`<div class="list balancers" role="group" aria-label=${label}>
    ${loadBalancers.map(({ value, label: name, detail, glyph: symbol, disabled }, at) => {
      const isOff = disabled !== undefined;
      return html`<label class="row ${isOff ? 'off' : ''}">
        ${box({
          id: `balancer-${at}`,
          checked: !isOff && state.loadBalancers.includes(value),
          disabled: isOff,
          toggle: () => {
            edit({ loadBalancers: toggled(state.loadBalancers, value) });
          },
        })}
        ${glyph(symbol)}<span class="cut" title=${name}>${name}</span
        ><span class="note ${isOff ? '' : 'mono muted'}">${disabled ?? detail}</span>
      </label>`;
    })}
  </div>`;
}

function familyBox(
  family: 'ipv4' | 'ipv6',
  { supportedIpAddressTypes: types }: CreateState,
  edit: (edit: Edit) => void,
): TemplateResult {
  return html`<label class="switch"
    >${box({
      id: family,
      checked: types.includes(family),
      disabled: false,
      toggle: () => {
        edit({ supportedIpAddressTypes: toggled(types, family) });
      },
    })}<span>${family === 'ipv4' ? 'IPv4' : 'IPv6'}</span></label
  >`;
}

function privateName(
  view: ProviderView,
  state: CreateState,
  say: Say,
  edit: (edit: Edit) => void,
): TemplateResult {
  const error = view.privateNameError;
  return html`${partLabel('private-name', say('privateName'), say('privateNameHint'))}
    <label class="field full ${error === undefined ? '' : 'wrong'}"
      ><input
        class="mono"
        autocomplete="off"
        spellcheck="false"
        .value=${live(oneLine(state.privateName))}
        aria-labelledby="private-name"
        aria-invalid=${error === undefined ? nothing : 'true'}
        aria-describedby=${error === undefined ? nothing : 'private-name-error'}
        @input=${(event: Event) => {
          edit({ privateName: typedIn(event) });
        }}
    /></label>
    ${errorText('private-name-error', error)}`;
}
