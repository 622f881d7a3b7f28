import type { NodeView, SubnetView, Tone } from '../protocol';
import type { Box } from './geometry';
import type { PlacedBox } from './scene';
import { greyTitle, id, label, title, type TextRun, type TextStyle, type Pen } from './text';

const inset = 33;

/** A box with a glyph, a title and up to two lines. */
export function nodeAt(
  pen: Pen,
  key: string,
  box: Box,
  node: NodeView,
  lineStyle: TextStyle = id,
): PlacedBox {
  const on = node.hop !== undefined;
  const lines = node.lines.slice(0, box.h >= 60 ? 2 : 1);
  const width = box.w - inset - 3;
  const x = box.x + inset;
  const first =
    lines.length === 2 ? box.y + 19 : lines.length === 1 ? box.y + box.h / 2 - 3 : box.y + box.h / 2 + 4;
  const texts: TextRun[] = [pen.fit(node.title, x, first, width, on ? title : greyTitle)];
  for (const [index, line] of lines.entries())
    texts.push(pen.fit(line, x, first + 16 + index * 15, width, lineStyle));
  return {
    ...plain(key, 'node', box, on ? 'on' : 'off', node.tone),
    dashed: node.state === 'gone',
    tinted: node.state === 'new',
    glyph: {
      name: node.glyph,
      x: box.x + 10,
      y: lines.length ? box.y + 11 : box.y + box.h / 2 - 8,
      size: 16,
    },
    texts,
    hop: node.hop,
  };
}

/** The route of a far subnet: both its lines are in the font of ids. */
export function routeAt(pen: Pen, key: string, box: Box, node: NodeView): PlacedBox {
  const placed = nodeAt(pen, key, box, node);
  const on = node.hop !== undefined;
  const style: TextStyle = { font: 'mono', size: 11, ink: on ? 'text' : 'muted' };
  const middle = box.y + box.h / 2;
  return {
    ...placed,
    glyph: { name: node.glyph, x: box.x + 10, y: middle - 8, size: 15 },
    texts: [node.title, ...node.lines.slice(0, 1)].map((line, index) =>
      pen.fit(line, box.x + inset, middle - 3 + index * 15, box.w - inset - 4, style),
    ),
  };
}

/** A subnet, whose nodes are drawn over it. */
export function subnetAt(pen: Pen, key: string, box: Box, subnet: SubnetView, withCidr = true): PlacedBox {
  const width = box.w - 32 - 8;
  const texts = [pen.fit(subnet.title, box.x + 32, box.y + 18, width, subnet.onPath ? title : greyTitle)];
  if (withCidr) texts.push(pen.fit(subnet.cidr, box.x + 32, box.y + 34, width, id));
  return {
    ...plain(key, 'subnet', box, subnet.onPath ? 'path' : 'off', 'none'),
    radius: box.h > 50 ? 8 : 6,
    glyph: { name: subnet.glyph, x: box.x + 10, y: box.y + 10, size: 15 },
    texts,
  };
}

/** A box with nothing in it. */
export function plain(
  key: string,
  role: PlacedBox['role'],
  box: Box,
  ink: PlacedBox['ink'] = 'off',
  tone: Tone = 'none',
): PlacedBox {
  return {
    ...{ key, role, box, ink, tone },
    radius: 6,
    dashed: false,
    tinted: false,
    glyph: undefined,
    texts: [],
    hop: undefined,
    action: undefined,
  };
}

/** A line of small grey text under or over boxes. */
export function note(pen: Pen, text: string, x: number, y: number, width: number): TextRun {
  return pen.fit(text, x, y, width, label);
}
