import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph';
import { countByWay } from '../model/counts';
import { WAYS, type MatrixView, type MatrixWords, type Way } from '../protocol';
import { LOOKS } from '../ways';
import { say } from '../words';

/** One chip for each way: the legend, the totals, and what filters. @param subnets before they are filtered by way. */
export function chips(
  view: MatrixView,
  words: MatrixWords,
  subnets: readonly number[],
  pressed: ReadonlySet<Way>,
  toggle: (way: Way) => void,
): TemplateResult {
  const counts = countByWay(view, subnets);
  return html`<div class="chips" role="group" aria-label=${say(words, 'showOnly')}>
    ${WAYS.map((way, at) => {
      const isPressed = pressed.has(way);
      // Other ways than those that concern endpoints are told of only where there are any.
      if (way === 'other' && counts[way] === 0 && !isPressed) return nothing;
      const { glyph: symbol, tone } = LOOKS[way];
      return html`<button
        class="chip t-${tone}"
        aria-pressed=${isPressed ? 'true' : 'false'}
        @click=${() => {
          toggle(way);
        }}
      >
        ${glyph(symbol)}${view.ways[at]?.chip ?? way} <b>${counts[way].toLocaleString()}</b>
      </button>`;
    })}
  </div>`;
}
