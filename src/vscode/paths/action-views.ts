import { message } from '../../network/message';
import type { Trace } from '../../paths/trace';
import type { ActionView } from '../../webview/path/protocol';
import type { Showing } from './showing';

/** What can be done beside looking. */
export interface Possibilities {
  /** A gateway endpoint would change the path. */
  readonly canCompare: boolean;
  /** Something that was not read can be read now. */
  readonly canRead: boolean;
}

/** No header has room for more (ui.md §5.1.2). */
const MAX_ACTIONS = 2;

/** @returns the buttons of a verdict; each does something. */
export function actionViews({ trace, render }: Showing, possible: Possibilities): readonly ActionView[] {
  const compare: readonly ActionView[] = possible.canCompare
    ? [{ id: 'compare', label: render(message('Compare')), primary: false }, createAction(render)]
    : [];
  const table: readonly ActionView[] = hasTable(trace)
    ? [{ id: 'open-table', label: render(message('Open route table')), primary: false }]
    : [];
  return actionsOf().slice(0, MAX_ACTIONS);

  function actionsOf(): readonly ActionView[] {
    switch (trace.verdict) {
      case 'reachable':
        return isThroughEndpoint(trace)
          ? [{ id: 'open-endpoint', label: render(message('Open endpoint')), primary: false }]
          : [...compare, ...(trace.via === undefined ? table : [])];
      case 'blocked':
        return blockersIn(trace) > 1
          ? [
              { id: 'previous-blocker', label: render(message('Previous')), primary: false },
              { id: 'next-blocker', label: render(message('Next blocker')), primary: false },
            ]
          : compare;
      case 'partial':
      case 'ambiguous':
        return [...table, ...compare];
      case 'undetermined':
        return possible.canRead
          ? [{ id: 'read-now', label: render(message('Read it now')), primary: true }]
          : [];
    }
  }
}

/** Opens the form for the endpoint that would help. */
export function createAction(render: Showing['render']): ActionView {
  return { id: 'create-endpoint', label: render(message('Create endpoint…')), primary: true };
}

/** @returns whether the whole path leads through one endpoint, which can then be opened. */
export function isThroughEndpoint({ via }: Trace): boolean {
  return (
    via === 'gateway-endpoint' || via === 'interface-endpoint' || via === 'gateway-load-balancer-endpoint'
  );
}

function hasTable({ classes }: Trace): boolean {
  return classes.some(({ ways }) => ways.some(({ hops }) => hops.some(({ route }) => route)));
}

/** How many blockers the list shows: the same one of several classes is one. */
function blockersIn({ classes }: Trace): number {
  const keys = classes.flatMap(({ blockers }) =>
    blockers.map(({ code, resource }) => `${code} ${resource ?? ''}`),
  );
  return new Set(keys).size;
}
