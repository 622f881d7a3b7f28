import { counted, message, type Message } from '../../network/message';
import type { Route } from '../../network/resources/route';
import type { RouteTable } from '../../network/resources/route-table';
import type { RouteCard, RouteMark, RouteRow } from '../../paths/routing/route-card';
import { cleaned } from '../../tree/words';
import type { RouteRowView, Tone } from '../../webview/path/protocol';
import { targetText } from './route-texts';
import { shortId, type Showing } from './showing';

/** The choice of a class, with its letter where there are several. */
export interface LetteredCard {
  readonly card: RouteCard;
  readonly letter: string;
  readonly tone: Tone;
}

/** A list's ranges beyond these are counted (ui.md §5.3). */
const MAX_RANGES = 5;

/** @returns a row as the classes in view see it: chosen by some, or what became of it. */
export function rowView(
  showing: Showing,
  table: RouteTable,
  cards: readonly LetteredCard[],
  index: number,
): RouteRowView {
  const rows = cards.flatMap(({ card, letter, tone }) => {
    const row = card.rows[index];
    return row ? [{ row, letter, tone }] : [];
  });
  const chosenBy = rows.filter(({ row, letter }) => isChosen(cards, row, letter));
  const [first] = chosenBy.length > 0 ? chosenBy : rows;
  if (!first) return EMPTY;
  const { row } = first;
  const texts = targetText(showing, table, row.route);
  const isUsed = chosenBy.length > 0;
  const tones = new Set(chosenBy.map(({ tone }) => tone));
  const { plannedId } = showing;
  const { target } = row.route;
  return {
    // A list that does not matter is told apart by its service, at the place of the mark.
    destination: isUsed || row.destination.service === undefined ? texts.destination : shortDestination(row),
    target: texts.target,
    mark: markText(showing, first.row, chosenBy, rows),
    tone: !isUsed ? undefined : row.blackhole ? 'bad' : tones.size === 1 ? first.tone : 'none',
    matches: isUsed,
    bad: row.blackhole,
    isNew: plannedId !== undefined && target.kind === 'vpc-endpoint' && target.id === plannedId,
    ranges: isUsed ? rangesOf(showing, row, cards) : [],
  };
}

const EMPTY: RouteRowView = {
  destination: '',
  target: '',
  mark: '',
  tone: undefined,
  matches: false,
  bad: false,
  isNew: false,
  ranges: [],
};

/** A row in the card of a class. */
interface Seen {
  readonly row: RouteRow;
  readonly letter: string;
  readonly tone: Tone;
}

/** Chosen, or among those of which one will be. */
function isChosen(cards: readonly LetteredCard[], { route, mark }: RouteRow, letter: string): boolean {
  const card = cards.find((each) => each.letter === letter)?.card;
  if (!card) return false;
  if (mark.kind === 'chosen' || mark.kind === 'at-random') return true;
  return (
    mark.kind === 'may-match' && !card.rows.some((row) => row.mark.kind === 'chosen' && row.route !== route)
  );
}

function shortDestination({ destination: { text } }: RouteRow): string {
  return typeof text === 'string' ? shortId(text) : '';
}

function markText(
  { render }: Showing,
  row: RouteRow,
  chosenBy: readonly Seen[],
  rows: readonly Seen[],
): string {
  if (row.blackhole) return render(message('blackhole'));
  const letters = chosenBy.map(({ letter }) => letter).filter(Boolean);
  if (letters.length > 0) return `✓ ${letters.join(', ')}`;
  if (chosenBy.length > 0) return chosenMark(row.mark);
  const loser = rows.find(({ row: { mark } }) => LOSER_WORDS.has(mark.kind));
  const words = loser && LOSER_WORDS.get(loser.row.mark.kind);
  return words ? render(words) : (cleaned(row.destination.service) ?? '');
}

/** `✓ /0`, `✓ /15–21`, `?`. */
function chosenMark(mark: RouteMark): string {
  if (mark.kind !== 'chosen') return '?';
  const { lengths } = mark;
  if (!lengths) return '✓';
  return lengths.from === lengths.to ? `✓ /${lengths.from}` : `✓ /${lengths.from}–${lengths.to}`;
}

const LOSER_WORDS: ReadonlyMap<RouteMark['kind'], Message> = new Map([
  ['shorter', message('shorter')],
  ['local-wins', message('local wins')],
  ['static-wins', message('static wins')],
  ['list-wins', message('list wins')],
  ['not-used', message('propagated')],
  ['may-match', message('may match')],
]);

/** A list's ranges, the destination's own first; those that another route takes say by which class. */
function rangesOf(
  { render }: Showing,
  row: RouteRow,
  cards: readonly LetteredCard[],
): RouteRowView['ranges'] {
  const matching = new Map<string, { matches: boolean; takenBy: readonly Route[] }>();
  for (const { card } of cards) {
    const same = card.rows.find(({ route }) => route === row.route);
    for (const range of same?.ranges ?? []) {
      const seen = matching.get(range.cidr);
      matching.set(range.cidr, {
        matches: range.matches || (seen?.matches ?? false),
        takenBy: [...(seen?.takenBy ?? []), ...range.takenBy],
      });
    }
  }
  const sorted = [...matching].sort(([, a], [, b]) => Number(b.matches) - Number(a.matches));
  const shown = sorted.length > MAX_RANGES ? sorted.slice(0, MAX_RANGES) : sorted;
  const rest = sorted.length - shown.length;
  return [
    ...shown.map(([cidr, { takenBy }]) => ({ cidr, note: takerOf(render, takenBy, cards) })),
    ...(rest > 0 ? [{ cidr: render(counted(rest, '+ {n} range', '+ {n} ranges')), note: '' }] : []),
  ];
}

function takerOf(
  render: Showing['render'],
  takenBy: readonly Route[],
  cards: readonly LetteredCard[],
): string {
  const letters = cards.filter(({ card, letter }) => {
    return (
      letter !== '' && card.rows.some(({ route, mark }) => mark.kind === 'chosen' && takenBy.includes(route))
    );
  });
  return letters.length === 0
    ? ''
    : render(message('taken by {letters}', { letters: letters.map(({ letter }) => letter).join(', ') }));
}
