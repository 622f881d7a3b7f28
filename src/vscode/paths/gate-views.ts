import type { Check, Hop } from '../../paths/trace';
import type { GatePlace, GateView } from '../../webview/path/protocol';
import { checkTitle } from './hop-views';
import { GATE_WORDS, HOP_WORDS } from './path-words';
import type { Showing } from './showing';
import type { Stops } from './stops';

/** More callouts than this cover the picture: the rest is in the list (ui.md §13). */
const MAX_CALLOUTS = 3;

const WORST: Readonly<Record<Check['outcome'], number>> = { passes: 0, unknown: 1, blocks: 2 };

interface PlacedCheck {
  readonly place: GatePlace;
  readonly check: Check;
  readonly hop: Hop;
}

/**
 * @param numberOf the number of a hop, undefined for one that the classes in view do not pass.
 * @returns the gates on the lines: one for each filter and place, which is as bad as the worst of them.
 */
export function gateViews(
  showing: Showing,
  ways: readonly Stops[],
  numberOf: (hop: Hop) => number | undefined,
): readonly GateView[] {
  const gates = new Map<string, { worst: PlacedCheck; number: number }>();
  for (const placed of ways.flatMap(checksOf)) {
    const number = numberOf(placed.hop);
    if (number === undefined) continue;
    const { place, check } = placed;
    // A door has room for one gate.
    const key = place === 'door' ? place : `${place} ${check.kind}`;
    const seen = gates.get(key);
    if (!seen || WORST[placed.check.outcome] > WORST[seen.worst.check.outcome])
      gates.set(key, { worst: placed, number });
  }
  const views = [...gates.values()].map(({ worst, number }) => gateView(showing, worst, number));
  const others = ways.flatMap((stops) => closedDoor(showing, stops, numberOf));
  const isTaken = views.some(({ place }) => place === 'door');
  return limited([...views, ...(isTaken ? [] : others.slice(0, 1))]);
}

function checksOf({ source, far, farTable, door, beyond, end }: Stops): readonly PlacedCheck[] {
  const at = (hop: Hop | undefined, placeOf: (check: Check) => GatePlace): readonly PlacedCheck[] =>
    hop ? hop.checks.map((check) => ({ place: placeOf(check), check, hop })) : [];
  const isNacl = ({ kind }: Check): boolean => kind === 'network-acl';
  const received = end !== far?.hop ? end : undefined;
  return [
    ...at(source, (check) => (isNacl(check) ? 'source-acl' : 'source-group')),
    ...at(far?.hop, (check) =>
      !isNacl(check) ? 'far-group' : check.side === 'in' ? 'far-acl-in' : 'far-acl-out',
    ),
    ...at(farTable, (check) => (isNacl(check) ? 'far-acl-out' : 'far-group')),
    ...at(door, () => 'door'),
    // What is beyond the wall has no place of its own: it is told where it blocks.
    ...[...beyond, received]
      .flatMap((hop) => at(hop, () => 'door'))
      .filter(({ check }) => check.outcome !== 'passes'),
  ];
}

function gateView(showing: Showing, { place, check, hop }: PlacedCheck, number: number): GateView {
  const { render } = showing;
  const blocker =
    hop.blockers.find(({ resource }) => resource !== undefined && resource === check.id) ?? hop.blockers[0];
  return {
    place,
    outcome: check.outcome,
    label: render(GATE_WORDS[check.kind]),
    hop: number,
    callout:
      check.outcome === 'blocks'
        ? {
            title: render(checkTitle(check)),
            text: render(blocker ? blocker.explanation : check.explanation),
          }
        : undefined,
  };
}

/** A door that is closed for another reason than a filter: no public address, a bad state. */
function closedDoor(
  { render }: Showing,
  { door }: Stops,
  numberOf: (hop: Hop) => number | undefined,
): readonly GateView[] {
  const number = door && numberOf(door);
  const [blocker] = door?.blockers ?? [];
  if (!door || number === undefined || !blocker) return [];
  if (door.checks.some(({ outcome }) => outcome === 'blocks')) return [];
  return [
    {
      place: 'door',
      outcome: 'blocks',
      label: '',
      hop: number,
      callout: { title: render(HOP_WORDS[door.kind]), text: render(blocker.explanation) },
    },
  ];
}

function limited(gates: readonly GateView[]): readonly GateView[] {
  let callouts = 0;
  return gates.map((gate) =>
    gate.callout && ++callouts > MAX_CALLOUTS ? { ...gate, callout: undefined } : gate,
  );
}
