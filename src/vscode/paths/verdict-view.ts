import { detailLine, verdictSentence } from '../../paths/sentence';
import type { Trace } from '../../paths/trace';
import type { GlyphName, Tone, VerdictView } from '../../webview/path/protocol';
import { actionViews, type Possibilities } from './action-views';
import { glyphOfWay } from './glyph-of';
import type { Showing } from './showing';
import { toneOfVia } from './tone-of';

/** @returns the answer: its symbol, one sentence, one line beside it, at most two buttons. */
export function verdictView(showing: Showing, possible: Possibilities): VerdictView {
  const { trace, render } = showing;
  return {
    ...symbolOf(trace),
    sentence: render(verdictSentence(trace)),
    detail: detailLine(trace).map(render).join(' · '),
    actions: actionViews(showing, possible),
  };
}

function symbolOf({ verdict, via }: Trace): { readonly tone: Tone; readonly glyph: GlyphName } {
  switch (verdict) {
    case 'reachable':
      return via === undefined
        ? { tone: 'amb', glyph: 'nat' }
        : { tone: toneOfVia(via), glyph: glyphOfWay(via) };
    case 'partial':
      return { tone: 'amb', glyph: 'nat' };
    case 'ambiguous':
      return { tone: 'amb', glyph: 'ques' };
    case 'blocked':
      return { tone: 'bad', glyph: 'x' };
    case 'undetermined':
      return { tone: 'warn', glyph: 'ques' };
  }
}
