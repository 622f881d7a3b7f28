import { l10n, QuickPickItemKind, type QuickPickItem } from 'vscode';
import type { Network } from '../../../network/network';
import type { Dialogs } from '../../explorer/dialogs';
import { verbatim } from '../../render';
import { serviceChoices, type ServiceChoice } from './service-choices';

/** As many columns as a table can still be read with. */
export const MAX_SERVICES = 30;

interface ServiceItem extends QuickPickItem {
  readonly id?: string;
}

/** Asks which services the matrix is to show. @returns undefined where the question was cancelled. */
export async function askServices(
  dialogs: Dialogs,
  network: Network,
  chosen: readonly string[],
): Promise<readonly string[] | undefined> {
  const choices = serviceChoices(network, chosen);
  const items: ServiceItem[] = [
    ...choices.filter(({ used }) => used).map(itemOf),
    { label: l10n.t('More services'), kind: QuickPickItemKind.Separator },
    ...choices.filter(({ used }) => !used).map(itemOf),
  ];
  const pick = dialogs.quickPick<ServiceItem>();
  pick.title = l10n.t('Services of the Matrix');
  pick.placeholder = l10n.t('Up to {n} services', { n: MAX_SERVICES });
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = items;
  pick.selectedItems = items.filter(({ id }) => id !== undefined && chosen.includes(id));
  const accepted = await new Promise<readonly ServiceItem[] | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems);
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
    pick.show();
  });
  pick.dispose();
  if (!accepted) return undefined;
  // In the order of the list, whatever the order in which they were ticked.
  const ids = new Set(accepted.flatMap(({ id }) => id ?? []));
  return choices.flatMap(({ id }) => (ids.has(id) ? [id] : [])).slice(0, MAX_SERVICES);
}

function itemOf({ id, label, name }: ServiceChoice): ServiceItem {
  return { id, label: verbatim(label), description: verbatim(name) };
}
