import { l10n } from 'vscode';
import type { Message } from '../../network/message';
import { explain, type FailureAction } from '../../sources/explain';
import type { Failure } from '../../sources/failure';
import type { StateView } from '../../webview/path/protocol';
import { actionLabel } from '../explorer/explorer';
import type { OpenRoot } from '../explorer/roots';
import { render } from '../render';

type ErrorView = Extract<StateView, { readonly kind: 'error' }>;

/** The network is being read: no picture of a part is shown as an answer. */
export function loading(root: OpenRoot): StateView {
  const { label, region } = root.source.root;
  return {
    kind: 'loading',
    title: l10n.t('Reading the network of {name}…', {
      name: region === undefined ? label : `${label} · ${region}`,
    }),
    steps: [],
  };
}

/** Why a network could not be read, and what can be done. The picture comes by itself once it was read. */
export function readingFailed(root: OpenRoot, failure: Failure): ErrorView {
  const { sentence, actions } = explain(failure);
  return {
    kind: 'error',
    title: l10n.t('The network of {name} could not be read', { name: root.source.root.label }),
    text: `${render(sentence)} ${l10n.t('The picture is drawn by itself once it was read.')}`,
    actions: [
      ...actions.map((action) => ({ id: action, label: actionLabel(action) })),
      { id: 'show-log', label: l10n.t('Show log') },
    ],
  };
}

/** The network of a picture is not open any more. */
export function notOpen(canOpen: boolean, kind: string): ErrorView {
  return {
    kind: 'error',
    title: l10n.t('The network of this path is not open'),
    text: canOpen
      ? l10n.t('It was removed from the Network view.')
      : kind === 'declared'
        ? l10n.t('It is of code: “Show path” above the VPC there opens it again.')
        : l10n.t('It was a copy to try things on, which lives no longer than its window.'),
    actions: canOpen ? [{ id: 'open-root', label: l10n.t('Open it again') }] : [],
  };
}

/** What was asked makes no sense in this network (any more). */
export function notAQuestion(problem: Message): ErrorView {
  return {
    kind: 'error',
    title: l10n.t('This path cannot be traced'),
    text: render(problem),
    actions: [
      { id: 'choose-from', label: l10n.t('Choose source…') },
      { id: 'choose-to', label: l10n.t('Choose destination…') },
    ],
  };
}

const FAILURE_ACTIONS: ReadonlySet<string> = new Set<FailureAction>([
  'try-again',
  'sign-in',
  'open-config',
  'choose-profile',
  'choose-region',
  'remove',
]);

/** @returns whether the id of a button is that of what can be done about a failure. */
export function isFailureAction(id: string): id is FailureAction {
  return FAILURE_ACTIONS.has(id);
}
