import { l10n, type Disposable, type Uri, type WebviewPanel } from 'vscode';
import { defaultServices } from '../../../paths/matrix/default-services';
import type { SavedMatrix, ToMatrix } from '../../../webview/matrix/protocol';
import type { Dialogs } from '../../explorer/dialogs';
import type { OpenRoot, OpenRoots } from '../../explorer/roots';
import { render } from '../../render';
import { originView } from '../origin-view';
import { rootOf, staleness } from '../root-of';
import { pageOptions, webPage } from '../web-page';
import { askServices } from './ask-services';
import { cellView } from './cell-view';
import { compute, type Computed } from './computing';
import { exportMatrix } from './export-matrix';
import { matrixMessage } from './matrix-message';
import { matrixPageWords } from './matrix-page-words';
import {
  cancelled,
  computing,
  computingFailed,
  noSubnets,
  withoutNetwork,
  type MatrixState,
} from './matrix-states';
import { reporter } from './reporter';

/** Does something about a cell of a matrix: shows its path, begins an endpoint for it. */
export type AboutCell = (root: OpenRoot, subnetId: string, service: string) => unknown;

/** What a panel works with. */
export interface MatrixPanelHost {
  readonly roots: OpenRoots;
  readonly dialogs: Dialogs;
  readonly extensionUri: Uri;
  readonly open: AboutCell;
  readonly create: AboutCell;
}

/** Age is told in minutes. */
const LOOK_AGAIN_MS = 60_000;
/** Readings of details that the panel asks for by itself, between two readings by whoever looks at it. */
const MAX_DETAIL_READINGS = 3;

