import type { GateView, GlyphName, LineStyle, Tone } from '../protocol';
import type { Box, Point } from './geometry';
import type { TextRun } from './text';

/** How much a thing belongs to the path: in its colour, as the place of something on it, or in grey. */
export type Ink = 'on' | 'path' | 'off';

export interface PlacedGlyph {
  readonly name: GlyphName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A box with what is written in it. */
export interface PlacedBox {
  /** Stable between pictures: what is the same thing keeps its element. */
  readonly key: string;
  readonly role: 'region' | 'vpc' | 'lane' | 'subnet' | 'node' | 'door' | 'end' | 'chip';
  readonly box: Box;
  readonly radius: number;
  readonly ink: Ink;
  readonly tone: Tone;
  readonly dashed: boolean;
  readonly tinted: boolean;
  readonly glyph: PlacedGlyph | undefined;
  readonly texts: readonly TextRun[];
  readonly hop: number | undefined;
  /** What a click does, where it is not a hop. */
  readonly action: 'create-endpoint' | undefined;
}

export interface PlacedRow {
  readonly box: Box;
  /** It takes traffic: one that matches and loses looks like the others. */
  readonly decides: boolean;
  readonly tone: Tone;
  readonly bad: boolean;
  readonly isNew: boolean;
  readonly texts: readonly TextRun[];
  /** Where each of its ranges hangs on the row. */
  readonly branches: readonly Point[];
}

export interface PlacedCard {
  readonly box: Box;
  readonly tone: Tone;
  readonly hop: number;
  readonly glyph: PlacedGlyph;
  readonly texts: readonly TextRun[];
  /** Separators, from border to border. */
  readonly rules: readonly number[];
  readonly rows: readonly PlacedRow[];
  /** The line that opens and closes what is folded. */
  readonly fold: { readonly box: Box; readonly text: TextRun; readonly open: boolean } | undefined;
  /** The middle of each row, by its index in the table. */
  readonly rowAt: readonly number[];
}

/** A piece of a line, from stop to stop. */
export interface PlacedLeg {
  readonly points: readonly Point[];
  readonly look: LineStyle | 'private-link';
  readonly arrow: boolean;
}

export interface PlacedLine {
  readonly tone: Tone;
  readonly style: LineStyle;
  readonly legs: readonly PlacedLeg[];
}

export interface PlacedGate {
  readonly at: Point;
  readonly outcome: GateView['outcome'];
  readonly hop: number;
  readonly label: TextRun;
}

export interface PlacedCallout {
  readonly box: Box;
  readonly lead: readonly Point[];
  readonly texts: readonly TextRun[];
  readonly hop: number;
}

/** A picture, placed: what is drawn, from the back to the front. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly PlacedBox[];
  readonly notes: readonly TextRun[];
  readonly card: PlacedCard | undefined;
  /** Doors that have no room; the page says how many. */
  readonly doors: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
  /** From the source to the name lookup: no traffic. */
  readonly lookupLine: readonly Point[] | undefined;
  readonly nodes: readonly PlacedBox[];
  readonly gates: readonly PlacedGate[];
  readonly callouts: readonly PlacedCallout[];
}
