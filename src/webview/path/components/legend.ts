import type { LineView, PictureView, Tone, WordKey } from '../protocol';
import type { Say } from '../words';

/** A line or a gate as it occurs in a picture, with its word. */
export interface LegendEntry {
  readonly sign: LineView['style'] | 'private-link' | 'passes' | 'blocks' | 'unknown';
  readonly tone: Tone;
  readonly text: string;
}

const ways: Readonly<Record<Tone, WordKey>> = {
  private: 'wayPrivate',
  nat: 'wayNat',
  net: 'wayNet',
  amb: 'wayAmb',
  bad: 'wayBad',
  warn: 'wayWarn',
  none: 'wayNone',
};

/** What occurs in a picture, and nothing else. */
export function legendOf(view: PictureView, say: Say): readonly LegendEntry[] {
  const entries: LegendEntry[] = view.lines.map((line) => ({
    sign: line.style,
    tone: line.tone,
    text: lineText(line, say),
  }));
  const link = view.lines.find(({ privateLink }) => privateLink);
  if (link) entries.push({ sign: 'private-link', tone: link.tone, text: say('privateLink') });
  const outcomes = ['passes', 'blocks', 'unknown'] as const;
  const gateTones = { passes: 'private', blocks: 'bad', unknown: 'none' } as const;
  for (const outcome of outcomes)
    if (view.gates.some((gate) => gate.outcome === outcome))
      entries.push({ sign: outcome, tone: gateTones[outcome], text: say(outcome) });
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = JSON.stringify(entry);
    return !seen.has(key) && seen.add(key).size > 0;
  });
}

function lineText(line: LineView, say: Say): string {
  if (line.style === 'would-continue') return say('wouldContinue');
  if (line.style === 'ghost') return say('ghost');
  return line.label ?? say(ways[line.tone]);
}
