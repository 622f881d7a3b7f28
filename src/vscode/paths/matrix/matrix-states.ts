import { l10n } from 'vscode';
import { explain } from '../../../sources/explain';
import type { ToMatrix } from '../../../webview/matrix/protocol';
import type { OpenRoot } from '../../explorer/roots';
import { render } from '../../render';

/** What the page shows in the place of a matrix. */
export type MatrixState = ToMatrix & { readonly type: 'state' };

/** The network is not there to compute from: it is not open, could not be read, or is being read. */
export function withoutNetwork(root: OpenRoot | undefined): MatrixState {
  if (!root)
    return {
      type: 'state',
      kind: 'empty',
      title: l10n.t('The network of this matrix is not open'),
      text: l10n.t('Open it in the Network view: the matrix comes back by itself.'),
    };
  const name = root.source.root.label;
  if (root.failure)
    return {
      type: 'state',
      kind: 'error',
      title: l10n.t('The network of {name} could not be read', { name }),
      text: render(explain(root.failure).sentence),
      action: { label: l10n.t('Try again'), does: 'refresh' },
    };
  return {
    type: 'state',
    kind: 'loading',
    title: l10n.t('Reading the network of {name}…', { name }),
    text: l10n.t('The matrix needs all subnets, tables and endpoints.'),
    action: { label: l10n.t('Cancel'), does: 'cancel' },
  };
}

/** @param done from 0 to 1. */
export function computing(done: number): MatrixState {
  return {
    type: 'state',
    kind: 'loading',
    title: l10n.t('Following the paths of all subnets…'),
    text: l10n.t('{percent} % are done.', { percent: Math.floor(done * 100) }),
    done,
    action: { label: l10n.t('Cancel'), does: 'cancel' },
  };
}

export function computingFailed(cause: unknown): MatrixState {
  return {
    type: 'state',
    kind: 'error',
    title: l10n.t('The matrix could not be computed'),
    text: cause instanceof Error ? cause.message : String(cause),
    action: { label: l10n.t('Try again'), does: 'refresh' },
  };
}

export function cancelled(): MatrixState {
  return {
    type: 'state',
    kind: 'empty',
    title: l10n.t('The matrix was not computed'),
    text: l10n.t('It was cancelled.'),
    action: { label: l10n.t('Compute it'), does: 'refresh' },
  };
}

export function noSubnets(): MatrixState {
  return {
    type: 'state',
    kind: 'empty',
    title: l10n.t('There are no subnets in this network'),
    text: l10n.t('The matrix has a row for each subnet.'),
  };
}
