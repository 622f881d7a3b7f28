import { english } from '../../../../network/message';
import type { Network } from '../../../../network/network';
import { normalise } from '../../../../network/normalise/normalise';
import { SCOPE } from '../../../../network/testing/fixtures';
import { classicLesson } from '../../../../sources/sandbox/seed/classic-lesson';
import type { CreateState, FormView } from '../../../../webview/create/protocol';
import type { Known } from '../form';
import { initialState } from '../initial-state';
import type { Start } from '../start';
import { viewOfForm } from '../view-of-form';

/** Help for tests of the form. */
export const ROOT = { kind: 'sandbox', key: 'sandbox' };

/** The sandbox's lesson, as it is read. */
export const LESSON = normalise([classicLesson()]);
export const LESSON_SCOPE = classicLesson().scope;

export function idOf(
  network: Network,
  kind: 'vpc' | 'subnet' | 'route-table' | 'instance' | 'security-group',
  name: string,
): string {
  const found = network.all(kind).find((one) => one.name === name);
  if (!found)
    throw new Error(
      `no ${kind} ${name} among ${network
        .all(kind)
        .map((one) => one.name)
        .join(', ')}`,
    );
  return found.id;
}

/** What the form shows first in the lesson. */
export function lessonState(start: Partial<Start> = {}): CreateState {
  return initialState(LESSON, { root: ROOT, scope: LESSON_SCOPE, ...start });
}

/** What the form shows first in a network of the fixtures' account. */
export function stateIn(network: Network, start: Partial<Start> = {}): CreateState {
  return initialState(network, { root: ROOT, scope: SCOPE, ...start });
}

export function viewOf(network: Network, state: CreateState, known: Known = {}): FormView {
  return viewOfForm({ network, state, known, render: english });
}
