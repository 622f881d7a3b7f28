import { l10n, workspace, type Disposable, type Memento, type WebviewPanel } from 'vscode';
import type { Network } from '../../network/network';
import type {
  CreateState,
  FieldName,
  FooterView,
  FormView,
  FromCreateForm,
  PreviewView,
  ProgressView,
  ToCreateForm,
} from '../../webview/create/protocol';
import type { StateView } from '../../webview/path/protocol';
import { ENVIRONMENT } from '../accounts/account-source';
import type { OpenRoot } from '../explorer/roots';
import { openDocumentation } from '../paths/path-acts';
import { rootOf } from '../paths/root-of';
import { pinOf } from '../paths/saved-question';
import { isFailureAction, loading, notOpen, readingFailed } from '../paths/state-views';
import { pageOptions, webPage } from '../paths/web-page';
import { render } from '../render';
import type { CreateHost } from './create-host';
import { createPageWords } from './create-page-words';
import type { CreationEnd } from './creation-end';
import type { Changes } from './changes';
import type { Creations } from './creations';
import { reconsider } from './form/choose';
import type { Known } from './form/form';
import { planOf } from './form/plan-of';
import { formAnswer, type FormAnswer } from './form-answer';
import { withKnown } from './form/with-known';
import { FormActs, type Forms } from './form-acts';
import { pageMessage } from './page-message';
import { Permissions } from './permissions';
import { openWriter } from './writing';
import { tellCreated } from './tell-created';

/** The format of code that was chosen last, in every window. */
export const CODE_FORMAT = 'endpointLens.codeFormat';

/** What a panel shows: the form with what it amounts to, the progress of a creation, or why there is neither. */
export interface ShownForm {
  readonly state: CreateState;
  readonly form: FormView | undefined;
  readonly preview: PreviewView | undefined;
  readonly footer: FooterView | undefined;
  readonly progress: ProgressView | undefined;
  readonly instead: StateView | undefined;
}

interface Refused {
  readonly field: FieldName;
  readonly text: string;
}

