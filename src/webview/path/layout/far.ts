import type { FarView } from '../protocol';
import { between, bottom, middle, right, type Box, type Point } from './geometry';
import { columns, type Rows } from './grid';
import { nodeAt, plain, routeAt, subnetAt } from './nodes';
import type { PlacedBox } from './scene';
import { label, type TextRun, type Pen } from './text';

/** A subnet of the far column with what stands in it, and where lines reach and leave it. */
export interface PlacedFar {
  readonly view: FarView;
  readonly box: Box;
  readonly frames: readonly PlacedBox[];
  readonly nodes: readonly PlacedBox[];
  readonly notes: readonly TextRun[];
  /** The left edge of the node, at its middle. */
  readonly entry: Point;
  /** From the node down to its route; undefined: it has none. */
  readonly down: { readonly x: number; readonly from: number; readonly to: number } | undefined;
  /** The right edge of what traffic leaves from. */
  readonly exit: Point;
}

const routeHeight = 42;
const [left, rightEdge] = columns.farSubnet;

/** The far subnets; one of each place is drawn, the first on the path before the others. */
export function placeFar(
  far: readonly FarView[],
  rows: Rows,
  lowerBottom: number,
  pen: Pen,
): readonly PlacedFar[] {
  const upper = pick(far, 'upper');
  const lower = pick(far, 'lower');
  return [
    ...(upper
      ? [place(upper, between(left, rows.subnetTop, rightEdge, upperBottom(upper, rows)), rows.top, pen)]
      : []),
    ...(lower ? [placeLower(lower, rows, lowerBottom, pen)] : []),
  ];
}

function pick(far: readonly FarView[], where: FarView['place']): FarView | undefined {
  const there = far.filter((one) => one.place === where);
  return there.find(({ node }) => node.hop !== undefined) ?? there[0];
}

function upperBottom(view: FarView, rows: Rows): number {
  return view.route ? rows.top + 30 + 8 + routeHeight + 8 : rows.upperSubnetBottom;
}

function place(view: FarView, box: Box, center: number, pen: Pen): PlacedFar {
  const half = Math.min(30, bottom(box) - center - 6);
  const [x0, x1] = columns.upperNode;
  const node = between(x0, center - half, x1, center + half);
  const route = view.route ? { x: x0, y: bottom(node) + 14, w: node.w, h: routeHeight } : undefined;
  return assemble(view, box, node, route, pen);
}

function placeLower(view: FarView, rows: Rows, base: number, pen: Pen): PlacedFar {
  const down = base - rows.bottom;
  const box = between(left, rows.lowerSubnet[0] + down, rightEdge, rows.lowerSubnet[1] + down);
  const [x0, x1] = columns.lowerNode;
  const half = rows.small ? 21 : view.node.lines.length > 1 ? 30 : 24;
  const node = between(x0, rows.lowerNode + down - half, x1, rows.lowerNode + down + half);
  const routeHalf = rows.small ? 19 : 21;
  const route = view.route ? between(x0, base - routeHalf, x1, base + routeHalf) : undefined;
  return assemble(view, box, node, route, pen);
}

function assemble(view: FarView, box: Box, node: Box, route: Box | undefined, pen: Pen): PlacedFar {
  const nodes = [nodeAt(pen, `far-${view.place}`, node, view.node)];
  if (view.route && route) nodes.push(routeAt(pen, `far-${view.place}-route`, route, view.route));
  const roomForCidr = node.y - box.y > 40;
  const frames = [subnetAt(pen, `far-${view.place}-subnet`, box, view.subnet, roomForCidr)];
  const notes: TextRun[] = [];
  if (view.crossesZones !== undefined) {
    // The zone's own lane lies under its subnet, which keeps its place.
    const lane = between(box.x - 8, box.y - 2, columns.lane[1] - 2, bottom(box) + 7);
    frames.unshift({ ...plain(`far-${view.place}-zone`, 'lane', lane), radius: 10, dashed: true });
    const text = [view.crossesZones, view.zone].filter(Boolean).join(' · ');
    notes.push(
      pen.fit(text, rightEdge - 6, bottom(box) - 6, box.w - 12, { ...label, anchor: 'end', halo: true }),
    );
  }
  const out = route ?? node;
  return {
    ...{ view, box, frames, nodes, notes },
    entry: [node.x, middle(node)],
    down: route ? { x: node.x + node.w / 2, from: bottom(node), to: route.y } : undefined,
    exit: [right(out), middle(out)],
  };
}
