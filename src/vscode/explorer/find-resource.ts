import { l10n, type QuickPickItem } from 'vscode';
import type { Resource } from '../../network/resource';
import { render, verbatim } from '../render';
import type { Dialogs } from './dialogs';
import type { OpenRoot } from './roots';

/** As many rows as a person reads through. */
const MAX_ROWS = 100;

interface ResourceItem extends QuickPickItem {
  readonly found?: { readonly root: OpenRoot; readonly resource: Resource };
}

/**
 * Asks for a resource by id, name, CIDR or address, among all that was read; the list follows what is typed.
 * @returns undefined where the question was cancelled.
 */
export async function findResource(
  dialogs: Dialogs,
  roots: readonly OpenRoot[],
): Promise<{ readonly root: OpenRoot; readonly resource: Resource } | undefined> {
  const { search } = await import('../../tree/search');
  const { KIND_WORDS, idBeside, nameOf } = await import('../../tree/words');
  const itemsFor = (typed: string): ResourceItem[] =>
    roots
      .flatMap((root) =>
        root.network ? search(root.network, typed, MAX_ROWS).map((hit) => ({ ...hit, root })) : [],
      )
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MAX_ROWS)
      .map(({ root, resource }) => ({
        label: verbatim(nameOf(resource)),
        description: verbatim(
          [render(KIND_WORDS[resource.kind]), idBeside(resource)].filter(Boolean).join(' · '),
        ),
        detail: roots.length > 1 ? verbatim(whose(root, resource)) : '',
        // The rows answer to more than their texts (an address, a CIDR): the search has filtered already.
        alwaysShow: true,
        found: { root, resource },
      }));

  const pick = dialogs.quickPick<ResourceItem>();
  pick.title = l10n.t('Find Resource');
  pick.placeholder = l10n.t('An id, a name, a CIDR or an address');
  pick.items = itemsFor('');
  pick.onDidChangeValue((typed) => {
    pick.items = itemsFor(typed);
  });
  const chosen = await new Promise<ResourceItem | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
    pick.show();
  });
  pick.dispose();
  return chosen?.found;
}

function whose(root: OpenRoot, { scope }: Resource): string {
  return `${root.source.root.label} · ${scope.region} · ${scope.account}`;
}
