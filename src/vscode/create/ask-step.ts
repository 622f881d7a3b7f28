import { QuickInputButtons, type QuickPickItem } from 'vscode';
import type { Dialogs } from '../explorer/dialogs';

/** One step of a question that has several. */
export interface Step<T extends QuickPickItem> {
  readonly title: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly placeholder: string;
  readonly items: readonly T[];
  /** What is chosen at first. */
  readonly chosen: readonly T[];
  readonly many: boolean;
}

export type Answer<T> =
  | { readonly kind: 'chosen'; readonly items: readonly T[] }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' };

/** Asks one step; from the second on one can go back. */
export async function askStep<T extends QuickPickItem>(dialogs: Dialogs, step: Step<T>): Promise<Answer<T>> {
  const pick = dialogs.quickPick<T>();
  pick.title = step.title;
  pick.step = step.number;
  pick.totalSteps = step.of;
  pick.placeholder = step.placeholder;
  pick.canSelectMany = step.many;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.ignoreFocusOut = true;
  pick.items = step.items;
  if (step.many) pick.selectedItems = step.chosen;
  else pick.activeItems = step.chosen;
  if (step.number > 1) pick.buttons = [QuickInputButtons.Back];
  const answer = await new Promise<Answer<T>>((resolve) => {
    pick.onDidTriggerButton(() => {
      resolve({ kind: 'back' });
    });
    pick.onDidAccept(() => {
      // Nothing chosen is no answer: the question stays.
      if (pick.selectedItems.length > 0) resolve({ kind: 'chosen', items: [...pick.selectedItems] });
    });
    pick.onDidHide(() => {
      resolve({ kind: 'cancelled' });
    });
    pick.show();
  });
  pick.dispose();
  return answer;
}
