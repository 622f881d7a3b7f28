import { counted, message } from '../../network/message';
import type { ClassView, PictureView } from '../../webview/path/protocol';
import { WAY_WORDS } from './path-words';
import type { Showing } from './showing';
import type { WayGroup } from './way-groups';

/** @returns a chip for each way, where there are several: letter, what, way and how much (ui.md §5.1.3). */
export function classViews(
  showing: Showing,
  groups: readonly WayGroup[],
  pictureOf: (group: WayGroup) => PictureView,
): readonly ClassView[] {
  if (groups.length < 2) return [];
  return groups.map((group) => ({
    letter: group.letter,
    what: whatOf(showing, group),
    way: wayOf(showing, group),
    count: countOf(showing, group),
    tone: group.classes[0].verdict === 'blocked' ? 'bad' : group.tone,
    picture: pictureOf(group),
  }));
}

function whatOf({ render }: Showing, { classes }: WayGroup): string {
  const ranges = classes.flatMap(({ addresses }) => addresses?.toCidrs() ?? []);
  const [first] = ranges;
  if (first === undefined) {
    return classes[0].family === 'ipv6'
      ? render(message('some IPv6 addresses'))
      : render(message('some addresses'));
  }
  return ranges.length === 1 ? first : render(counted(ranges.length, '{n} range', '{n} ranges'));
}

function wayOf({ render }: Showing, { classes: [first], ways }: WayGroup): string {
  switch (first.verdict) {
    case 'blocked':
      return render(message('blocked'));
    case 'undetermined':
      return render(message('not known'));
    case 'reachable':
    case 'ambiguous':
      return ways.flatMap(({ via }) => (via === undefined ? [] : [render(WAY_WORDS[via])])).join(' / ');
  }
}

/** IPv6 ranges hold more addresses than anybody would read. */
function countOf({ render }: Showing, { classes }: WayGroup): string {
  const sets = classes.flatMap(({ addresses }) => addresses ?? []);
  const n = sets.reduce((sum, set) => sum + set.size, 0n);
  if (n === 0n || n > BigInt(Number.MAX_SAFE_INTEGER)) return '';
  return render(counted(Number(n), '{n} address', '{n} addresses'));
}
