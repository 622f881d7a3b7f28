import { commands, type Disposable } from 'vscode';
import type { OpenRoots } from './roots';

/** Keeps what `when` clauses ask for: whether anything is open, and whether there is a profile to add. */
export function keepContexts(roots: OpenRoots, hasProfiles: () => boolean): Disposable {
  const update = (): void => {
    void commands.executeCommand('setContext', 'endpointLens.hasRoots', roots.all.length > 0);
    // Nobody is asked before the view is empty: only then the answer is shown.
    if (roots.all.length === 0) {
      void commands.executeCommand('setContext', 'endpointLens.profiles', hasProfiles() ? 'some' : 'none');
    }
  };
  update();
  return roots.onDidChange(update);
}
