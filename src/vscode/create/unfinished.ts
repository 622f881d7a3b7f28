import { l10n } from 'vscode';
import type { JournalEntry } from '../../sources/writing/journal';
import type { OpenRoot } from '../explorer/roots';
import { render } from '../render';
import type { CreateHost } from './create-host';
import type { Creations } from './creations';
import { planTitle } from './plan-title';
import { tellCreated } from './tell-created';

/** Says, once for each, that something was begun in a window that was closed before its end was known. */
export class UnfinishedNotices {
  readonly #host: CreateHost;
  readonly #creations: Creations;
  readonly #told = new Set<string>();

  constructor(host: CreateHost, creations: Creations) {
    this.#host = host;
    this.#creations = creations;
  }

  async tell(): Promise<void> {
    const { dialogs, explorer } = this.#host;
    for (const { root, entry } of this.#creations.unfinished(explorer.roots.all)) {
      // While one is told, another change of what is open may have told the next.
      if (this.#told.has(entry.token) || this.#creations.isOfThisWindow(entry.token)) continue;
      this.#told.add(entry.token);
      const look = l10n.t('Look');
      const text = l10n.t(
        'The creation of {what} in {account}, {region} was begun {when}, and its end is not known. Another window may be at it.',
        { ...textsOf(entry) },
      );
      if ((await dialogs.information(text, look)) === look)
        await finish(this.#host, this.#creations, root, entry);
    }
  }
}

/** Lists what was begun and not finished, and goes on with what is chosen. */
export async function showUnfinished(host: CreateHost, creations: Creations): Promise<void> {
  const { dialogs, explorer } = host;
  const rows = creations.unfinished(explorer.roots.all).map(({ root, entry }) => {
    const { what, account, region, when } = textsOf(entry);
    return { label: what, description: `${account} · ${region}`, detail: when, root, entry };
  });
  if (rows.length === 0) {
    await dialogs.information(l10n.t('No creation is unfinished in the accounts that are open.'));
    return;
  }
  const row = await dialogs.choose(l10n.t('Unfinished creations'), rows);
  if (row) await finish(host, creations, row.root, row.entry);
}

/** Looks what became of it. Nothing is sent that changes anything; to forget it is asked. */
async function finish(
  host: CreateHost,
  creations: Creations,
  root: OpenRoot,
  entry: JournalEntry,
): Promise<void> {
  const { dialogs } = host;
  // Somebody else took it up while the question stood there: its end is told by that.
  if (creations.isUnderWay(entry.token)) return;
  const end = await creations.resume(root, entry);
  if (end.kind === 'created') return tellCreated(host, root, end);
  if (end.kind === 'cancelled') return;
  const forget = l10n.t('Forget It');
  const again = l10n.t('Create Again…');
  const canSend = end.kind === 'absent' && end.canSendAgain;
  const answer = await dialogs.error(end.text, ...(canSend ? [again, forget] : [forget]));
  if (answer === forget) await creations.journal.forget(entry.token);
  // It is confirmed anew, and sent with the same token: what AWS has made of it meanwhile is not made twice.
  if (answer !== again) return;
  const sent = await creations.create(root, entry.plan);
  if (sent.kind === 'created') await tellCreated(host, root, sent);
  else if (sent.kind !== 'cancelled') await dialogs.error(sent.text);
}

function textsOf({
  plan,
  scope,
  startedAt,
}: JournalEntry): Readonly<Record<'what' | 'account' | 'region' | 'when', string>> {
  const when = new Date(startedAt);
  return {
    what: render(planTitle(plan)),
    account: scope.account,
    region: scope.region,
    when: Number.isNaN(when.getTime()) ? startedAt : when.toLocaleString(),
  };
}
