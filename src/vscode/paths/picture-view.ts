import { message } from '../../network/message';
import type { VpcReference } from '../../network/network';
import type { Hop } from '../../paths/trace';
import { blocksAsText } from '../../tree/search';
import { idBeside, nameOf } from '../../tree/words';
import type { PictureView, Tone } from '../../webview/path/protocol';
import { doorViews, type DoorOnPath, type MissingDoor } from './door-views';
import { endView } from './end-view';
import { farViews } from './far-views';
import { gateViews } from './gate-views';
import type { DrawnWay } from './drawn-way';
import { lineViews } from './line-views';
import { shortId, type Showing } from './showing';
import { sourceSubnet, sourceVpc } from './source-of';
import { lookupView, sourceNote, sourceView } from './source-view';
import { stopsOf } from './stops';
import { subnetView, zoneOf } from './subnet-view';
import { tableView } from './table-view';
import type { WayGroup } from './way-groups';
import { zoneViews } from './zone-views';

/** What a picture is made from. */
export interface PictureSpec {
  readonly groups: readonly WayGroup[];
  /** The classes in view; the places of all others stay, in grey. */
  readonly shown: readonly WayGroup[];
  /** Ways as they were before: their places stay, and a faint line. */
  readonly ghosts?: readonly WayGroup[];
  readonly numbers: ReadonlyMap<Hop, number>;
  readonly missing: MissingDoor | undefined;
}

/**
 * @returns the picture of a path: the subnet that it starts in, its table, what it passes, the doors and the end.
 * Places depend on all classes, colours on those in view, so that only the line moves (ui.md §1.5).
 */
export function pictureView(showing: Showing, spec: PictureSpec): PictureView {
  const { network, trace, render } = showing;
  const { groups, shown, ghosts = [], numbers, missing } = spec;
  const ways = [...groups, ...ghosts].flatMap((group, index): readonly DrawnWay[] =>
    group.ways.map((way) => ({
      group,
      index,
      stops: stopsOf(way),
      isShown: shown.includes(group),
      isGhost: ghosts.includes(group),
    })),
  );
  const inView = ways.filter(({ isShown }) => isShown);
  const shownHops = new Set(shown.flatMap((group) => group.ways.flatMap(({ hops }) => hops)));
  const numberOf = (hop: Hop | undefined): number | undefined =>
    hop && shownHops.has(hop) ? numbers.get(hop) : undefined;
  const tones = new Set(shown.map(({ tone }) => tone));
  const tone: Tone = tones.size === 1 ? (shown[0]?.tone ?? 'none') : 'none';
  const subnet = sourceSubnet(network, trace.question.from);
  const vpc = sourceVpc(network, trace.question.from);
  const zone = zoneOf(subnet);
  const [main] = inView.map(({ stops }) => stops);
  // The same hop of another way is another value: the number is that of the way in view.
  const sameInView = (pick: (way: DrawnWay) => Hop | undefined): Hop | undefined =>
    inView.map(pick).find((hop) => hop !== undefined);
  const { doors, more } = doorViews(showing, vpc, doorsOnPath(ways, numberOf), missing);
  const { table, rowOf } = tableView(
    showing,
    inView,
    ways,
    numberOf(sameInView(({ stops }) => stops.table)),
    tone,
  );
  const far = farViews(
    showing,
    zone,
    [...inView, ...ways].map(({ stops, group }) => ({ stops, tone: group.tone, numberOf })),
  );
  const end = sameInView(({ stops }) => stops.end);
  const reference: VpcReference | undefined = vpc && { id: vpc.id, scope: vpc.scope };
  return {
    region: (vpc ?? subnet)?.scope.region ?? '',
    endLabel: endLabel(showing),
    vpc: {
      title: vpc ? nameOf(vpc) : render(message('VPC')),
      detail: vpc ? [shortId(idBeside(vpc) ?? ''), blocksAsText(vpc)[0]].filter(Boolean).join(' · ') : '',
    },
    zone,
    sourceSubnet: subnet && subnetView(network, subnet, true),
    source: sourceView(showing, main?.source, numberOf(main?.source), tone),
    lookup: lookupView(showing, main?.lookup, numberOf(main?.lookup), tone),
    sourceNote: sourceNote(showing),
    table,
    far,
    doors: doors.map(({ view }) => view),
    moreDoors: more,
    ...zoneViews(showing, reference, zone, main?.table?.route?.table, new Set(subnet ? [subnet.id] : [])),
    gates: gateViews(
      showing,
      inView.map(({ stops }) => stops),
      numberOf,
    ),
    lines: lineViews(ways, doors, rowOf),
    end: endView(showing, {
      hop: end,
      number: numberOf(end),
      tone,
      groups: shown,
      privateLink:
        inView.length > 0 && inView.every(({ stops }) => stops.far?.hop.kind === 'interface-endpoint'),
      inside: shown.length > 0 && shown.every(({ ways: all }) => all.every(({ via }) => via === 'local')),
    }),
  };
}

/** The doors of all ways, each once: with its number where the classes in view pass it. */
function doorsOnPath(
  ways: readonly DrawnWay[],
  numberOf: (hop: Hop | undefined) => number | undefined,
): readonly DoorOnPath[] {
  const doors = new Map<string, DoorOnPath>();
  for (const { stops, group, isShown } of ways) {
    const { door } = stops;
    if (!door) continue;
    const key = `${door.kind} ${door.id ?? ''}`;
    const number = isShown ? numberOf(door) : undefined;
    const seen = doors.get(key);
    if (!seen || (seen.number === undefined && number !== undefined))
      doors.set(key, { hop: door, number, tone: number === undefined ? 'none' : group.tone });
  }
  return [...doors.values()];
}

/** What is beyond the wall. */
function endLabel({ trace, render }: Showing): string {
  const { to } = trace.question;
  if (to.kind === 'service') return render(message('AWS services'));
  const kinds = new Set(trace.classes.flatMap(({ ways }) => ways.map((way) => stopsOf(way).end?.kind)));
  if (kinds.has('internet')) return render(message('Internet'));
  if (kinds.has('service')) return render(message('AWS services'));
  return trace.via === 'local' ? render(message('Within the VPC')) : render(message('Beyond the VPC'));
}
