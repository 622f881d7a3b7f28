import { message } from '../../network/message';
import { known } from '../../network/resolved';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import { cleaned, nameOf } from '../../tree/words';
import { shortId, type Showing } from './showing';

/** A route as the picture writes it: a list by its name before its id. */
export interface RouteTexts {
  readonly destination: string;
  readonly target: string;
}

/** @returns destination and target of a route, ids shortened. */
export function targetText(
  { network, render, plannedId }: Pick<Showing, 'network' | 'render' | 'plannedId'>,
  table: RouteTable,
  { destination, target }: Route,
): RouteTexts {
  return { destination: destinationText(), target: target_() };

  function destinationText(): string {
    if (destination.kind !== 'prefix-list') return known(destination.cidr) ?? render(message('not known'));
    const id = known(destination.id);
    if (id === undefined) return render(message('not known'));
    const list = network.get('prefix-list', id, table.scope);
    const name = list && nameOf(list);
    return name === undefined || name === id ? shortId(id) : `${cleaned(name) ?? ''} ${shortId(id)}`;
  }

  function target_(): string {
    if (target.kind === 'local') return 'local';
    if (target.kind === 'unknown') return render(message('not known'));
    const id = known(target.id);
    if (id !== undefined && id === plannedId) return render(message('endpoint (new)'));
    return id === undefined ? render(message('not known')) : shortId(id);
  }
}
