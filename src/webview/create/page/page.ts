import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../../shared/controls';
import { answerEvents, type Answers } from '../../shared/events';
import type { Host } from '../../shared/host';
import { pageSize, type PageSize } from '../../shared/page-size';
import { progressLine } from '../../shared/progress-line';
import { Standing } from '../../shared/standing';
import '../../shared/state';
import type { CreateForm } from '../form/form';
import '../form/form';
import '../preview/preview';
import '../progress/progress';
import type {
  CodeFormat,
  CreateState,
  CreateWords,
  FieldName,
  FromCreateForm,
  ProgressView,
  ToCreateForm,
} from '../protocol';
import { sayWith, type Say } from '../words';
import { Edits } from './edits';
import { fieldToGoTo } from './go-to';
import './footer';
import { pageStyles } from './page-styles';
import { ReturnFocus } from './return-focus';

type Answer = Pick<
  Extract<ToCreateForm, { readonly type: 'form' }>,
  'form' | 'preview' | 'footer' | 'refused'
>;

/** What the parts of the page say to it, and what it is about. */
interface PageEvents {
  readonly edit: CreateState;
  readonly act: string;
  /** From what stands instead of the form. */
  readonly 'el-action': string;
  readonly documentation: string;
  readonly 'path-from': string;
  readonly 'code-format': CodeFormat;
}

/** The page: it keeps what is asked for, sends each change of it, and shows the answers to what is on the page. */
export class CreatePage extends LitElement {
  static override properties = {
    words: { state: true },
    state: { state: true },
    answer: { state: true },
    progress: { state: true },
    pageSize: { state: true },
  };
  static override styles = [base, progressLine, pageStyles];
  declare host: Host<FromCreateForm, CreateState>;
  /** The extension sends its words first; there is nothing to show before them. */
  declare private words: { readonly all: CreateWords; readonly say: Say } | undefined;
  declare private state: CreateState | undefined;
  declare private answer: Answer | undefined;
  declare private progress: ProgressView | undefined;
  declare private pageSize: PageSize;
  readonly #standing = new Standing(this);
  readonly #focus = new ReturnFocus();
  readonly #edits = new Edits<CreateState>((revision, state) => {
    this.host.keep(state);
    this.host.say({ type: 'edit', revision, state });
  });

  constructor() {
    super();
    this.pageSize = 'wide';
    answerEvents<PageEvents>(this, this.#answers);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const measure = (): void => {
      this.pageSize = pageSize(this.clientWidth, parseFloat(getComputedStyle(this).fontSize));
    };
    new ResizeObserver(measure).observe(this);
    this.#focus.connect();
  }

  override disconnectedCallback(): void {
    this.#focus.disconnect();
    super.disconnectedCallback();
  }

  /** What the extension says. */
  receive(message: ToCreateForm): void {
    switch (message.type) {
      case 'words':
        this.words = { all: message.words, say: sayWith(message.words) };
        this.toggleAttribute('still', message.reduceMotion);
        return;
      case 'form':
        this.#show(message);
        return;
      case 'preview':
        if (!this.answer || !this.#edits.isCurrent(message.revision)) return;
        this.answer = { ...this.answer, preview: message.preview, footer: message.footer };
        return;
      case 'progress':
        this.#standing.clear();
        this.progress = message.view;
        return;
      case 'state':
        this.#standing.show(message.view);
        return;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    return html`<div class="app ${this.pageSize}">
      <div class="progress ${this.#standing.isLoading ? 'on' : ''}" aria-hidden="true"></div>
      ${this.#content(words.say, words.all)}
    </div>`;
  }

  #content(say: Say, words: CreateWords): TemplateResult | typeof nothing {
    const { answer, state, progress } = this;
    const instead = this.#standing.state;
    if (instead)
      return html`<el-state
        .view=${instead}
        .words=${{ cancel: say('cancel'), done: say('stepDone') }}
      ></el-state>`;
    if (progress)
      return html`<el-create-progress
        .view=${progress}
        .footer=${answer?.footer}
        .say=${say}
      ></el-create-progress>`;
    if (!answer || !state) return nothing;
    return html`<div class="main">
        <el-create-form
          class="form"
          .form=${answer.form}
          .state=${state}
          .words=${words}
          .refused=${answer.refused}
        ></el-create-form>
        <aside aria-label=${say('preview')}>
          <el-create-preview .view=${answer.preview} .say=${say} .format=${state.code}></el-create-preview>
        </aside>
      </div>
      <el-create-footer .view=${answer.footer} .say=${say}></el-create-footer>`;
  }

  /** An answer to an older state is not shown, but what the extension changed itself is taken over always. */
  #show({ revision, state, form, preview, footer, refused }: ToCreateForm & { readonly type: 'form' }): void {
    if (state) {
      this.state = this.#edits.adopt(revision, state);
      this.progress = undefined;
      this.host.keep(this.state);
    } else if (!this.#edits.isCurrent(revision)) return;
    this.#edits.answered(revision);
    this.#standing.clear();
    this.answer = { form, preview, footer, refused };
  }

  #edit(state: CreateState): void {
    this.state = state;
    this.#edits.edit(state);
  }

  #goTo(field: FieldName): void {
    const error = field === 'policy' ? this.answer?.form.policy?.errors[0] : undefined;
    const form = this.renderRoot.querySelector<CreateForm>('el-create-form');
    if (error) form?.goToPolicy(error.line, error.column);
    else form?.focusField(field);
  }

  /** What is said now is about the state that is on the page. */
  #say(message: FromCreateForm): void {
    this.#edits.flush();
    this.host.say(message);
  }

  readonly #answers: Answers<PageEvents> = {
    edit: (state) => {
      this.#edit(state);
    },
    'path-from': (pathFrom) => {
      if (this.state) this.#edit({ ...this.state, pathFrom });
    },
    'code-format': (code) => {
      if (this.state) this.#edit({ ...this.state, code });
    },
    act: (id) => {
      const field = fieldToGoTo(id);
      if (field) this.#goTo(field);
      else {
        this.#focus.remember();
        this.#say({ type: 'act', id });
      }
    },
    'el-action': (id) => {
      this.#say({ type: 'act', id });
    },
    documentation: (url) => {
      this.#say({ type: 'open-documentation', url });
    },
  };
}

customElements.define('el-create-page', CreatePage);
