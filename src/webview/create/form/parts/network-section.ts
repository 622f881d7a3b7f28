import { html, nothing, type TemplateResult } from 'lit';
import type { CreateState, FieldName, FormView } from '../../protocol';
import type { Say } from '../../words';
import type { Edit } from '../model/edits';
import { errorText, partLabel, type Part } from './basics';
import './picker';
import { addressType, innerPick, pickPart, recordType } from './picks';
import { routeTables } from './route-tables';
import { switchPart } from './switch';
import './zone-list';

/** What a section of the form is made from. */
export interface Section {
  readonly form: FormView;
  readonly state: CreateState;
  readonly say: Say;
  /** What is wrong with a field, after AWS refused. */
  readonly refusal: (field: FieldName) => string | undefined;
  readonly edit: (edit: Edit) => void;
}

/** Where the endpoint stands in the network; nothing for what has no place there. */
export function networkSection(section: Section): Part {
  const { form, state, say, refusal, edit } = section;
  const { vpc, routeTables: tables, zones, securityGroups } = form;
  if (!vpc && !tables && !zones && !securityGroups) return nothing;
  return html`<section>
    <h2>${say('network')} ${vpc?.hint ? html`<small>${vpc.hint}</small>` : nothing}</h2>
    ${innerPick({
      id: 'vpc',
      view: vpc,
      selected: state.vpc,
      error: refusal('vpc'),
      pick: (value) => {
        edit({ vpc: value });
      },
    })}
    ${
      tables
        ? html`${partLabel('tables', tables.label, tables.hint)}
          ${routeTables(tables, state.routeTables, refusal('routeTables'), (chosen) => {
            edit({ routeTables: chosen });
          })}`
        : nothing
    }
    ${
      zones
        ? html`${partLabel('zones', zones.label, zones.hint)}<el-zone-list
              id="subnets"
              .zones=${zones}
              .state=${state}
              .say=${say}
              .error=${refusal('subnets')}
            ></el-zone-list>`
        : nothing
    }
    ${groups(section)} ${switches(section)} ${addresses(section)}
  </section>`;
}

function groups({ form: { securityGroups }, state, say, refusal, edit }: Section): Part {
  if (!securityGroups) return nothing;
  const { label, hint, max, options } = securityGroups;
  return html`${partLabel('groups', label, hint)}<el-picker
      id="securityGroups"
      .label=${label}
      .placeholder=${say('noSecurityGroup')}
      .options=${options}
      .selected=${state.securityGroups}
      .max=${Math.max(2, max)}
      .removeLabel=${(name: string) => say('removeSecurityGroup', name)}
      .error=${refusal('securityGroups')}
      @pick=${({ detail }: CustomEvent<readonly string[]>) => {
        edit({ securityGroups: detail });
      }}
    ></el-picker>`;
}

function switches({ form, state, refusal, edit }: Section): TemplateResult {
  return html`${switchPart('privateDns', form.privateDns, state.privateDns, refusal('privateDns'), (on) => {
    edit({ privateDns: on });
  })}
  ${switchPart('inboundResolver', form.inboundResolverOnly, state.inboundResolverOnly, undefined, (on) => {
    edit({ inboundResolverOnly: on });
  })}
  ${switchPart('preserveClientIp', form.preserveClientIp, state.preserveClientIp, undefined, (on) => {
    edit({ preserveClientIp: on });
  })}`;
}

function addresses({ form, state, refusal, edit }: Section): Part {
  if (!form.ipAddressType && !form.dnsRecordIpType) return nothing;
  return html`<div class="pair">
    ${pickPart({
      id: 'ipAddressType',
      view: form.ipAddressType,
      selected: state.ipAddressType,
      error: refusal('ipAddressType'),
      pick: (value) => {
        edit({ ipAddressType: addressType(value) });
      },
    })}
    ${pickPart({
      id: 'dnsRecordIpType',
      view: form.dnsRecordIpType,
      selected: state.dnsRecordIpType,
      error: refusal('dnsRecordIpType'),
      pick: (value) => {
        edit({ dnsRecordIpType: recordType(value) });
      },
    })}
  </div>`;
}

/** What AWS refused of the whole. */
export function refusedWhole({ refusal }: Section): Part {
  return errorText('form-error', refusal('form'));
}
