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
        'Whether it was created is not known. Creating it once more is safe: it is the same request, and makes no second one.',
      );
      return { kind: 'unknown', text: created.failure ? `${text} ${why(created.failure)}` : text };
    }
    case 'absent':
      return {
        kind: 'absent',
        canSendAgain: created.canSendAgain,
        text: l10n.t('It was not created: the account shows nothing of it.'),
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
