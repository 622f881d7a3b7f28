import type { Network } from '../../network/network';
import type { SavedQuestion } from '../../webview/path/protocol';
import type { Dialogs } from '../explorer/dialogs';
import { askDestination } from './ask-destination';
import { askSource } from './ask-source';

/** Asks for another end of a path. @returns the question with it; undefined where nobody answered. */
export async function askPlace(
  dialogs: Dialogs,
  network: Network,
  saved: SavedQuestion,
  what: 'from' | 'to',
): Promise<SavedQuestion | undefined> {
  if (what === 'to') {
    const { from: text, scope, vpc } = saved;
    const from = { text, ...(scope && { scope }), ...(vpc !== undefined && { vpc }) };
    const chosen = await askDestination(dialogs, network, from);
    return chosen && { ...saved, to: chosen.text };
  }
  const chosen = await askSource(dialogs, network);
  if (!chosen) return undefined;
  const { root, to, protocol, port, families } = saved;
  return {
    ...{ root, to, protocol, port, families },
    from: chosen.text,
    scope: chosen.scope,
    ...(chosen.vpc !== undefined && { vpc: chosen.vpc }),
  };
}
