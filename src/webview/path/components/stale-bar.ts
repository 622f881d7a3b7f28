import { css, html, LitElement, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import type { Say } from '../words';

/** Says that the picture below is no longer the latest, and why. The picture stays as it is. */
export class StaleBar extends LitElement {
  static override properties = { text: {}, say: { attribute: false } };
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        gap: 10px;
        align-items: center;
        padding: 8px 16px;
        background: color-mix(in srgb, var(--el-warn) 12%, var(--el-bg));
        border-bottom: 1px solid var(--el-line);
        font-size: 0.96em;
      }
      .ic {
        color: var(--el-warn);
      }
      .link {
        margin-inline-start: auto;
        min-height: 24px;
        white-space: nowrap;
      }
    `,
  ];
  declare text: string;
  declare say: Say;

  override render(): TemplateResult {
    return html`${glyph('clock')}<span role="status">${this.text}</span>
      <button
        class="link"
        @click=${() => {
          send(this, 'el-refresh', undefined);
        }}
      >
        ${this.say('refresh')}
      </button>`;
  }
}

customElements.define('el-stale-bar', StaleBar);
