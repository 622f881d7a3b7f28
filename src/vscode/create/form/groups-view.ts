import { message, type Message } from '../../../network/message';
import { GROUPS_PER_INTERFACE } from '../../../endpoints/preconditions/security-groups';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import { idBeside, nameOf } from '../../../tree/words';
import type { FormView, OptionView } from '../../../webview/create/protocol';
import type { Form } from './form';
import { chosenGroups, groupsOf, hasGroups } from './group-choices';

/** @returns the groups that the endpoint's interfaces can be in; undefined for what has no groups. */
export function groupsView({ network, state, render }: Form): FormView['securityGroups'] {
  if (!hasGroups(state)) return undefined;
  const seen = groupsOf(network, state).map((group): OptionView =>
    optionOf(group.id, nameOf(group), idBeside(group)),
  );
  const ids = new Set(seen.map(({ value }) => value));
  const unseen = chosenGroups(network, state).filter((id) => !ids.has(id));
  const hint: Message = network.isRead('SecurityGroups', state.scope)
    ? message('up to {n}; none means the VPC’s default group', { n: GROUPS_PER_INTERFACE })
    : because(
        'Not all security groups could be listed:',
        {},
        notRead(network, 'SecurityGroups', state.scope),
      );
  return {
    label: render(message('Security groups')),
    hint: render(hint),
    max: GROUPS_PER_INTERFACE,
    options: [...seen, ...unseen.map((id) => optionOf(id, id, undefined))],
  };
}

function optionOf(value: string, label: string, detail: string | undefined): OptionView {
  return { value, label, detail: detail ?? '', glyph: 'shield', disabled: undefined };
}
