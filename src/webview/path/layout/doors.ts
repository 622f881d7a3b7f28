import type { DoorView } from '../protocol';
import type { Box } from './geometry';
import { columns, doorHalf, doorStep, type Rows } from './grid';
import { plain } from './nodes';
import type { PlacedBox } from './scene';
import { label, type TextStyle, type Pen } from './text';

const order: readonly DoorView['kind'][] = [
  'gateway-endpoint',
  'peering',
  'transit-gateway',
  'vpn',
  'other',
  'internet-gateway',
  'egress-only',
];
const lowest: readonly DoorView['kind'][] = ['internet-gateway', 'egress-only'];
/** So many have room above the internet gateway; grey ones beyond are only counted. */
const upperLimit = 4;

export interface PlacedDoors {
  readonly boxes: readonly PlacedBox[];
  /** The middle of each door by its index in the view; undefined: it is not drawn. */
  readonly at: readonly (number | undefined)[];
  /** Grey doors that are left out. */
  readonly hidden: number;
}

/**
 * Ways through the wall, one kind below the other. The internet gateway keeps its place, level with the route of
 * the far subnet; the others end at least one step above it.
 */
export function placeDoors(doors: readonly DoorView[], rows: Rows, pen: Pen): PlacedDoors {
  const shown = worthDrawing(doors);
  const upper = shown.filter(({ door }) => !lowest.includes(door.kind));
  const lower = shown.filter(({ door }) => lowest.includes(door.kind));
  const step = rows.small ? Math.min(doorStep, (rows.bottom - 48) / Math.max(1, upper.length)) : doorStep;
  // More than four above would begin above the VPC: what is below gives way then.
  const start = Math.max(Math.min(rows.top, rows.bottom - step * upper.length), rows.vpcTop + 58);
  const base = Math.max(rows.bottom, start + step * upper.length);
  const at = doors.map((): number | undefined => undefined);
  for (const [place, { index }] of upper.entries()) at[index] = start + place * step;
  // An egress-only gateway stands below the place of the internet gateway, be there one or not.
  let next = base;
  for (const { door, index } of lower) {
    if (door.kind === 'egress-only') next = Math.max(next, base + (rows.small ? 0 : step));
    at[index] = next;
    next += step;
  }
  const taken = at.filter((y) => y !== undefined);
  const boxes = shown.map(({ door, index }) => {
    const y = at[index] ?? base;
    const isClose = taken.some((other) => other > y && other - y <= step);
    const isLow = rows.small && y + 60 > rows.height;
    return doorAt(`door-${index}`, door, y, isLow || (isClose && !door.onPath) ? 1 : 2, pen);
  });
  return { boxes, at, hidden: doors.length - shown.length };
}

function worthDrawing(doors: readonly DoorView[]): readonly { door: DoorView; index: number }[] {
  const isUpper = ({ kind }: DoorView): boolean => !lowest.includes(kind);
  const matters = (door: DoorView): boolean => door.onPath || door.missing !== undefined;
  let room = upperLimit - doors.filter((door) => isUpper(door) && matters(door)).length;
  return doors
    .map((door, index) => ({ door, index }))
    .sort((a, b) => order.indexOf(a.door.kind) - order.indexOf(b.door.kind))
    .filter(({ door }) => matters(door) || !isUpper(door) || room-- > 0);
}

/** The square of a door whose middle is at `y`. */
export function doorBox(y: number): Box {
  return { x: columns.wall - doorHalf, y: y - doorHalf, w: doorHalf * 2, h: doorHalf * 2 };
}

function doorAt(key: string, door: DoorView, y: number, room: number, pen: Pen): PlacedBox {
  const { missing, node, onPath } = door;
  const lines = missing ? [missing.label, missing.detail] : [node.title, ...node.lines];
  const below: TextStyle = { ...label, anchor: 'middle', halo: true };
  const first: TextStyle = missing
    ? { ...below, ink: 'link' }
    : onPath
      ? { ...below, bold: true, ink: 'text' }
      : below;
  const texts = lines
    .filter((line) => line !== '')
    .slice(0, room)
    .map((line, index) => pen.fit(line, columns.wall, y + 34 + index * 15, 108, index === 0 ? first : below));
  return {
    ...plain(key, 'door', doorBox(y), onPath ? 'on' : 'off', node.tone),
    radius: 9,
    dashed: missing !== undefined || node.state === 'gone',
    tinted: node.state === 'new',
    glyph: { name: missing ? 'plus' : node.glyph, x: columns.wall - 9, y: y - 9, size: 18 },
    texts,
    hop: missing ? undefined : node.hop,
    action: missing ? 'create-endpoint' : undefined,
  };
}
