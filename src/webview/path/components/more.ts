import { css, html, LitElement, type TemplateResult } from 'lit';
import { base, buttons } from '../../shared/controls';
import { glyph } from '../../shared/glyph';
import type { Say } from '../words';

/** What else there is to a path: commands to try it, notes. It opens below its button. */
export class More extends LitElement {
  static override properties = {
    say: { attribute: false },
    commands: { attribute: false },
    notes: { attribute: false },
    isOpen: { state: true },
  };
  static override styles = [
    base,
    buttons,
    css`
      :host {
        position: relative;
        display: inline-flex;
      }
      .panel {
        position: absolute;
        inset-inline-end: 0;
        top: calc(100% + 4px);
        width: min(34em, 86vw);
        max-height: 70vh;
        overflow: auto;
        z-index: 20;
        border: 1px solid var(--el-line);
        border-radius: 6px;
        background: var(--el-menu);
        color: var(--el-menu-fg);
        padding: 8px 12px 12px;
        box-shadow: 0 4px 16px var(--el-shadow);
      }
      h2 {
        margin: 8px 0 4px;
        font-size: 0.85em;
        font-weight: 600;
        letter-spacing: 0.04em;
        text-transform: uppercase;
      }
      .command {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      code {
        flex: 1;
        font-family: var(--el-mono);
        font-size: 0.92em;
        overflow-wrap: anywhere;
        user-select: text;
      }
      p {
        margin: 4px 0 0;
        font-size: 0.92em;
      }
    `,
  ];
  declare say: Say;
  declare commands: readonly string[];
  declare notes: readonly string[];
  declare private isOpen: boolean;
  readonly #closeOutside = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#toggle(false);
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#closeOutside, true);
  }

  override render(): TemplateResult {
    const { say } = this;
    return html`<button
        class="btn icon"
        id="opener"
        aria-label=${say('more')}
        title=${say('more')}
        aria-haspopup="dialog"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${() => {
          this.#toggle(!this.isOpen);
        }}
      >
        ${glyph('more')}
      </button>
      ${this.isOpen ? this.#panel() : ''}`;
  }

  #panel(): TemplateResult {
    const { say, commands, notes } = this;
    return html`<div
      class="panel"
      role="dialog"
      aria-label=${say('more')}
      tabindex="-1"
      @keydown=${this.#key}
    >
      ${commands.length > 0 ? html`<h2>${say('commands')}</h2>` : ''}
      ${commands.map(
        (command) =>
          html`<div class="command">
            <code>${command}</code>
            <button
              class="btn icon"
              aria-label="${say('copy')}: ${command}"
              title=${say('copy')}
              @click=${() => void navigator.clipboard.writeText(command)}
            >
              ${glyph('copy')}
            </button>
          </div>`,
      )}
      ${notes.length > 0 ? html`<h2>${say('notes')}</h2>` : ''} ${notes.map((note) => html`<p>${note}</p>`)}
      ${commands.length + notes.length === 0 ? html`<p>${say('nothingMore')}</p>` : ''}
    </div>`;
  }

  #toggle(open: boolean): void {
    this.isOpen = open;
    if (open) document.addEventListener('pointerdown', this.#closeOutside, true);
    else document.removeEventListener('pointerdown', this.#closeOutside, true);
    if (open)
      void this.updateComplete.then(() => {
        this.#focus('.panel');
      });
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#toggle(false);
    this.#focus('#opener');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

customElements.define('el-more', More);
