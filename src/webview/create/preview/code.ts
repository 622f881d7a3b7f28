import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { send } from '../../shared/events';
import { glyph } from '../../shared/glyph';
import type { CodeFormat, CodeToken, CodeView } from '../protocol';
import type { Say } from '../words';
import { sectionStyles } from './section-styles';
import { tabAt } from './tab-keys';

/** The endpoint as code, in the format that is chosen. Says `code-format` with another one, and `act` to copy. */
export class Code extends LitElement {
  static override properties = {
    view: { attribute: false },
    say: { attribute: false },
    format: {},
  };
  static override styles = [
    base,
    buttons,
    sectionStyles,
    css`
      .bar {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        border-bottom: 1px solid var(--el-border);
        margin-bottom: 8px;
      }
      .tabs {
        flex: 1;
        min-width: 0;
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
      }
      .tabs button {
        padding: 4px 0 6px;
        border: 0;
        background: none;
        color: var(--el-muted);
        cursor: pointer;
        white-space: nowrap;
      }
      .tabs button[aria-selected='true'] {
        color: var(--el-fg);
        box-shadow: inset 0 -2px var(--el-focus);
      }
      .tabs button:hover {
        color: var(--el-fg);
      }
      .tabs button:focus-visible {
        outline-offset: -2px;
      }
      .btn.icon {
        min-height: 24px;
      }
      pre {
        margin: 0;
        padding: 8px 12px;
        border: 1px solid var(--el-border);
        border-radius: 6px;
        background: var(--el-code);
        font: 0.923em/1.5 var(--el-mono);
        overflow-x: auto;
        user-select: text;
        tab-size: 2;
      }
      .keyword,
      .number {
        color: var(--el-net);
      }
      .string {
        color: var(--el-nat);
      }
      .comment {
        color: var(--el-muted);
      }
    `,
  ];
  declare view: CodeView;
  declare say: Say;
  declare format: CodeFormat;
  #hadFocus = false;

  override render(): TemplateResult {
    const { view, say, format } = this;
    return html`<div class="bar">
        <div class="tabs" role="tablist" aria-label=${say('code')} @keydown=${this.#move}>
          ${view.formats.map(
            ({ id, label }) =>
              html`<button
                role="tab"
                id="tab-${id}"
                aria-controls="code"
                aria-selected=${id === format ? 'true' : 'false'}
                tabindex=${id === format ? 0 : -1}
                @click=${() => {
                  send(this, 'code-format', id);
                }}
              >
                ${label}
              </button>`,
          )}
        </div>
        <button
          class="btn icon"
          aria-label=${say('copy')}
          title=${say('copy')}
          @click=${() => {
            send(this, 'act', 'copy-code');
          }}
        >
          ${glyph('copy')}
        </button>
      </div>
      <pre id="code" role="tabpanel" tabindex="0" aria-labelledby="tab-${format}">
${view.lines.map((line) => html`${line.map(token)}${'\n'}`)}</pre>`;
  }

  /** The arrows choose; the tab that is chosen takes the focus with it. */
  readonly #move = (event: KeyboardEvent): void => {
    const { formats } = this.view;
    const here = formats.findIndex(({ id }) => id === this.format);
    const next = formats[tabAt(event.key, here, formats.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    this.#hadFocus = true;
    send(this, 'code-format', next.id);
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.#hadFocus || !changed.has('format')) return;
    this.#hadFocus = false;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }
}

function token({ text, kind }: CodeToken): TemplateResult | string {
  return kind === 'plain' ? text : html`<span class=${kind}>${text}</span>`;
}

customElements.define('el-create-code', Code);
