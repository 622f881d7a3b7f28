import { commands, Uri } from 'vscode';
import type { Dialogs } from '../explorer/dialogs';
import type { Explorer } from '../explorer/explorer';
import { detailsNeeded } from './details-needed';
import type { Drawn } from './drawn';
import { leaving } from './export-path';
import { tableOf } from './gateway-plan';
import { hopsText } from './hops-text';

const DOCUMENTATION = 'https://docs.aws.amazon.com/';

/** Opens a page of AWS's documentation; a picture names no others. */
export async function openDocumentation(dialogs: Dialogs, url: string): Promise<void> {
  if (url.startsWith(DOCUMENTATION)) await dialogs.openExternal(Uri.parse(url, true));
}

/** Shows the details of what a reference of a picture stands for, or selects it in the tree; of code, its source. */
export async function showReferred(
  explorer: Explorer,
  drawn: Drawn | undefined,
  where: 'details' | 'reveal',
  ref: string,
): Promise<void> {
  const resource = drawn?.refs.resource(ref);
  if (!drawn || !resource) return;
  if (where === 'details' || resource.origin.seen === 'file')
    await explorer.showResource(drawn.root, resource);
  else await explorer.reveal(drawn.root, resource);
}

/** Copies the list of hops as plain text. */
export async function copyHops(dialogs: Dialogs, drawn: Drawn | undefined): Promise<void> {
  if (!drawn) return;
  const { verdict, hops } = drawn.view;
  await dialogs.copy(leaving(hopsText(verdict.sentence, hops)));
}

/** Does what a button of a picture is for; those of the page itself (next and previous blocker) do nothing here. */
export async function actOnDrawn(explorer: Explorer, drawn: Drawn | undefined, id: string): Promise<void> {
  switch (id) {
    case 'open-endpoint': {
      const hops = drawn?.trace.classes.flatMap(({ ways }) => ways.flatMap((way) => way.hops)) ?? [];
      const endpoint = hops.find(({ resource }) => resource?.kind === 'vpc-endpoint')?.resource;
      if (drawn && endpoint) await explorer.reveal(drawn.root, endpoint);
      return;
    }
    case 'open-table': {
      const table = drawn && tableOf(drawn.trace);
      if (table) await explorer.reveal(drawn.root, table);
      return;
    }
    case 'read-now':
      await drawn?.root.readNeeded(detailsNeeded(drawn.network, drawn.trace));
      return;
    case 'open-snapshot':
      await commands.executeCommand('endpointLens.openSnapshot');
      return;
    case 'show-log':
      await commands.executeCommand('endpointLens.showLog');
      return;
    default:
      return;
  }
}
