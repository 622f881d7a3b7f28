import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { base, buttons, fields } from '../../../shared/controls';
import { send } from '../../../shared/events';
import { glyph } from '../../../shared/glyph';
import type { TagState, TagsView } from '../../protocol';
import type { Say } from '../../words';
import { lengthOf, oneLine, without, withTag } from '../model/edits';
import { formStyles } from '../styles/form-styles';
import { listStyles } from '../styles/list-styles';
import { errorText, typedIn } from './basics';

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#id_tags_naming_best_practices */
const MAX = { key: 128, value: 256 } as const;
/** From there on the count is shown without the focus too. */
const NEARLY = 0.8;

/** The tags, a row for each. Says `edit-part`. */
export class TagList extends LitElement {
  static override properties = {
    tags: { attribute: false },
    view: { attribute: false },
    say: { attribute: false },
    error: {},
  };
  static override styles = [
    base,
    buttons,
    fields,
    formStyles,
    listStyles,
    css`
      .tag {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 28px;
        gap: 4px 8px;
        margin-bottom: 8px;
      }
      .btn.icon {
        align-self: start;
      }
      .below {
        display: flex;
        gap: 8px;
        justify-content: space-between;
        min-height: 18px;
        margin-top: 4px;
      }
      .err {
        margin: 0;
      }
      .cnt {
        margin-inline-start: auto;
        white-space: nowrap;
        visibility: hidden;
      }
      .cell:focus-within .cnt,
      .cnt.near {
        visibility: visible;
      }
      .cnt.over {
        color: var(--el-bad);
      }
      @container (max-width: 480px) {
        .tag {
          grid-template-columns: minmax(0, 1fr) 28px;
        }
        .cell.value {
          grid-row: 2;
        }
      }
    `,
  ];
  declare tags: readonly TagState[];
  declare view: TagsView;
  declare say: Say;
  declare error: string | undefined;

  override focus(): void {
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
    (wrong ?? this.renderRoot.querySelector<HTMLElement>('input, .add'))?.focus();
  }

  protected override render(): TemplateResult {
    return html`${this.tags.map((tag, at) => this.#tag(tag, at))}
      <button class="btn sec add" ?disabled=${!this.view.canAdd} @click=${this.#add}>
        ${glyph('plus')}${this.say('addTag')}
      </button>
      ${errorText('refused', this.error)}`;
  }

  #tag(tag: TagState, at: number): TemplateResult {
    const remove = this.say('removeTag', tag.key);
    return html`<div class="tag" role="group" aria-label="${this.say('tags')} ${at + 1}">
      ${this.#field(tag, at, 'key')} ${this.#field(tag, at, 'value')}
      <button
        class="btn icon"
        aria-label=${remove}
        title=${remove}
        @click=${() => {
          this.#remove(at);
        }}
      >
        ${glyph('trash')}
      </button>
    </div>`;
  }

  #field(tag: TagState, at: number, part: 'key' | 'value'): TemplateResult {
    const row = this.view.rows[at];
    const error = part === 'key' ? row?.keyError : row?.valueError;
    const length = lengthOf(tag[part]);
    const count = this.say(part === 'key' ? 'keyCount' : 'valueCount', length);
    const id = `${part}-${at}`;
    return html`<div class="cell ${part}">
      <label class="field full ${error === undefined ? '' : 'wrong'}"
        ><span class="lab">${this.say(part)}</span
        ><input
          data-at="${part}-${at}"
          autocomplete="off"
          spellcheck="false"
          .value=${live(oneLine(tag[part]))}
          aria-invalid=${error === undefined ? nothing : 'true'}
          aria-describedby="${id}-count ${error === undefined ? '' : id}"
          @input=${(event: Event) => {
            this.#edit(withTag(this.tags, at, { [part]: typedIn(event) }));
          }}
      /></label>
      <div class="below">
        ${errorText(id, error)}
        <span
          class="cnt ${length >= NEARLY * MAX[part] ? 'near' : ''} ${length > MAX[part] ? 'over' : ''}"
          id="${id}-count"
          >${count}</span
        >
      </div>
    </div>`;
  }

  #edit(tags: readonly TagState[]): void {
    send(this, 'edit-part', { tags });
  }

  readonly #add = (): void => {
    const at = this.tags.length;
    this.#edit([...this.tags, { key: '', value: '' }]);
    void this.#focusOn(`[data-at="key-${at}"]`);
  };

  #remove(at: number): void {
    const left = this.tags.length - 1;
    this.#edit(without(this.tags, at));
    void this.#focusOn(left === 0 ? '.add' : `[data-at="key-${Math.min(at, left - 1)}"]`);
  }

  /** The form gives the tags back to this list before it is drawn again. */
  async #focusOn(selector: string): Promise<void> {
    await Promise.resolve();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

customElements.define('el-tag-list', TagList);
