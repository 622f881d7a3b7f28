import { l10n } from 'vscode';
import type { Network } from '../../network/network';
import { readQuestion } from '../../paths/read-question';
import { blocksAsText } from '../../tree/search';
import { idBeside, KIND_WORDS, nameOf } from '../../tree/words';
import type { Dialogs } from '../explorer/dialogs';
import { CODICONS } from '../explorer/codicons';
import { render, verbatim } from '../render';
import { askForPlace, separator, type ChosenPlace, type PlaceItem } from './ask-for-place';
import { isAddress, sourceChoices, type SourceChoice, type SourceResource } from './source-choices';

/** Asks where traffic starts: an instance, interface or subnet, or any address of a VPC. */
export function askSource(dialogs: Dialogs, network: Network): Promise<ChosenPlace | undefined> {
  return askForPlace(dialogs, {
    title: l10n.t('Trace Path: From'),
    placeholder: l10n.t('An instance, interface or subnet: id, name or address'),
    other: {
      label: l10n.t('Any address…'),
      placeholder: l10n.t('A private address within a VPC, or “internet”'),
    },
    rowsFor: (typed) => grouped(sourceChoices(network, typed)),
    typedRows: (typed) => typedRows(network, typed),
  });
}

/** The rows of a list that is in the order of VPCs, each group below its VPC. */
function grouped(choices: readonly SourceChoice[]): readonly PlaceItem[] {
  return choices.flatMap((choice, i) => {
    const isNew = choices[i - 1]?.vpc !== choice.vpc;
    return [...(isNew ? [separator(verbatim(choice.vpc))] : []), sourceRow(choice)];
  });
}

function sourceRow({ resource }: SourceChoice): PlaceItem {
  const { account, region, partition } = resource.scope;
  return {
    label: `$(${iconOf(resource)}) ${verbatim(nameOf(resource))}`,
    description: verbatim(
      [addressOf(resource), idBeside(resource), render(KIND_WORDS[resource.kind])]
        .filter(Boolean)
        .join(' · '),
    ),
    alwaysShow: true,
    place: { text: resource.id, scope: { account, region, partition } },
  };
}

function iconOf({ kind }: SourceResource): string {
  return kind === 'subnet' ? CODICONS['subnet-nat'] : CODICONS[kind];
}

function addressOf(resource: SourceResource): string | undefined {
  switch (resource.kind) {
    case 'subnet':
      return blocksAsText(resource)[0];
    case 'instance':
      return resource.privateIp;
    case 'network-interface':
      return resource.addresses[0]?.address ?? resource.ipv6Addresses[0];
  }
}

/** An address may be within several VPCs: one row for each that has it, so that nobody has to be asked again. */
function typedRows(network: Network, typed: string): readonly PlaceItem[] {
  if (!isAddress(typed) && typed.toLowerCase() !== 'internet') return [];
  const ask = (place: Omit<ChosenPlace, 'text'>): ReturnType<typeof readQuestion> =>
    readQuestion(network, {
      from: typed,
      to: 's3',
      ...(place.vpc !== undefined && { vpc: place.vpc }),
      ...(place.scope?.account && { account: place.scope.account }),
      ...(place.scope?.region && { region: place.scope.region }),
    });
  const anywhere = ask({});
  if (anywhere.ok) return [{ label: verbatim(typed), alwaysShow: true, place: { text: typed } }];
  const inVpcs = network.all('vpc').flatMap(({ id, scope }) => {
    const place = { vpc: id, scope };
    return ask(place).ok
      ? [
          {
            label: verbatim(typed),
            description: verbatim(id),
            alwaysShow: true,
            place: { text: typed, ...place },
          },
        ]
      : [];
  });
  if (inVpcs.length > 0) return inVpcs;
  return [{ label: `$(warning) ${verbatim(render(anywhere.problem))}`, alwaysShow: true }];
}
