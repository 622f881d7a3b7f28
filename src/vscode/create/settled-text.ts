import { l10n } from 'vscode';
import { awsText } from '../../endpoints/write/aws-text';
import { explain } from '../../sources/explain';
import type { Created } from '../../sources/writing/created';
import { render } from '../render';
import { followUpProblem } from './preview/follow-up';

type Made = Extract<Created, { readonly outcome: 'created' }>;

/** @returns what became of something that was created, and whether it is as planned, in a few sentences. */
export function settledText(created: Made): string {
  const problem = followUpProblem(created);
  return [
    stateText(created),
    ...(problem ? [render(problem)] : []),
    ...(created.journalFailure
      ? [l10n.t('That it is finished could not be noted: the next start asks about it again.')]
      : []),
  ].join(' ');
}

function stateText({ id, settled, proof }: Made): string {
  switch (settled.kind) {
    case 'available':
      return l10n.t('{id} is available. {proof}', { id, proof: proofText(proof?.verdict) });
    case 'pending-acceptance':
      return l10n.t('{id} is there and waits until its provider accepts it.', { id });
    case 'failed':
      return settled.reason === undefined
        ? l10n.t('{id} is {state}.', { id, state: settled.state })
        : l10n.t('{id} is {state}: {reason}', { id, state: settled.state, reason: awsText(settled.reason) });
    case 'still-pending':
      return l10n.t('{id} is still pending; refresh to see what becomes of it.', { id });
    case 'stopped':
      return l10n.t('{id} is being created by AWS; it is not waited for any more.', { id });
    case 'gone':
      return l10n.t('{id} was created and is not there any more.', { id });
    case 'not-known':
      return l10n.t('{id} was created; how it stands is not known. {why}', {
        id,
        why: render(explain(settled.failure).sentence),
      });
  }
}

function proofText(verdict: 'proven' | 'differs' | 'open' | undefined): string {
  switch (verdict) {
    case 'proven':
      return l10n.t('Everything is as planned.');
    case 'differs':
      return l10n.t('Something is not as planned: the report says what.');
    case 'open':
      return l10n.t('Not everything could be checked: the report says what.');
    case undefined:
      return l10n.t('What is there could not be read.');
  }
}
