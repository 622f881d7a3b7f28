import { l10n, workspace, type Disposable, type Uri, type WebviewPanel } from 'vscode';
import type { Network } from '../../network/network';
import { readQuestion } from '../../paths/read-question';
import { tracePath } from '../../paths/trace-path';
import type { Trace } from '../../paths/trace';
import type {
  ExportFormat,
  FromPathPicture,
  PathView,
  SavedQuestion,
  StateView,
  ToPathPicture,
} from '../../webview/path/protocol';
import { ENVIRONMENT } from '../accounts/account-source';
import type { Dialogs } from '../explorer/dialogs';
import type { Explorer } from '../explorer/explorer';
import type { OpenRoot } from '../explorer/roots';
import { askPlace } from './ask-place';
import type { OpenCreateForm } from './open-create-form';
import { drawn, takenAt, type Drawn } from './drawn';
import { helpfulEndpoint } from './gateway-plan';
import { copyTrace, savePicture, showsAccounts } from './export-path';
import { masked } from './masked';
import { pageMessage } from './page-message';
import { actOnDrawn, copyHops, openDocumentation, showReferred } from './path-acts';
import { pathPageWords } from './path-page-words';
import { rootOf, staleness } from './root-of';
import { askedQuestion, pinOf } from './saved-question';
import { isFailureAction, loading, notAQuestion, notOpen, readingFailed } from './state-views';
import { pageOptions, webPage } from './web-page';

/** What a panel works with. */
export interface PathPanelHost {
  readonly explorer: Explorer;
  readonly dialogs: Dialogs;
  readonly extensionUri: Uri;
  /** Opens the form of an endpoint to be. */
  readonly create: OpenCreateForm;
}

/** What a panel shows: an answer or a state, and why it may be old. */
export interface Shown {
  readonly view: PathView | undefined;
  readonly state: StateView | undefined;
  readonly stale: string | undefined;
}

/** Age is told in minutes. */
const LOOK_AGAIN_MS = 60_000;

