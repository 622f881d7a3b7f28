import { html, nothing } from 'lit';
import type { CreateState, PickView } from '../../protocol';
import { partLabel, type Part } from './basics';
import './picker';

/** A list of which one is picked. */
export interface Pick {
  readonly id: string;
  readonly view: PickView | undefined;
  /** What the page knows of it; undefined: the extension says what is picked. */
  readonly selected: string | undefined;
  readonly error: string | undefined;
  readonly pick: (value: string) => void;
}

/** A label and a list below it; nothing where there is nothing to pick. */
export function pickPart(look: Pick): Part {
  const { view, id } = look;
  if (!view) return nothing;
  return html`<div>${partLabel(`${id}-label`, view.label, view.hint)} ${picker(look, view.label, '')}</div>`;
}

/** The list alone, with its label in it. */
export function innerPick(look: Pick): Part {
  return look.view ? picker(look, look.view.label, look.view.label) : nothing;
}

function picker({ id, view, selected, error, pick }: Pick, label: string, inner: string): Part {
  if (!view) return nothing;
  // "By default" is an option of its own where there is a default.
  const hasDefault = view.options.some(({ value }) => value === '');
  const value = selected ?? (hasDefault ? '' : view.selected);
  return html`<el-picker
    id=${id}
    .label=${label}
    .inner=${inner}
    .options=${view.options}
    .selected=${value === '' && !hasDefault ? [] : [value]}
    .error=${error}
    @pick=${({ detail }: CustomEvent<readonly string[]>) => {
      const [picked] = detail;
      if (picked !== undefined) pick(picked);
    }}
  ></el-picker>`;
}

/** @returns the type of addresses that a value of a list stands for; undefined: what EC2 takes by itself. */
export function addressType(value: string): CreateState['ipAddressType'] {
  return value === 'ipv4' || value === 'ipv6' || value === 'dualstack' ? value : undefined;
}

/** @returns the type of records that a value of a list stands for; undefined: what EC2 takes by itself. */
export function recordType(value: string): CreateState['dnsRecordIpType'] {
  return value === 'service-defined' ? value : addressType(value);
}