/** The form of one endpoint to be: answers each edit from what was read already, and creates what was confirmed. */
export class CreatePanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #host: CreateHost;
  readonly #creations: Creations;
  readonly #memento: Memento;
  readonly #permissions: Permissions;
  readonly #acts: FormActs;
  readonly #disposables: { dispose(): unknown }[] = [];
  #state: CreateState;
  #revision = 0;
  /** What was read, and with it what AWS answered to this form's questions. */
  #network: Network | undefined;
  #read: Network | undefined;
  #known: Known = {};
  #answer: FormAnswer | undefined;
  #progress: ProgressView | undefined;
  #instead: StateView | undefined;
  #isReady = false;
  #isBusy = false;
  #isDisposed = false;
  /** Ends what is asked of AWS for this form alone. */
  readonly #gone = new AbortController();
  /** Stops waiting for what this form creates. */
  #stop: AbortController | undefined;

  constructor(
    panel: WebviewPanel,
    host: CreateHost,
    creations: Creations,
    changes: Changes,
    forms: Forms,
    state: CreateState,
  ) {
    this.panel = panel;
    this.#host = host;
    this.#creations = creations;
    this.#memento = host.globalState;
    this.#state = state;
    this.#permissions = new Permissions(
      (signal) => openWriter(this.#root, this.#state.scope, signal),
      () => {
        this.#showPreview();
      },
    );
    this.#acts = new FormActs(host, changes, forms, {
      root: () => this.#root,
      network: () => this.#network,
      gone: this.#gone.signal,
      state: () => this.#state,
      change: (changed) => {
        this.#change(changed);
      },
      stopWaiting: () => {
        this.#stop?.abort();
      },
      know: (known) => {
        // Names that were asked for before stay answered, and their services in the network.
        const verified = known.verified && new Map([...(this.#known.verified ?? []), ...known.verified]);
        this.#known = { ...this.#known, ...known, ...(verified && { verified }) };
        if (this.#read) this.#take(this.#read);
        this.#show(undefined);
      },
    });
    this.#disposables.push(
      this.#permissions,
      panel.webview.onDidReceiveMessage((said: unknown) => {
        const read = pageMessage(said);
        if (read) void this.receive(read);
      }),
      host.explorer.roots.onDidChange(() => {
        this.#follow();
      }),
    );
    panel.webview.options = pageOptions(host.extensionUri);
    panel.webview.html = webPage(panel.webview, host.extensionUri, 'create', l10n.t('Create endpoint'));
    this.#follow();
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  get shown(): ShownForm {
    return {
      state: this.#state,
      form: this.#answer?.form,
      preview: this.#answer?.preview,
      footer: this.#answer?.footer,
      progress: this.#progress,
      instead: this.#instead,
    };
  }

  /** Does what the page says. */
  async receive(said: FromCreateForm): Promise<void> {
    switch (said.type) {
      case 'ready':
        this.#isReady = true;
        this.#postAll();
        return;
      case 'edit':
        return this.#edit(said.revision, said.state);
      case 'open-documentation':
        return openDocumentation(this.#host.dialogs, said.url);
      case 'act':
        return this.#act(said.id);
    }
  }

  get #root(): OpenRoot | undefined {
    return rootOf(this.#host.explorer.roots, this.#state.root);
  }

  async #edit(revision: number, edited: CreateState): Promise<void> {
    // An account is chosen where the form is opened: a page has no say in it.
    const { root, scope } = this.#state;
    const own: CreateState = { ...edited, root, scope };
    const network = this.#network;
    const next = network ? reconsider(network, this.#state, own) : own;
    const isOtherFormat = next.code !== this.#state.code;
    this.#revision = revision;
    this.#state = next;
    this.#show(next === own ? undefined : next);
    if (isOtherFormat) await this.#memento.update(CODE_FORMAT, next.code);
  }

  /** Asks for something else than the page does: it takes it over. */
  #change(state: CreateState, refused?: Refused): void {
    this.#state = state;
    this.#progress = undefined;
    this.#acts.created = undefined;
    this.#show(state, refused);
  }

  /** A change of what is open or read: what the form amounts to is told anew where the network is another one. */
  #follow(): void {
    const network = this.#root?.network;
    if (network && network === this.#read && !this.#instead) return;
    this.#permissions.forget();
    // What is under way is followed by its own progress; the form comes back with the network of then.
    if (this.#isBusy || this.#progress) {
      if (network) this.#take(network);
      return;
    }
    if (!network) {
      this.#showInstead();
      return;
    }
    // What could not be asked before may be answered now.
    if (this.#known.loadBalancers?.state === 'failed')
      this.#known = { ...this.#known, loadBalancers: undefined };
    this.#take(network);
    this.#show(this.#answer && !this.#instead ? undefined : this.#state);
  }

  #take(network: Network): void {
    this.#read = network;
    this.#network = withKnown(network, this.#known, this.#state.scope);
  }

  #showInstead(): void {
    const root = this.#root;
    if (root && !root.failure && !root.isReading) void root.ensureRead();
    this.#instead = !root
      ? notOpen(pinOf(this.#state.root, ENVIRONMENT) !== undefined, this.#state.root.kind)
      : root.failure
        ? readingFailed(root, root.failure)
        : loading(root);
    this.#post({ type: 'state', view: this.#instead });
  }

  /** @param own what the page shall take over; undefined: its own state stays. */
  #show(own: CreateState | undefined, refused?: Refused): void {
    // An answer that comes after its panel was closed has nowhere to go: a closed panel throws.
    if (this.#isDisposed) return;
    // What was read of a root that is closed or failed since is not told as what is there.
    const network = this.#root?.network && this.#network;
    if (!network) {
      this.#showInstead();
      return;
    }
    this.#instead = undefined;
    this.panel.title = this.#ask(network).title;
    this.#post(this.#formMessage(own, refused));
    // After the page has the form: it shows that they are being asked for.
    void this.#acts.askForLoadBalancers(network, this.#known);
  }

  #formMessage(state: CreateState | undefined, refused?: Refused): ToCreateForm | undefined {
    if (!this.#answer) return undefined;
    const { form, preview, footer } = this.#answer;
    return { type: 'form', revision: this.#revision, state, form, preview, footer, refused };
  }

  #showPreview(): void {
    if (!this.#network || this.#progress || this.#isDisposed) return;
    const { preview, footer } = this.#ask(this.#network);
    this.#post({ type: 'preview', revision: this.#revision, preview, footer });
  }

  #ask(network: Network): FormAnswer {
    this.#answer = formAnswer({
      network,
      state: this.#state,
      known: this.#known,
      root: this.#root,
      permissions: this.#permissions,
      isBusy: this.#isBusy,
    });
    return this.#answer;
  }

  async #act(id: string): Promise<void> {
    const root = this.#root;
    if (isFailureAction(id)) {
      if (root) await this.#host.explorer.act(root, id);
      return;
    }
    switch (id) {
      case 'create':
        return this.#create();
      case 'another':
        this.#change(this.#state);
        return;
      case 'open-root': {
        const pin = pinOf(this.#state.root, ENVIRONMENT);
        if (pin) await this.#host.explorer.open(pin);
        return;
      }
      default:
        return this.#acts.act(id);
    }
  }

  async #create(): Promise<void> {
    const root = this.#root;
    const network = this.#network;
    const plan = network && planOf(network, this.#state);
    if (!root || !plan?.ok || this.#isBusy || !this.#answer?.footer.canCreate) return;
    this.#isBusy = true;
    this.#stop = new AbortController();
    try {
      const follow = (view: ProgressView): void => {
        if (!this.#progress) this.#takeKeyboard();
        this.#progress = view;
        this.#post({ type: 'progress', view });
      };
      const end = await this.#creations.create(root, plan.plan, follow, this.#stop, network);
      // The form comes back, filled, with what went wrong at the field that it belongs to.
      this.#isBusy = false;
      if (this.#isDisposed) {
        await this.#tellEnd(root, end);
        return;
      }
      if (end.kind === 'cancelled') this.#takeKeyboard();
      this.#acts.created = end.kind === 'created' ? end : undefined;
      if (end.kind === 'refused')
        this.#change(this.#state, { field: end.refusal.field, text: render(end.refusal.message) });
      else if (end.kind !== 'created')
        this.#change(this.#state, end.kind === 'cancelled' ? undefined : { field: 'form', text: end.text });
    } finally {
      this.#isBusy = false;
    }
  }

  /** After its question VS Code gives the keyboard back to the frame around the page, and not always to the page. */
  #takeKeyboard(): void {
    if (this.panel.active) this.panel.reveal();
  }

  /** Whoever closed the form while it created something is told all the same what became of it. */
  async #tellEnd(root: OpenRoot, end: CreationEnd): Promise<void> {
    if (end.kind === 'created') await tellCreated(this.#host, root, end);
    else if (end.kind !== 'cancelled') await this.#host.dialogs.error(end.text);
  }

  #postAll(): void {
    const reduceMotion = workspace.getConfiguration('workbench').get('reduceMotion') === 'on';
    this.#post({ type: 'words', words: createPageWords(), reduceMotion });
    if (this.#instead) this.#post({ type: 'state', view: this.#instead });
    else this.#post(this.#formMessage(this.#state));
    if (this.#progress) this.#post({ type: 'progress', view: this.#progress });
  }

  /** A page that is not there yet is told everything once it is. */
  #post(said: ToCreateForm | undefined): void {
    if (said && this.#isReady && !this.#isDisposed) void this.panel.webview.postMessage(said);
  }

  /** What is being created goes on; the tree shows it, and its end is told. */
  dispose(): void {
    this.#isDisposed = true;
    this.#gone.abort();
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
