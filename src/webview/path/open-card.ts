import { html, type TemplateResult } from 'lit';
import './components/hop-card';
import type { HoverCard } from './hover-card';
import type { Selection } from './selection';
import type { Say } from './words';

/** The card of a hop, while it is open. */
export function openCard(card: HoverCard, selection: Selection, say: Say): TemplateResult | '' {
  const { open } = card;
  const hop = open && selection.hop(open.hop);
  if (!hop) return '';
  return html`<el-hop-card
    .hop=${hop}
    .at=${open.at}
    .say=${say}
    @pointerenter=${() => {
      card.stay();
    }}
    @pointerleave=${() => {
      card.close();
    }}
  ></el-hop-card>`;
}
