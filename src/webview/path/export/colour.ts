/** `color(srgb r g b / a)`, as browsers say mixed colours, in the notation that every reader of SVG knows. */
export function plainColour(computed: string): string {
  const mixed = /^color\(srgb ([\d.e+-]+) ([\d.e+-]+) ([\d.e+-]+)(?: \/ ([\d.]+))?\)$/u.exec(computed);
  if (mixed) return hex(mixed.slice(1, 4).map((part) => Number(part) * 255));
  const rgb = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/u.exec(computed);
  if (!rgb) return computed;
  return rgb[4] === '0' ? 'none' : hex(rgb.slice(1, 4).map(Number));
}

function hex(parts: readonly number[]): string {
  const pair = (part: number): string =>
    Math.round(Math.min(255, Math.max(0, part)))
      .toString(16)
      .padStart(2, '0');
  return `#${parts.map(pair).join('')}`;
}
