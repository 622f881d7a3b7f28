import type { GateView, PictureView } from '../protocol';
import type { Point } from './geometry';
import { columns, doorHalf, type Rows } from './grid';
import type { PlacedDoors } from './doors';
import type { PlacedFar } from './far';
import type { PlacedGate } from './scene';
import { label, type TextStyle, type Pen } from './text';

/** What gates stand on. */
export interface GateStops {
  readonly rows: Rows;
  readonly far: readonly PlacedFar[];
  readonly doors: PlacedDoors;
}

/** Filters, drawn where they act: a group on the interface's edge, a network ACL on the subnet's (ui.md §5.4). */
export function placeGates(view: PictureView, stops: GateStops, pen: Pen): readonly PlacedGate[] {
  return view.gates.flatMap((gate) => {
    const stop = gateStop(gate, view, stops);
    if (!stop) return [];
    const blocks = gate.outcome === 'blocks';
    const style: TextStyle = {
      ...label,
      bold: blocks,
      ink: blocks ? 'tone' : 'muted',
      anchor: 'middle',
      halo: true,
    };
    const [x, y] = stop.at;
    const text = pen.fit(gate.label, x + stop.shift, y + (stop.above ? -14 : 23), 60, style);
    return [{ at: stop.at, outcome: gate.outcome, hop: gate.hop, label: text }];
  });
}

interface GateStop {
  readonly at: Point;
  /** How far to the right its label is, away from its neighbour's. */
  readonly shift: number;
  readonly above: boolean;
}

/** Where a gate stands; undefined: what it stands on is not drawn. */
export function gateStop(gate: GateView, view: PictureView, stops: GateStops): GateStop | undefined {
  const source = (stops.rows.source[0] + stops.rows.source[1]) / 2;
  switch (gate.place) {
    case 'source-group':
      return { at: [columns.source[1], source], shift: 0, above: false };
    case 'source-acl':
      return { at: [columns.sourceSubnet[1], source], shift: 5, above: false };
    case 'far-acl-in': {
      const far = farOfGate(gate, stops.far);
      return far && { at: [far.box.x, far.entry[1]], shift: -2, above: false };
    }
    case 'far-group': {
      const far = farOfGate(gate, stops.far);
      return far && { at: far.entry, shift: 4, above: false };
    }
    case 'far-acl-out': {
      const far = farOfGate(gate, stops.far);
      return far && { at: [columns.farSubnet[1], far.exit[1]], shift: 0, above: false };
    }
    case 'door': {
      const index = view.doors.findIndex(({ node, onPath }) => onPath && node.hop === gate.hop);
      const y = stops.doors.at[index] ?? stops.doors.at[view.doors.findIndex(({ onPath }) => onPath)];
      return y === undefined ? undefined : { at: [columns.wall + doorHalf, y], shift: 14, above: true };
    }
  }
}

function farOfGate(gate: GateView, far: readonly PlacedFar[]): PlacedFar | undefined {
  const same = far.find(({ view }) => view.node.hop === gate.hop || view.route?.hop === gate.hop);
  return same ?? far.find(({ view }) => view.node.hop !== undefined) ?? far[0];
}
