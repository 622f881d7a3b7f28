import { counted, message, type Message } from '../../network/message';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { routeCard, type RouteCard } from '../../paths/routing/route-card';
import { byName, idBeside } from '../../tree/words';
import type { RouteRowView, TableView, Tone } from '../../webview/path/protocol';
import { foldRows } from './fold-rows';
import type { DrawnWay } from './drawn-way';
import { rowView, type LetteredCard } from './row-view';
import { shortId, shortName, type Showing } from './showing';

/** @returns the row of the card that stands for a route; undefined for one that it does not show. */
export type RowFinder = (route: Route) => number | undefined;

/** Names beyond these are counted. */
const MAX_USERS = 3;

/**
 * @param inView the ways of the classes in view; @param all those of every class, whose rows are never folded.
 * @returns the card of the source's table, with what the classes in view choose in it.
 */
export function tableView(
  showing: Showing,
  inView: readonly DrawnWay[],
  all: readonly DrawnWay[],
  hop: number | undefined,
  tone: Tone,
): { readonly table: TableView | undefined; readonly rowOf: RowFinder } {
  const cards = cardsOf(showing, inView);
  const [first] = cards;
  if (!first) return { table: undefined, rowOf: () => undefined };
  const { table } = first.card;
  const routes = first.card.rows.map(({ route }) => route);
  const onSomeWay = new Set(all.flatMap(({ stops }) => stops.table?.route?.chosen ?? []));
  const views = routes.map((_, i) => rowView(showing, table, cards, i));
  const isKept = (i: number): boolean => {
    const [route, view] = [routes[i], views[i]];
    return (
      (route !== undefined && (onSomeWay.has(route) || route.target.kind === 'local')) ||
      (view !== undefined && (view.matches || view.isNew || isLoser(first.card, i)))
    );
  };
  const { shown, folded } = foldRows(views.length, isKept);
  const rows = shown.flatMap((i) => views[i] ?? []);
  const hidden = folded.flatMap((i) => views[i] ?? []);
  const rowOf: RowFinder = (route) => {
    const at = shown.findIndex((i) => routes[i] === route);
    return at < 0 ? undefined : at;
  };
  return {
    table: {
      title: shortName(table),
      id: idBeside(table) === undefined ? '' : shortId(table.id),
      subtitle: subtitle(showing, table, views),
      rows,
      folded:
        hidden.length === 0
          ? undefined
          : {
              label: showing.render(
                counted(hidden.length, '+ {n} route that does not match', '+ {n} routes that do not match'),
              ),
              rows: hidden,
            },
      reason: reasonOf(showing, cards),
      hop,
      tone,
    },
    rowOf,
  };
}

/** The choices of the classes in view: one card for each, all of the same table. */
function cardsOf({ network }: Showing, inView: readonly DrawnWay[]): readonly LetteredCard[] {
  const several = new Set(inView.map(({ group }) => group)).size > 1;
  const seen = new Set<string>();
  const cards: LetteredCard[] = [];
  for (const { group, stops } of inView) {
    const choice = stops.table?.route;
    if (!choice || seen.has(group.letter)) continue;
    seen.add(group.letter);
    const card = routeCard(network, choice);
    if (cards[0] && cards[0].card.table !== card.table) continue;
    cards.push({ card, letter: several ? group.letter : '', tone: group.tone });
  }
  return cards;
}

/** A row that matches, and loses to another. */
function isLoser({ rows }: RouteCard, i: number): boolean {
  return (rows[i]?.mark.kind ?? 'no-match') !== 'no-match';
}

function reasonOf({ render }: Showing, cards: readonly LetteredCard[]): string {
  const texts = cards.map(({ card, letter }) => ({ letter, text: render(card.reason) }));
  const [first] = texts;
  if (!first) return '';
  if (texts.every(({ text }) => text === first.text)) return first.text;
  return texts.map(({ letter, text }) => `${letter}: ${text}`).join(' ');
}

/** Whom the table serves; in a comparison also how many routes it gains. */
function subtitle({ network, render }: Showing, table: RouteTable, rows: readonly RouteRowView[]): string {
  const { explicit, implicit } = routeTableAssociations(network).subnetsOf(table);
  const names = byName([...explicit, ...implicit]).map(shortName);
  const added = rows.filter(({ isNew }) => isNew).length;
  const rest = names.length - MAX_USERS;
  const users: Message =
    names.length === 0
      ? message('used by no subnet that was seen')
      : rest > 0
        ? counted(rest, 'used by {subnets} and {n} more', 'used by {subnets} and {n} more', {
            subnets: names.slice(0, MAX_USERS).join(', '),
          })
        : message('used by {subnets}', { subnets: names.join(', ') });
  if (added === 0) return render(users);
  return [render(counted(added, '{n} route added', '{n} routes added')), render(users)].join(' · ');
}
