import type { PictureView, SubnetView } from '../protocol';
import { between, type Box } from './geometry';
import { columns, type Rows } from './grid';
import { note, plain, subnetAt } from './nodes';
import type { PlacedBox } from './scene';
import { id, label, title, type TextRun, type Pen } from './text';

/** Texts that the layout needs and that no view brings. */
export interface LayoutWords {
  /** Zones that have no room for a lane of their own. */
  readonly foldedZones: (zones: string, subnets: number) => string;
  readonly moreDoors: (count: number) => string;
  readonly privateLink: string;
}

export interface Frames {
  readonly boxes: readonly PlacedBox[];
  readonly texts: readonly TextRun[];
  readonly height: number;
}

const laneHeight = 78;
const laneGap = 10;

/**
 * The frames from outside in: Region, VPC, the lane of the source's zone, lanes of other zones as far as there is
 * room, the rest in one line.
 * @param laneBottom where the first lane ends: below what stands in it.
 * @param lanes how many other zones may have a lane.
 * @param least the height that doors and the end need.
 */
export function placeFrames(
  view: PictureView,
  rows: Rows,
  laneBottom: number,
  lanes: number,
  least: number,
  words: LayoutWords,
  pen: Pen,
): Frames {
  const [x0, x1] = columns.lane;
  const boxes: PlacedBox[] = [];
  const texts = heading(view, rows, pen);
  const zoneLanes: PlacedBox[] = [];
  let y = laneBottom;
  const drawn = rows.small ? [] : view.otherZones.slice(0, Math.max(0, lanes));
  for (const [index, zone] of drawn.entries()) {
    const top = y + laneGap;
    zoneLanes.push({ ...plain(`lane-${index}`, 'lane', between(x0, top, x1, top + laneHeight)), radius: 8 });
    zoneLanes.push(
      ...zone.subnets.slice(0, 2).map((subnet, place) => inLane(index, place, subnet, top, pen)),
    );
    texts.push(note(pen, zone.zone, x0 + 12, top + 18, 400), note(pen, zone.note, 254, top + 52, 270));
    y = top + laneHeight;
  }
  const rest = rows.small ? '' : restOf(view, drawn.length, words);
  if (rest !== '') {
    texts.push(note(pen, rest, x0 + 12, y + 27, x1 - x0 - 24));
    y += 36;
  }
  const vpcBottom = rows.small ? rows.height - 6 : Math.max(y + 12, least, rows.height - 16);
  const vpc = between(columns.vpc[0], rows.vpcTop, columns.vpc[1], vpcBottom);
  if (!rows.small) {
    const region: Box = between(columns.region[0], 6, columns.region[1], vpcBottom + 10);
    boxes.push({ ...plain('region', 'region', region), radius: 10 });
  }
  boxes.push({ ...plain('vpc', 'vpc', vpc, 'path'), radius: 10, glyph: cloud(rows) });
  boxes.push({ ...plain('lane', 'lane', between(x0, rows.laneTop, x1, laneBottom)), radius: 8 });
  if (view.sourceSubnet) {
    const [s0, s1] = columns.sourceSubnet;
    const box = between(s0, rows.subnetTop, s1, laneBottom - (rows.small ? 8 : 12));
    boxes.push(subnetAt(pen, 'source-subnet', box, view.sourceSubnet));
    if (!rows.small) texts.push(note(pen, view.sourceNote, s0 + 10, laneBottom - 27, s1 - s0 - 18));
  }
  return {
    boxes: [...boxes, ...zoneLanes],
    texts: texts.filter(({ text }) => text !== ''),
    height: vpcBottom + 16,
  };
}

function heading(view: PictureView, rows: Rows, pen: Pen): TextRun[] {
  const name = pen.fit(view.vpc.title, 54, rows.titleLine, 320, title);
  const after = 54 + pen.widthOf(name.text, title) + 7;
  const texts = [name, pen.fit(view.vpc.detail, after, rows.titleLine, columns.vpc[1] - after - 30, id)];
  if (rows.small) return texts;
  return [
    pen.fit(view.region, 20, 25, 700, label),
    ...texts,
    note(pen, view.zone, columns.lane[0] + 12, rows.laneTop + 20, 400),
  ];
}

function cloud(rows: Rows): PlacedBox['glyph'] {
  return { name: 'cloud', x: 32, y: rows.titleLine - 12, size: 16 };
}

function inLane(lane: number, place: number, subnet: SubnetView, top: number, pen: Pen): PlacedBox {
  const [x0, x1] = place === 0 ? columns.sourceSubnet : columns.farSubnet;
  const placed = subnetAt(pen, `lane-${lane}-${place}`, between(x0, top + 28, x1, top + 68), subnet, false);
  const text = pen.fit(subnet.cidr, x0 + 32, top + 60, x1 - x0 - 40, id);
  return {
    ...placed,
    glyph: placed.glyph && { ...placed.glyph, y: top + 40 },
    texts: [...placed.texts.map((run) => ({ ...run, y: top + 45 })), text],
  };
}

/** Zones that are not drawn, in words: those without a lane, and those that the view only counts. */
function restOf(view: PictureView, drawn: number, words: LayoutWords): string {
  const folded = view.otherZones.slice(drawn);
  const subnets = folded.reduce((sum, zone) => sum + zone.subnets.length, 0);
  const some = folded.slice(0, 6).map(({ zone }) => zone);
  const names = folded.length > 6 ? `${some.join(', ')} …` : some.join(', ');
  const parts = [folded.length > 0 ? words.foldedZones(names, subnets) : '', view.moreZones];
  return parts.filter((part) => part !== '').join(' · ');
}
