import { svg, type SVGTemplateResult } from 'lit';

/**
 * Our own glyphs: a grid of 16 by 16, strokes of 1.25 in the current colour with round caps, no fill. Names as in
 * ui.md §4; whoever wraps them sets stroke and fill.
 */
const drawings = {
  vm: svg`<rect x="2" y="3" width="12" height="8" rx="1.2"/><path d="M5.5 13.5h5M8 11v2.5"/>`,
  door: svg`<path d="M8 2.5h4.2c.7 0 1.3.6 1.3 1.3v8.4c0 .7-.6 1.3-1.3 1.3H8"/><path d="M2 8h7.5M6.8 5.2 9.6 8l-2.8 2.8"/>`,
  eni: svg`<rect x="3.8" y="3.8" width="8.4" height="8.4" rx="1"/><path d="M6.2 3.8V1.8M9.8 3.8V1.8M6.2 14.2v-2M9.8 14.2v-2M3.8 6.2h-2M3.8 9.8h-2M14.2 6.2h-2M14.2 9.8h-2"/>`,
  half: svg`<circle cx="8" cy="8" r="5.7"/><path d="M8 2.3a5.7 5.7 0 0 1 0 11.4z" fill="currentColor"/>`,
  key: svg`<circle cx="5.2" cy="8" r="2.8"/><path d="M8 8h6v2.6M11.4 8v2"/>`,
  peer: svg`<rect x="1.8" y="5.2" width="4.4" height="5.6" rx="1"/><rect x="9.8" y="5.2" width="4.4" height="5.6" rx="1"/><path d="M6.2 8h3.6"/>`,
  tgw: svg`<circle cx="8" cy="8" r="2.4"/><path d="M8 5.6V2M8 14v-3.6M5.6 8H2M14 8h-3.6"/>`,
  link: svg`<path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9a2.6 2.6 0 0 0 3.7 3.7l.9-.9"/>`,
  plug: svg`<path d="M6 2v3M10 2v3M4 5h8v2.5a4 4 0 0 1-8 0zM8 11.5V14"/>`,
  nat: svg`<path d="M2 5.5h11M10.5 3 13 5.5 10.5 8M14 10.5H3M5.5 8 3 10.5 5.5 13"/>`,
  globe: svg`<circle cx="8" cy="8" r="5.7"/><path d="M2.3 8h11.4M8 2.3c3.2 3.2 3.2 8.2 0 11.4M8 2.3c-3.2 3.2-3.2 8.2 0 11.4"/>`,
  sign: svg`<path d="M8 1.8v12.4M3.2 3.3h8.3l1.8 1.7-1.8 1.7H3.2zM12.4 8.4H5L3.3 9.9 5 11.4h7.4z"/>`,
  shield: svg`<path d="M8 1.8 13 3.6v4c0 3.2-2.1 5.3-5 6.6-2.9-1.3-5-3.4-5-6.6v-4z"/>`,
  nacl: svg`<path d="M7 4h7M7 8h7M7 12h7M2 4l1 1 2-2M2 8l1 1 2-2M2 12l1 1 2-2"/>`,
  bucket: svg`<ellipse cx="8" cy="3.8" rx="5.2" ry="1.8"/><path d="m2.8 3.8 1.3 9c.2.8 1.9 1.4 3.9 1.4s3.7-.6 3.9-1.4l1.3-9"/>`,
  queue: svg`<rect x="1.8" y="5" width="3.4" height="6" rx=".8"/><rect x="6.3" y="5" width="3.4" height="6" rx=".8"/><rect x="10.8" y="5" width="3.4" height="6" rx=".8"/>`,
  table: svg`<ellipse cx="8" cy="3.8" rx="5" ry="1.8"/><path d="M3 3.8v8.4c0 1 2.2 1.8 5 1.8s5-.8 5-1.8V3.8M3 8c0 1 2.2 1.8 5 1.8s5-.8 5-1.8"/>`,
  svc: svg`<path d="m8 1.8 5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9zM2.6 4.9 8 8l5.4-3.1M8 8v6.2"/>`,
  list: svg`<path d="M5.5 4H14M5.5 8H14M5.5 12H14M2 4h.6M2 8h.6M2 12h.6"/>`,
  cloud: svg`<path d="M4.6 12.5a2.9 2.9 0 0 1-.2-5.8 3.9 3.9 0 0 1 7.4-.6 3.2 3.2 0 0 1-.2 6.4z"/>`,
  lock: svg`<rect x="3.2" y="7" width="9.6" height="6.7" rx="1.2"/><path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2"/>`,
  unlock: svg`<rect x="3.2" y="7" width="9.6" height="6.7" rx="1.2"/><path d="M5.2 7V4.6a2.8 2.8 0 0 1 5.4-1"/>`,
  slash: svg`<circle cx="8" cy="8" r="5.7"/><path d="m4 12 8-8"/>`,
  cast: svg`<path d="M8 8v6M5.5 10.5a3.5 3.5 0 1 1 5 0M3.6 12.4a6.2 6.2 0 1 1 8.8 0"/>`,
  term: svg`<rect x="1.8" y="2.8" width="12.4" height="10.4" rx="1.2"/><path d="m4.5 6 2.2 2-2.2 2M8.5 10.3h3"/>`,
  filter: svg`<path d="M2 3.5h12M4.2 8h7.6M6.5 12.5h3"/>`,
  dns: svg`<circle cx="6.6" cy="6.6" r="4.3"/><path d="m9.8 9.8 4 4M4.6 6.6h4"/>`,
  check: svg`<path d="m3 8.5 3.2 3.2L13 4.8"/>`,
  x: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
  warn: svg`<path d="M8 2.2 14.3 13H1.7zM8 6.4v3.2M8 11.3v.4"/>`,
  info: svg`<circle cx="8" cy="8" r="5.9"/><path d="M8 7.2v4M8 4.7v.5"/>`,
  error: svg`<circle cx="8" cy="8" r="5.9"/><path d="m5.7 5.7 4.6 4.6M10.3 5.7l-4.6 4.6"/>`,
  pass: svg`<circle cx="8" cy="8" r="5.9"/><path d="m5.2 8.3 2 2 3.7-4.2"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  right: svg`<path d="m6 4 4 4-4 4"/>`,
  up: svg`<path d="m4 10 4-4 4 4"/>`,
  refresh: svg`<path d="M13.3 8a5.3 5.3 0 1 1-1.7-3.9M13.5 2v3h-3"/>`,
  export: svg`<path d="M3 9.5V13h10V9.5M8 2.2v7.6M5.2 5 8 2.2 10.8 5"/>`,
  more: svg`<circle cx="3" cy="8" r=".9" fill="currentColor"/><circle cx="8" cy="8" r=".9" fill="currentColor"/><circle cx="13" cy="8" r=".9" fill="currentColor"/>`,
  swap: svg`<path d="M3 8h9.5M9.7 5 12.7 8l-3 3"/>`,
  clock: svg`<circle cx="8" cy="8" r="5.9"/><path d="M8 4.6V8l2.4 1.6"/>`,
  braces: svg`<path d="M6 2.5c-2 0-2 1-2 2.5S3.8 7.6 2.5 8C3.8 8.4 4 9.5 4 11s0 2.5 2 2.5M10 2.5c2 0 2 1 2 2.5s.2 2.6 1.5 3c-1.3.4-1.5 1.5-1.5 3s0 2.5-2 2.5"/>`,
  beaker: svg`<path d="M6 2v4L2.8 12.2c-.4.8.1 1.8 1 1.8h8.4c.9 0 1.4-1 1-1.8L10 6V2M5 2h6M4.6 9.5h6.8"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  minus: svg`<path d="M3 8h10"/>`,
  trash: svg`<path d="M3 4.3h10M6 4V2.5h4V4M4.3 4.3l.6 9.2h6.2l.6-9.2"/>`,
  search: svg`<circle cx="7" cy="7" r="4.3"/><path d="m10.2 10.2 3.6 3.6"/>`,
  copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 5V2.5h-8v8H5"/>`,
  account: svg`<circle cx="8" cy="5.6" r="2.7"/><path d="M2.8 13.6c.6-2.7 2.6-4 5.2-4s4.6 1.3 5.2 4"/>`,
  fit: svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>`,
  sync: svg`<path d="M13 7A5.1 5.1 0 0 0 3.6 5.3M3 9a5.1 5.1 0 0 0 9.4 1.7M3.4 2.4v3h3M12.6 13.6v-3h-3"/>`,
  arrow: svg`<path d="M2.5 8h10.5M9.8 4.8 13 8l-3.2 3.2"/>`,
  dot: svg`<circle cx="8" cy="8" r="2" fill="currentColor" stroke="none"/>`,
  solid: svg`<circle cx="8" cy="8" r="4.6" fill="currentColor" stroke="none"/>`,
  ques: svg`<circle cx="8" cy="8" r="5.9"/><path d="M6.2 6.4c0-1 .8-1.7 1.8-1.7s1.8.6 1.8 1.6c0 1.3-1.8 1.4-1.8 2.7M8 11v.4"/>`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

/** What a glyph draws; an unknown name draws the glyph of "any service". */
export function drawingOf(name: string): SVGTemplateResult {
  return isGlyph(name) ? drawings[name] : drawings.svc;
}

/** The names of all glyphs. */
export const glyphNames: readonly string[] = Object.keys(drawings);

function isGlyph(name: string): name is keyof typeof drawings {
  return Object.hasOwn(drawings, name);
}
