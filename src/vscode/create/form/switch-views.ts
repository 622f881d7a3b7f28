import { clientIpIsIpv4 } from '../../../endpoints/preconditions/instance-connect';
import { counted, message } from '../../../network/message';
import type { SwitchView } from '../../../webview/create/protocol';
import type { Form } from './form';
import { kindOf } from './kind-of';
import { privateDnsChoice } from './private-dns-choice';
import { zoneChoices } from './zone-choices';

/** @returns the switch for private DNS, with the name that it takes over. */
export function privateDnsSwitch({ network, state, render }: Form): SwitchView | undefined {
  const choice = privateDnsChoice(network, state);
  if (!choice) return undefined;
  const { isOn, problem, names } = choice;
  const [name, ...others] = names;
  const isNamed = name !== undefined && problem === undefined;
  return {
    label: render(isNamed ? message('Private DNS:') : message('Private DNS')),
    name: isNamed ? name : '',
    after: isNamed ? render(message('gives private addresses')) : '',
    checked: isOn,
    hint:
      others.length === 0
        ? ''
        : render(
            counted(others.length, 'and {n} more name: {names}', 'and {n} more names: {names}', {
              names: others.join(', '),
            }),
          ),
    disabled: problem && render(problem.message),
  };
}

/** @returns the switch that leaves the VPC's own traffic to the gateway endpoint; S3 and services like it have it. */
export function inboundSwitch({ network, state, render }: Form): SwitchView | undefined {
  const choice = privateDnsChoice(network, state);
  if (choice?.inboundOnly === undefined) return undefined;
  return {
    label: render(message('Private DNS for inbound resolvers only')),
    name: '',
    after: '',
    checked: choice.inboundOnly,
    hint: render(
      message(
        'The VPC’s own traffic stays with the gateway endpoint; only who asks an inbound resolver gets private addresses.',
      ),
    ),
    disabled: choice.isOn ? undefined : render(message('Private DNS is off.')),
  };
}

/** @returns the switch by which instances see the client's own address. */
export function preserveIpSwitch({ network, state, render }: Form): SwitchView | undefined {
  if (kindOf(state) !== 'instance-connect') return undefined;
  const chosen = zoneChoices(network, state).find(({ checked }) => checked);
  const [problem] = clientIpIsIpv4(network, {
    kind: 'instance-connect',
    vpc: { id: state.vpc, scope: state.scope },
    subnetId: chosen?.subnetId ?? '',
    securityGroupIds: [],
    preserveClientIp: true,
    ...(state.ipAddressType !== undefined && { ipAddressType: state.ipAddressType }),
    tags: new Map(),
  });
  return {
    label: render(message('Preserve client IP')),
    name: '',
    after: '',
    checked: state.preserveClientIp,
    hint: problem
      ? render(problem.message)
      : render(
          message(
            'Instances see the client’s address instead of the endpoint’s; their security groups must let it in.',
          ),
        ),
    disabled: undefined,
  };
}
