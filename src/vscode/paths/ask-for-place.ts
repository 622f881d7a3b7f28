import { QuickPickItemKind, type QuickPickItem } from 'vscode';
import type { Dialogs } from '../explorer/dialogs';

/** A row that can be chosen; `place` is what the engine is asked with. */
export interface PlaceItem extends QuickPickItem {
  readonly place?: ChosenPlace;
  /** Asks to type something instead. */
  readonly types?: boolean;
}

/** A source or destination as the engine is asked with it. */
export interface ChosenPlace {
  readonly text: string;
  readonly scope?: { readonly account: string; readonly region: string; readonly partition: string };
  readonly vpc?: string;
}

/** What is asked, and what answers. */
export interface PlaceQuestion {
  readonly title: string;
  readonly placeholder: string;
  /** What is said once somebody wants to type an address, and the row that leads there. */
  readonly other: { readonly label: string; readonly placeholder: string };
  /** @returns the rows for what was typed. */
  readonly rowsFor: (typed: string) => readonly PlaceItem[];
  /** @returns rows for what was typed as an address or name of its own: those to choose, or one that says what is wrong. */
  readonly typedRows: (typed: string) => readonly PlaceItem[];
}

/** Asks for a place; the list follows what is typed. @returns undefined where the question was cancelled. */
export async function askForPlace(
  dialogs: Dialogs,
  question: PlaceQuestion,
): Promise<ChosenPlace | undefined> {
  const pick = dialogs.quickPick<PlaceItem>();
  let isTyping = false;
  const rows = (typed: string): PlaceItem[] => {
    const own = typed.trim() === '' ? [] : question.typedRows(typed.trim());
    if (isTyping) return [...own];
    const others: readonly PlaceItem[] =
      typed.trim() === '' ? [{ label: question.other.label, types: true, alwaysShow: true }] : [];
    return [...question.rowsFor(typed), ...own, ...others];
  };
  pick.title = question.title;
  pick.placeholder = question.placeholder;
  pick.items = rows('');
  pick.onDidChangeValue((typed) => {
    pick.items = rows(typed);
  });
  const chosen = await new Promise<ChosenPlace | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.place) resolve(item.place);
      else if (item?.types) {
        isTyping = true;
        pick.placeholder = question.other.placeholder;
        pick.items = rows(pick.value);
      }
    });
    pick.onDidHide(() => {
      resolve(undefined);
    });
    pick.show();
  });
  pick.dispose();
  return chosen;
}

/** A line above the rows of a group. */
export function separator(label: string): PlaceItem {
  return { label, kind: QuickPickItemKind.Separator };
}
