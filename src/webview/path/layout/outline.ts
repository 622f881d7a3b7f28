import type { Point } from './geometry';

const corner = 9;
const arrowLength = 8;

/** The path of a line: straight pieces with rounded corners, a little shorter where an arrow follows. */
export function outlineOf(points: readonly Point[], arrow: boolean): string {
  const first = points[0];
  const last = points.at(-1);
  const beforeLast = points.at(-2);
  if (!first || !last || !beforeLast) return '';
  let path = `M${at(first)}`;
  for (let index = 1; index < points.length - 1; index += 1) path += bend(points, index);
  const [dx, dy] = direction(beforeLast, last);
  return `${path}L${at(arrow ? [last[0] - dx * (arrowLength - 2), last[1] - dy * (arrowLength - 2)] : last)}`;
}

/** The head of an arrow, its tip on the last point. */
export function arrowOf(points: readonly Point[]): string {
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before) return '';
  const [dx, dy] = direction(before, last);
  const base: Point = [last[0] - dx * arrowLength, last[1] - dy * arrowLength];
  const half = 4.5;
  return `M${at(last)}L${at([base[0] - dy * half, base[1] - dx * half])}L${at([base[0] + dy * half, base[1] + dx * half])}Z`;
}

function bend(points: readonly Point[], index: number): string {
  const before = points[index - 1];
  const here = points[index];
  const after = points[index + 1];
  if (!before || !here || !after) return '';
  const back = Math.min(corner, Math.hypot(here[0] - before[0], here[1] - before[1]) / 2);
  const on = Math.min(corner, Math.hypot(after[0] - here[0], after[1] - here[1]) / 2);
  const [ux, uy] = direction(here, before);
  const [vx, vy] = direction(here, after);
  return `L${at([here[0] + ux * back, here[1] + uy * back])}Q${at(here)} ${at([here[0] + vx * on, here[1] + vy * on])}`;
}

function direction([x0, y0]: Point, [x1, y1]: Point): Point {
  return [Math.sign(x1 - x0), Math.sign(y1 - y0)];
}

function at([x, y]: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
