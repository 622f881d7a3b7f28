import { css, html, LitElement, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import type { HopView } from '../protocol';
import type { Say } from '../words';

const away = 12;

/** What hovering over a hop tells: its id, the rule that decided, the page where AWS says so. */
export class HopCard extends LitElement {
  static override properties = {
    hop: { attribute: false },
    at: { attribute: false },
    say: { attribute: false },
  };
  static override styles = [
    base,
    buttons,
    css`
      :host {
        position: fixed;
        left: 0;
        top: 0;
        z-index: 30;
        width: max-content;
        max-width: min(26em, 90vw);
        padding: 8px 12px 10px;
        border: 1px solid var(--vscode-editorHoverWidget-border, var(--el-line));
        border-radius: 6px;
        background: var(--vscode-editorHoverWidget-background, var(--el-raised));
        color: var(--vscode-editorHoverWidget-foreground, var(--el-fg));
        box-shadow: 0 4px 16px var(--el-shadow);
        font-size: 0.923em;
        user-select: text;
      }
      h2 {
        margin: 0;
        font-size: 1em;
        font-weight: 600;
      }
      p {
        margin: 4px 0 0;
        overflow-wrap: anywhere;
      }
      .link {
        margin-top: 6px;
      }
    `,
  ];
  declare hop: HopView;
  declare at: { readonly x: number; readonly y: number };
  declare say: Say;

  override render(): TemplateResult {
    const { hop, say } = this;
    return html`<h2>${hop.title}</h2>
      ${hop.id ? html`<p class="mono">${hop.id}</p>` : ''}
      ${hop.card.rule ? html`<p>${hop.card.rule}</p>` : ''}
      ${
        hop.card.documentation
          ? html`<button
              class="link"
              @click=${() => {
                send(this, 'el-documentation', hop.card.documentation);
              }}
            >
              ${glyph('link')} ${say('documentation')}
            </button>`
          : ''
      }`;
  }

  /** Beside the pointer, within the page. Set through the object model: the page's policy allows no style attributes. */
  protected override updated(): void {
    const { width, height } = this.getBoundingClientRect();
    const x = Math.max(4, Math.min(this.at.x + away, window.innerWidth - width - 4));
    const below = this.at.y + away;
    const y = below + height > window.innerHeight ? Math.max(4, this.at.y - height - away) : below;
    this.style.setProperty('transform', `translate(${Math.round(x)}px, ${Math.round(y)}px)`);
  }
}

customElements.define('el-hop-card', HopCard);
