import { l10n } from 'vscode';
import type { Network } from '../../network/network';
import type { Trace } from '../../paths/trace';
import type { SavedQuestion } from '../../webview/path/protocol';
import type { OpenRoot } from '../explorer/roots';
import { render } from '../render';
import { detailsNeeded } from './details-needed';
import { originView } from './origin-view';
import { pathView, type MadePathView } from './path-view';

/** What a picture is drawn from. */
interface DrawnFrom {
  readonly root: OpenRoot;
  readonly network: Network;
  readonly trace: Trace;
  readonly saved: SavedQuestion;
}

/** A picture that was drawn, with what it was drawn from. */
export interface Drawn extends MadePathView, DrawnFrom {}

/**
 * @param before what was drawn last, if anything.
 * @returns a picture; where another reading gave another answer to the same question, with a note of the one before.
 */
export function drawn(from: DrawnFrom, before: Drawn | undefined): Drawn {
  const { network, saved } = from;
  const made = viewFrom(from, []);
  const changed = before?.saved === saved && before.network !== network ? before : undefined;
  const isAnother = changed && changed.view.verdict.sentence !== made.view.verdict.sentence;
  if (!isAnother) return { ...made, ...from };
  const { sentence } = changed.view.verdict;
  return { ...viewFrom(from, [l10n.t('Before the last reading: {sentence}', { sentence })]), ...from };
}

function viewFrom({ root, network, trace, saved }: DrawnFrom, notes: readonly string[]): MadePathView {
  const { readDetails } = root.source;
  const canRead =
    root.source.root.kind === 'account' &&
    readDetails !== undefined &&
    detailsNeeded(network, trace).length > 0;
  const origin = originView(root.source.root, takenAt(network, saved), render);
  return pathView({ network, trace, origin, render, canRead, notes });
}

/** When the account and Region of a question were read; of a network with one only, when that was. */
export function takenAt(network: Network, { scope }: SavedQuestion): Date | undefined {
  const region = scope && network.region(scope);
  return (region ?? network.regions[0])?.takenAt;
}
