import { html, nothing, type TemplateResult } from 'lit';
import { glyph } from '../../shared/glyph';
import type { FooterView } from '../protocol';

/** Whose network is about to be changed, and where: always in view. */
export function who({ profile, account, region }: FooterView): TemplateResult {
  return html`<span class="who"
    >${glyph('account')}<b>${profile}</b>${
      account ? html`<span class=${/^[\d-]+$/u.test(account) ? 'mono' : ''}>${account}</span>` : nothing
    }<span>${region}</span></span
  >`;
}