/** The matrix of one open root: computed in slices, and again whenever its network is another one. */
export class MatrixPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly #host: MatrixPanelHost;
  readonly #disposables: Disposable[] = [];
  readonly #clock: NodeJS.Timeout;
  #saved: SavedMatrix;
  #computed: Computed | undefined;
  #underWay: { readonly abort: AbortController; readonly network: Computed['network'] } | undefined;
  #state: MatrixState | undefined;
  #stale: string | undefined;
  #isReady = false;
  #detailReadings = 0;

  constructor(panel: WebviewPanel, host: MatrixPanelHost, saved: SavedMatrix) {
    this.panel = panel;
    this.#host = host;
    this.#saved = saved;
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((said: unknown) => {
        void this.receive(said);
      }),
      host.roots.onDidChange(() => {
        this.#follow();
      }),
    );
    this.#clock = setInterval(() => {
      this.#tellAge();
    }, LOOK_AGAIN_MS);
    panel.webview.options = pageOptions(host.extensionUri);
    panel.webview.html = webPage(panel.webview, host.extensionUri, 'matrix', l10n.t('Subnets and services'));
    this.#follow();
  }

  /** Whether the page has said that it is there. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** The root that it shows, and which services. */
  get saved(): SavedMatrix {
    return this.#saved;
  }

  /** What was shown last; for the suite. */
  get shown(): {
    readonly computed: Computed | undefined;
    readonly state: MatrixState | undefined;
    readonly stale: string | undefined;
  } {
    return { computed: this.#computed, state: this.#state, stale: this.#stale };
  }

  /** Does what the page says. */
  async receive(said: unknown): Promise<void> {
    const message = matrixMessage(said);
    if (!message) return;
    const root = this.#root;
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#postAll();
        return;
      case 'select':
        this.#tell(message.subnet, message.service);
        return;
      case 'open':
        if (root) await this.#host.open(root, message.subnet, message.service);
        return;
      case 'create':
        if (root) await this.#host.create(root, message.subnet, message.service);
        return;
      case 'services':
        return this.#chooseServices();
      case 'refresh':
        this.#detailReadings = 0;
        if (root?.network && !this.#computed && !this.#underWay) this.#compute(root);
        else await root?.read();
        return;
      case 'cancel':
        return this.#cancel();
      case 'export':
        if (this.#computed) await exportMatrix(this.#host.dialogs, this.#computed.matrix, message.format);
        return;
    }
  }

  get #root(): OpenRoot | undefined {
    return rootOf(this.#host.roots, this.#saved.root);
  }

  /** A change of what is open or read: computed anew where the network is another one. */
  #follow(): void {
    const root = this.#root;
    const network = root?.network;
    if (root && network) {
      const { label, region } = root.source.root;
      this.panel.title = l10n.t('Services of {name}', {
        name: region === undefined ? label : `${label} · ${region}`,
      });
      const latest = this.#underWay?.network ?? this.#computed?.network;
      if (network !== latest) this.#compute(root);
    } else {
      this.#stop();
      // What was shown last stays in place and readable; what happened stands above it.
      if (!this.#computed) this.#showWhyNot(root);
    }
    this.#tellAge();
  }

  #showWhyNot(root: OpenRoot | undefined): void {
    const isUnread = root && !root.failure && !root.isReading;
    this.#showState(withoutNetwork(root));
    if (isUnread) void root.ensureRead();
  }

  #compute(root: OpenRoot): void {
    const { network } = root;
    if (!network) return;
    this.#stop();
    const abort = new AbortController();
    this.#underWay = { abort, network };
    void this.#computing(root, network, abort.signal);
  }

  async #computing(root: OpenRoot, network: Computed['network'], signal: AbortSignal): Promise<void> {
    const services = this.#saved.services.length > 0 ? this.#saved.services : defaultServices(network);
    const origin = originView(root.source.root, takenAt(network), render);
    try {
      const progress = reporter((done) => {
        this.#showState(computing(done));
      }, signal);
      const computed = await compute({ network, services, origin, render, progress }, signal);
      this.#underWay = undefined;
      this.#computed = computed;
      this.#state = undefined;
      if (computed.view.subnets.length === 0) this.#showState(noSubnets());
      else this.#post({ type: 'show', view: computed.view });
      this.#tellAge();
      await this.#readMissing(root, computed);
    } catch (cause) {
      if (signal.aborted) return;
      this.#underWay = undefined;
      this.#computed = undefined;
      this.#showState(computingFailed(cause));
    }
  }

  /** Undetermined cells are asked after by themselves, as the tree does with what is opened. */
  async #readMissing(root: OpenRoot, { needs }: Computed): Promise<void> {
    if (needs.length === 0 || this.#detailReadings >= MAX_DETAIL_READINGS) return;
    this.#detailReadings++;
    await root.readNeeded(needs);
  }

  async #cancel(): Promise<void> {
    if (!this.#underWay) return this.#root?.cancel();
    this.#stop();
    if (this.#computed) this.#post({ type: 'show', view: this.#computed.view });
    else this.#showState(cancelled());
  }

  #stop(): void {
    this.#underWay?.abort.abort();
    this.#underWay = undefined;
  }

  /** Answers from the network that the matrix was computed from: both say the same. */
  #tell(subnet: string, service: string): void {
    const computed = this.#computed;
    const cell = computed && cellView(computed.network, subnet, service, render);
    if (cell) this.#post({ type: 'cell', cell });
  }

  async #chooseServices(): Promise<void> {
    const root = this.#root;
    const network = root?.network;
    if (!network) return;
    const before = this.#saved.services.length > 0 ? this.#saved.services : defaultServices(network);
    const services = await askServices(this.#host.dialogs, network, before);
    if (!services || services.length === 0 || services.join() === before.join()) return;
    this.#saved = { ...this.#saved, services };
    this.#post({ type: 'save', state: this.#saved });
    this.#compute(root);
  }

  #showState(state: MatrixState): void {
    this.#state = state;
    this.#post(state);
  }

  #tellAge(): void {
    const { kind } = this.#saved.root;
    const isSource = kind === 'account' || kind === 'snapshot' || kind === 'sandbox' || kind === 'declared';
    const stale =
      this.#computed && isSource
        ? staleness('matrix', kind, this.#root, takenAt(this.#computed.network))
        : undefined;
    if (stale === this.#stale) return;
    this.#stale = stale;
    this.#post({ type: 'stale', text: stale });
  }

  /** A page that is not there yet, or was hidden, is told everything once it is. */
  #postAll(): void {
    this.#post({ type: 'words', words: matrixPageWords() });
    this.#post({ type: 'save', state: this.#saved });
    if (this.#computed && this.#computed.view.subnets.length > 0)
      this.#post({ type: 'show', view: this.#computed.view });
    if (this.#state) this.#post(this.#state);
    this.#post({ type: 'stale', text: this.#stale });
  }

  #post(message: ToMatrix): void {
    if (this.#isReady) void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#stop();
    clearInterval(this.#clock);
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

/** The oldest reading, where there are several. */
function takenAt({ regions }: Computed['network']): Date | undefined {
  const times = regions.flatMap((region) => region.takenAt ?? []);
  return times.reduce<Date | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
}
