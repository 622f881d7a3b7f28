import { l10n } from 'vscode';
import type { Plan } from '../../endpoints/plan';
import type { Refusal } from '../../endpoints/write/refusal';
import { explain } from '../../sources/explain';
import type { Failure } from '../../sources/failure';
import type { Created } from '../../sources/writing/created';
import { render } from '../render';

/** How a creation ended, as surfaces tell it. @property text a sentence about it */
export type CreationEnd =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'created';
      readonly plan: Plan;
      readonly created: Extract<Created, { readonly outcome: 'created' }>;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly text: string }
  | { readonly kind: 'not-done'; readonly failure: Failure; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string }
  /** What was begun in another window has made nothing. */
  | { readonly kind: 'absent'; readonly canSendAgain: boolean; readonly text: string };

/** @returns the end of a creation in words. */
export function endOf(plan: Plan, created: Created): CreationEnd {
  switch (created.outcome) {
    case 'created':
      return { kind: 'created', plan, created };
    case 'refused':
      return { kind: 'refused', refusal: created.refusal, text: render(created.refusal.message) };
    case 'not-done':
      return nothingCreated(created.failure);
    case 'unknown': {
      const text = l10n.t(
        'Whether it was created is not known. Creating it once more, unchanged, is safe: it is the same request, and makes no second one.',
      );
      return { kind: 'unknown', text: created.failure ? `${text} ${why(created.failure)}` : text };
    }
    case 'absent':
      return {
        kind: 'absent',
        canSendAgain: created.canSendAgain,
        text: absentText(created.canSendAgain),
      };
  }
}

/** Certainly nothing was created. */
export function nothingCreated(failure: Failure): CreationEnd {
  return { kind: 'not-done', failure, text: l10n.t('Nothing was created. {why}', { why: why(failure) }) };
}

function why(failure: Failure): string {
  return render(explain(failure).sentence);
}

/** A request that another window has just sent may show a little later. */
function absentText(canSendAgain: boolean): string {
  const absent = l10n.t('The account shows nothing of it: it was not created, or not yet.');
  return canSendAgain
    ? absent
    : `${absent} ${l10n.t('It was begun too long ago to be sent again without the risk of a second one: choose “Forget It” among the unfinished creations, then create it anew.')}`;
}
