import type { DnsRecordIpType, IpAddressType } from '../../../endpoints/plan';
import {
  recordTypeFits,
  serviceHasAddressType,
  subnetsHaveAddressType,
} from '../../../endpoints/preconditions/address-type';
import { message, type Message } from '../../../network/message';
import type { OptionView, PickView } from '../../../webview/create/protocol';
import type { Form } from './form';
import { kindOf } from './kind-of';
import { toServiceOf } from './service-of';
import { zoneChoices } from './zone-choices';

const TYPES: readonly IpAddressType[] = ['ipv4', 'ipv6', 'dualstack'];
const RECORD_TYPES: readonly DnsRecordIpType[] = [...TYPES, 'service-defined'];

const WORDS: Readonly<Record<DnsRecordIpType, Message>> = {
  ipv4: message('IPv4'),
  ipv6: message('IPv6'),
  dualstack: message('Dualstack'),
  'service-defined': message('As the service defines'),
};

/** @returns the IP address types, those that the service or a chosen subnet has not with the reason. */
export function addressTypePick(form: Form): PickView | undefined {
  const { state, render } = form;
  const kind = kindOf(state);
  if (kind === 'endpoint-service') return undefined;
  const byDefault = kind === 'instance-connect' ? message('That of the subnet') : message('Default');
  return {
    label: render(message('IP address type')),
    hint: '',
    options: [
      option('', render(byDefault), undefined),
      ...TYPES.map((type) => option(type, render(WORDS[type]), whyNot(form, type))),
    ],
    selected: state.ipAddressType ?? '',
  };
}

function whyNot({ network, state, render }: Form, type: IpAddressType): string | undefined {
  const to = toServiceOf(state);
  const vpc = { id: state.vpc, scope: state.scope };
  const subnets = zoneChoices(network, state).flatMap(({ planned }) => planned ?? []);
  const [problem] = [
    ...(to ? serviceHasAddressType(network, { ...to, ipAddressType: type }) : []),
    ...subnetsHaveAddressType(network, { vpc, subnets }, type),
  ];
  return problem && render(problem.message);
}

/** @returns the types of DNS record; undefined for what EC2 takes no such option of. */
export function recordTypePick({ state, render }: Form): PickView | undefined {
  const kind = kindOf(state);
  if (kind !== 'gateway' && kind !== 'interface') return undefined;
  const ipAddressType = state.ipAddressType ?? 'ipv4';
  return {
    label: render(message('DNS record IP type')),
    hint: '',
    options: [
      option('', render(message('Default')), undefined),
      ...RECORD_TYPES.map((dnsRecordIpType) => {
        const [problem] = recordTypeFits({ ipAddressType, dnsRecordIpType });
        return option(dnsRecordIpType, render(WORDS[dnsRecordIpType]), problem && render(problem.message));
      }),
    ],
    selected: state.dnsRecordIpType ?? '',
  };
}

function option(value: string, label: string, disabled: string | undefined): OptionView {
  return { value, label, detail: '', glyph: '', disabled };
}