/** The picture of one path: asks the engine at every change, and follows what is read of its network. */
export class PathPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #host: PathPanelHost;
  readonly #disposables: Disposable[] = [];
  readonly #clock: NodeJS.Timeout;
  #saved: SavedQuestion;
  #drawn: Drawn | undefined;
  #state: StateView | undefined;
  #stale: string | undefined;
  #isReady = false;
  #isMaskedForDrawing = false;
  #opensComparison = false;

  constructor(panel: WebviewPanel, host: PathPanelHost, saved: SavedQuestion) {
    this.panel = panel;
    this.#host = host;
    this.#saved = saved;
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((said: unknown) => {
        const message = pageMessage(said);
        if (message) void this.receive(message);
      }),
      host.explorer.roots.onDidChange(() => {
        this.#follow();
      }),
    );
    this.#clock = setInterval(() => {
      this.#tellAge();
    }, LOOK_AGAIN_MS);
    panel.webview.options = pageOptions(host.extensionUri);
    panel.webview.html = webPage(panel.webview, host.extensionUri, 'path', l10n.t('Path'));
    this.#follow();
  }

  /** Whether the page has said that it is there. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get question(): SavedQuestion {
    return this.#saved;
  }

  /** What was shown last; for the suite. */
  get shown(): Shown {
    return { view: this.#drawn?.view, state: this.#state, stale: this.#stale };
  }

  /** Asks something else in the same panel. */
  ask(saved: SavedQuestion): void {
    this.#saved = saved;
    this.#update();
  }

  /** Shows the path with the endpoint that would help beside the one without, as soon as there is one. */
  compare(): void {
    this.#opensComparison = true;
    this.#postView();
  }

  /** Does what the page says. */
  async receive(said: FromPathPicture): Promise<void> {
    switch (said.type) {
      case 'ready':
        this.#isReady = true;
        this.#postAll();
        return;
      case 'choose':
        return this.#choose(said.what);
      case 'set':
        this.ask({ ...this.#saved, protocol: said.protocol, port: said.port, families: said.families });
        return;
      case 'refresh':
        return this.#refresh();
      case 'action':
        return this.#act(said.id);
      case 'details':
      case 'reveal':
        return showReferred(this.#host.explorer, this.#drawn, said.type, said.ref);
      case 'open-documentation':
        return openDocumentation(this.#host.dialogs, said.url);
      case 'export':
        return this.#export(said.format);
      case 'copy-hops':
        return copyHops(this.#host.dialogs, this.#drawn);
      case 'picture':
        if (this.#isMaskedForDrawing) this.#postView();
        return savePicture(this.#host.dialogs, said.format, said.content, this.panel.title);
    }
  }

  get #root(): OpenRoot | undefined {
    return rootOf(this.#host.explorer.roots, this.#saved.root);
  }

  /** A change of what is open or read: the answer is asked for anew where the network is another one. */
  #follow(): void {
    const network = this.#root?.network;
    if (network && (network !== this.#drawn?.network || this.#state)) this.#update();
    else if (!this.#drawn) this.#update();
    else this.#tellAge();
  }

  #update(): void {
    const root = this.#root;
    const network = root?.network;
    if (!root || !network) {
      // The last picture stays in place and readable; what happened stands above it.
      if (this.#drawn && this.#drawn.saved === this.#saved) this.#tellAge();
      else this.#showState(this.#whyNot(root));
      return;
    }
    const read = readQuestion(network, askedQuestion(this.#saved));
    if (!read.ok) {
      this.#showState(notAQuestion(read.problem));
      return;
    }
    this.#draw(root, network, tracePath(network, read.question));
  }

  #whyNot(root: OpenRoot | undefined): StateView {
    if (!root) return notOpen(pinOf(this.#saved.root, ENVIRONMENT) !== undefined, this.#saved.root.kind);
    if (root.failure) return readingFailed(root, root.failure);
    if (!root.isReading) void root.ensureRead();
    return loading(root);
  }

  #draw(root: OpenRoot, network: Network, trace: Trace): void {
    this.#drawn = drawn({ root, network, trace, saved: this.#saved }, this.#drawn);
    this.#state = undefined;
    const { from, to } = this.#drawn.view.question;
    this.panel.title = l10n.t('{from} → {to}', { from: from.label, to: to.label });
    this.#postView();
    this.#tellAge();
  }

  #showState(state: StateView): void {
    this.#drawn = undefined;
    this.#state = state;
    this.#post({ type: 'state', view: state });
    this.#tellAge();
  }

  #tellAge(): void {
    const last = this.#drawn;
    const stale =
      last && staleness('path', last.root.source.root.kind, this.#root, takenAt(last.network, last.saved));
    if (stale === this.#stale) return;
    this.#stale = stale;
    this.#post({ type: 'stale', text: stale });
  }

  async #choose(what: 'from' | 'to'): Promise<void> {
    const network = this.#root?.network;
    const saved = network && (await askPlace(this.#host.dialogs, network, this.#saved, what));
    if (saved) this.ask(saved);
  }

  async #refresh(): Promise<void> {
    const root = this.#root;
    if (!root) return this.#openAgain();
    if (root.failure?.reason === 'session-expired') await this.#host.explorer.act(root, 'sign-in');
    else await root.read();
  }

  async #openAgain(): Promise<void> {
    const pin = pinOf(this.#saved.root, ENVIRONMENT);
    if (pin) await this.#host.explorer.open(pin);
  }

  async #act(id: string): Promise<void> {
    const root = this.#root;
    if (isFailureAction(id)) {
      if (root) await this.#host.explorer.act(root, id);
      return;
    }
    switch (id) {
      case 'create-endpoint': {
        const plan = root && this.#drawn && helpfulEndpoint(this.#drawn.network, this.#drawn.trace);
        if (plan) await this.#host.create(root, { plan });
        return;
      }
      case 'compare':
        if (this.#drawn?.view.comparison) this.#post({ type: 'compare', on: true });
        return;
      case 'back':
        this.#post({ type: 'compare', on: false });
        return;
      case 'choose-from':
      case 'choose-source':
        return this.#choose('from');
      case 'choose-to':
        return this.#choose('to');
      case 'cancel':
        return root?.cancel();
      case 'open-root':
        return this.#openAgain();
      default:
        return actOnDrawn(this.#host.explorer, this.#drawn, id);
    }
  }

  async #export(format: ExportFormat): Promise<void> {
    const last = this.#drawn;
    if (!last) return;
    if (format !== 'svg' && format !== 'png') {
      await copyTrace(this.#host.dialogs, last.trace, format);
      await this.#host.dialogs.information(l10n.t('The path was copied.'));
      return;
    }
    // A PNG is pixels: what must not be in it is taken from the page before it draws, and given back after.
    const hidden = showsAccounts() ? last.view : masked(last.view);
    this.#isMaskedForDrawing = JSON.stringify(hidden) !== JSON.stringify(last.view);
    if (this.#isMaskedForDrawing) this.#post({ type: 'show', view: hidden, state: this.#saved });
    this.#post({ type: 'draw', format });
  }

  #postAll(): void {
    const reduceMotion = workspace.getConfiguration('workbench').get('reduceMotion') === 'on';
    this.#post({ type: 'words', words: pathPageWords(), reduceMotion });
    if (this.#state) this.#post({ type: 'state', view: this.#state });
    else this.#postView();
    this.#post({ type: 'stale', text: this.#stale });
  }

  #postView(): void {
    this.#isMaskedForDrawing = false;
    if (!this.#drawn) return;
    this.#post({ type: 'show', view: this.#drawn.view, state: this.#saved });
    if (!this.#opensComparison || !this.#isReady || !this.#drawn.view.comparison) return;
    this.#opensComparison = false;
    this.#post({ type: 'compare', on: true });
  }

  /** A page that is not there yet is told everything once it is. */
  #post(said: ToPathPicture): void {
    if (this.#isReady) void this.panel.webview.postMessage(said);
  }

  dispose(): void {
    clearInterval(this.#clock);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
