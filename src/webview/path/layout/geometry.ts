/** Units are those of the picture's own grid, 960 wide (ui.md §5.2). */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type Point = readonly [x: number, y: number];

/** The box between two pairs of edges. */
export function between(x0: number, y0: number, x1: number, y1: number): Box {
  return { x: x0, y: y0, w: x1 - x0, h: y1 - y0 };
}

export function right(box: Box): number {
  return box.x + box.w;
}

export function bottom(box: Box): number {
  return box.y + box.h;
}

export function middle(box: Box): number {
  return box.y + box.h / 2;
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}
