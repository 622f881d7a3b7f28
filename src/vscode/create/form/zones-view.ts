import { addressesAreFree } from '../../../endpoints/preconditions/subnet-addresses';
import { familiesOf } from '../../../endpoints/preconditions/view';
import { counted, message, type Message } from '../../../network/message';
import type { Family } from '../../../network/addresses/address';
import type { Subnet } from '../../../network/resources/subnet';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import { wayOfSubnet } from '../../../tree/nodes/subnet';
import { blocksAsText } from '../../../tree/search';
import { nameOf } from '../../../tree/words';
import type { FormView, OptionView, ZoneRow } from '../../../webview/create/protocol';
import { SUBNET_GLYPHS } from '../../paths/glyph-of';
import type { Form } from './form';
import { vpcOf } from './kind-of';
import { subnetsOf, zoneChoices, type ZoneChoice } from './zone-choices';

/** @returns the zones of the VPC: one row for each, a picker where it has several subnets. */
export function zonesView(form: Form): FormView['zones'] {
  const { network, state, render } = form;
  const many = subnetsOf(state);
  if (many === 'none') return undefined;
  return {
    label: render(many === 'one' ? message('Subnet') : message('Subnets')),
    hint: render(hintOf(form, many)),
    one: many === 'one',
    rows: zoneChoices(network, state).map((choice) => rowOf(form, choice)),
  };
}

function hintOf({ network, state }: Form, many: 'one' | 'each-zone'): Message {
  if (!vpcOf(state)) return message('choose a VPC first');
  if (!network.isRead('Subnets', state.scope))
    return because('Not all subnets could be listed:', {}, notRead(network, 'Subnets', state.scope));
  return many === 'one'
    ? message('exactly one; it gets one network interface')
    : message('at most one in each zone; each gets one network interface');
}

function rowOf(form: Form, choice: ZoneChoice): ZoneRow {
  const { zone, subnets, subnetId, checked, isOffered } = choice;
  const { render } = form;
  const options = subnets.map((subnet) => optionOf(form, subnet));
  return {
    zone: zone ?? render(message('zone not known')),
    checked,
    subnets: options.length > 0 ? options : [unseen(subnetId)],
    subnet: subnetId,
    free: render(freeIn(subnets.find(({ id }) => id === subnetId))),
    disabled: isOffered ? undefined : render(message('service not offered in this zone')),
    addresses: checked ? addressesOf(form, choice) : [],
  };
}

function optionOf({ network }: Form, subnet: Subnet): OptionView {
  return {
    value: subnet.id,
    label: nameOf(subnet),
    detail: blocksAsText(subnet)[0] ?? '',
    glyph: SUBNET_GLYPHS[wayOfSubnet(network, subnet)],
    disabled: undefined,
  };
}

function unseen(id: string): OptionView {
  return { value: id, label: id, detail: '', glyph: 'ques', disabled: undefined };
}

/** EC2 counts IPv4 addresses; of IPv6 there are always enough. */
function freeIn(subnet: Subnet | undefined): Message | string {
  if (subnet?.cidr === undefined || subnet.availableAddresses === undefined) return '';
  return counted(subnet.availableAddresses, '{n} free', '{n} free');
}

/** Only interfaces of VPC endpoints can have addresses of one's choice. */
function addressesOf(form: Form, choice: ZoneChoice): ZoneRow['addresses'] {
  const { state } = form;
  if (subnetsOf(state) !== 'each-zone') return [];
  return familiesOf(state.ipAddressType ?? 'ipv4').map((family) => addressOf(form, choice, family));
}

function addressOf(
  { network, state, render }: Form,
  { subnetId, planned }: ZoneChoice,
  family: Family,
): ZoneRow['addresses'][number] {
  const value = state.subnets.find(({ id }) => id === subnetId)?.[family] ?? '';
  const vpc = { id: state.vpc, scope: state.scope };
  const wanted = planned?.[family];
  const wrong =
    wanted === undefined
      ? undefined
      : addressesAreFree(network, { vpc, subnets: [{ subnetId, [family]: wanted }] }, family).find(
          ({ severity }) => severity === 'error',
        );
  return {
    family,
    label: render(family === 'ipv4' ? message('IPv4 address') : message('IPv6 address')),
    value,
    error: wrong && render(wrong.message),
  };
}
