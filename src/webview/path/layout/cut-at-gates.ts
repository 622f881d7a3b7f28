import type { GateView, LineView, PictureView } from '../protocol';
import type { Point } from './geometry';
import { gateStop, type GateStops } from './gates';
import type { PlacedLeg } from './scene';

/** Solid up to the first thing that blocks, dotted from there on. */
export function cutAtGates(
  line: LineView,
  view: PictureView,
  stops: GateStops,
  legs: readonly PlacedLeg[],
): readonly PlacedLeg[] {
  if (line.style !== 'would-continue') return legs;
  const blockers = view.gates.filter(({ outcome }) => outcome === 'blocks');
  const stopsAt = blockers.flatMap((gate) => positionOn(gate, view, stops, legs));
  const first = stopsAt.sort((a, b) => a.leg - b.leg || a.x - b.x)[0];
  // Nothing says where it is blocked: the whole way is only what would be.
  if (!first) return legs;
  return legs.flatMap((leg, index): readonly PlacedLeg[] => {
    if (index > first.leg) return [leg];
    if (index < first.leg) return [{ ...leg, look: 'way' }];
    return split(leg, first.x);
  });
}

function positionOn(
  gate: GateView,
  view: PictureView,
  stops: GateStops,
  legs: readonly PlacedLeg[],
): readonly { leg: number; x: number }[] {
  const stop = gateStop(gate, view, stops);
  if (!stop) return [];
  const leg = legs.findIndex(({ points }) =>
    points.some((point, index) => index > 0 && isOn(stop.at, points[index - 1] ?? point, point)),
  );
  return leg < 0 ? [] : [{ leg, x: stop.at[0] }];
}

function isOn([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): boolean {
  const near = 26; // a gate stands for all lines beside it
  return y0 === y1 && Math.abs(y - y0) <= near && x >= Math.min(x0, x1) - 1 && x <= Math.max(x0, x1) + 1;
}

/** Cuts the horizontal piece that passes `x`. */
function split(leg: PlacedLeg, x: number): readonly PlacedLeg[] {
  const at = leg.points.findIndex(([px], index) => {
    const next = leg.points[index + 1];
    return next !== undefined && px <= x && x <= next[0] && px !== next[0];
  });
  const from = leg.points[at];
  if (from === undefined) return [leg];
  if (x - from[0] < 1) return [leg];
  const cut: Point = [x, from[1]];
  return [
    { points: [...leg.points.slice(0, at + 1), cut], look: 'way', arrow: false },
    { points: [cut, ...leg.points.slice(at + 1)], look: leg.look, arrow: leg.arrow },
  ];
}
