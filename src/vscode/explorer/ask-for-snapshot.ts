import { l10n, type QuickPickItem, type Uri } from 'vscode';
import type { Dialogs } from './dialogs';

interface FormItem extends QuickPickItem {
  readonly folder: boolean;
}

/**
 * Asks which snapshots to open. A file dialog selects either files or folders outside macOS, so the form comes first.
 * @see https://code.visualstudio.com/api/references/vscode-api#OpenDialogOptions
 */
export async function askForSnapshot(dialogs: Dialogs): Promise<readonly Uri[]> {
  const title = l10n.t('Open Snapshot');
  const forms: readonly FormItem[] = [
    {
      label: l10n.t('File…'),
      detail: l10n.t('One JSON file with keys such as Vpcs, Subnets, RouteTables'),
      folder: false,
    },
    {
      label: l10n.t('Folder…'),
      detail: l10n.t('A folder of describe answers, also REGION/Vpcs.json and ACCOUNT/REGION/Vpcs.json'),
      folder: true,
    },
  ];
  const form = await dialogs.choose(title, forms);
  if (!form) return [];
  const chosen = await dialogs.open({
    title,
    openLabel: title,
    canSelectFiles: !form.folder,
    canSelectFolders: form.folder,
    canSelectMany: true,
    ...(form.folder ? {} : { filters: { JSON: ['json'] } }),
  });
  return chosen ?? [];
}
