import { l10n } from 'vscode';
import type { Network } from '../../network/network';
import { serviceLabel } from '../../network/service-name';
import { readQuestion } from '../../paths/read-question';
import { idBeside, KIND_WORDS, nameOf } from '../../tree/words';
import type { Dialogs } from '../explorer/dialogs';
import { render, verbatim } from '../render';
import { askForPlace, type ChosenPlace, type PlaceItem } from './ask-for-place';
import { destinationChoices, type DestinationChoice } from './destination-choices';

/** Asks where traffic goes: a service, something of the network, or any host name, address or CIDR. */
export function askDestination(
  dialogs: Dialogs,
  network: Network,
  from: ChosenPlace,
): Promise<ChosenPlace | undefined> {
  return askForPlace(dialogs, {
    title: l10n.t('Trace Path: To'),
    placeholder: l10n.t('A service, instance, interface or endpoint'),
    other: {
      label: l10n.t('Host name, address or CIDR…'),
      placeholder: l10n.t('A host name, an address or a CIDR'),
    },
    rowsFor: (typed) => destinationChoices(network, from.scope, typed).map(destinationRow),
    typedRows: (typed) => typedRows(network, from, typed),
  });
}

function destinationRow(choice: DestinationChoice): PlaceItem {
  if (choice.kind === 'resource') {
    const { resource } = choice;
    return {
      label: verbatim(nameOf(resource)),
      description: verbatim(
        [render(KIND_WORDS[resource.kind]), idBeside(resource)].filter(Boolean).join(' · '),
      ),
      alwaysShow: true,
      place: { text: resource.id },
    };
  }
  const { name, isUsed } = choice;
  const label = serviceLabel(name);
  return {
    label: `$(${SERVICE_ICONS.get(name) ?? 'server-process'}) ${verbatim(label)}`,
    description: verbatim(
      [label === name ? undefined : name, isUsed ? l10n.t('has an endpoint') : undefined]
        .filter(Boolean)
        .join(' · '),
    ),
    alwaysShow: true,
    place: { text: name },
  };
}

const SERVICE_ICONS: ReadonlyMap<string, string> = new Map([
  ['s3', 'database'],
  ['dynamodb', 'table'],
  ['sqs', 'inbox'],
]);

function typedRows(network: Network, from: ChosenPlace, typed: string): readonly PlaceItem[] {
  const read = readQuestion(network, {
    from: from.text,
    to: typed,
    ...(from.vpc !== undefined && { vpc: from.vpc }),
    ...(from.scope?.account && { account: from.scope.account }),
    ...(from.scope?.region && { region: from.scope.region }),
  });
  // A name that is being typed is not wrong yet, and a service is a row already.
  if (!read.ok) {
    const isWhole = /[.:/]/.test(typed);
    return isWhole ? [{ label: `$(warning) ${verbatim(render(read.problem))}`, alwaysShow: true }] : [];
  }
  const { to } = read.question;
  if (to.kind === 'service' || to.kind === 'resource') return [];
  return [{ label: verbatim(typed), alwaysShow: true, place: { text: typed } }];
}
