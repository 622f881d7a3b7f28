import { EventEmitter, window, type Disposable, type Event } from 'vscode';
import type { Network } from '../../network/network';
import { message } from '../../network/message';
import type { Failure, Result } from '../../sources/failure';
import { attach, PAGE, type PageSizes } from '../../tree/attach';
import { needsOf, type DetailNeed } from '../../tree/needs';
import type { TreeNode } from '../../tree/node';
import type { NetworkSource, ReadNetwork } from './sources/network-source';

/** What has been read of a source. */
type Reading =
  | { readonly state: 'unread' }
  | { readonly state: 'read'; readonly nodes: readonly TreeNode[]; readonly network: Network }
  | { readonly state: 'failed'; readonly node: TreeNode; readonly failure: Failure };

/** A source that is open in the explorer, and what was read of it last. */
export class OpenRoot {
  #reading: Reading = { state: 'unread' };
  #underWay: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;
  #placeholder: TreeNode | undefined;
  readonly #details = new AbortController();
  #detailsUnderWay: Promise<void> = Promise.resolve();
  /** How many readings have begun: tells what belongs to which. */
  #readings = 0;
  readonly #changed: () => void;
  readonly #pages: PageSizes;

  constructor(
    readonly source: NetworkSource,
    pages: PageSizes,
    changed: () => void,
  ) {
    this.#pages = pages;
    this.#changed = changed;
  }

  /** The nodes at the top: one for each account and Region that was read, else one that says how it stands. */
  get nodes(): readonly TreeNode[] {
    if (this.#underWay || this.#reading.state === 'unread') {
      // While reading anew, what was read before stays: nobody looks at an empty tree.
      if (this.#reading.state === 'read') return this.#reading.nodes;
      this.#placeholder ??= this.#waiting();
      return [this.#placeholder];
    }
    return this.#reading.state === 'read' ? this.#reading.nodes : [this.#reading.node];
  }

  get network(): Network | undefined {
    return this.#reading.state === 'read' ? this.#reading.network : undefined;
  }

  get failure(): Failure | undefined {
    return this.#reading.state === 'failed' && !this.#underWay ? this.#reading.failure : undefined;
  }

  /** Whether it is being read, anew or for the first time. */
  get isReading(): boolean {
    return this.#underWay !== undefined;
  }

  owns(node: TreeNode): boolean {
    const { kind, key } = this.source.root;
    return node.id.startsWith(`${kind}:${key}:`);
  }

  /** Reads the source unless it was read; one reading at a time, however often it is asked for. */
  async ensureRead(): Promise<void> {
    if (this.#reading.state === 'unread') await this.read();
  }

  /** Reads the source anew; a reading that is under way serves for this one too. */
  read(): Promise<void> {
    if (this.#underWay) return this.#underWay.done;
    this.#readings++;
    const abort = new AbortController();
    const done = this.#read(abort.signal);
    this.#underWay = { abort, done };
    this.#placeholder = undefined;
    this.#changed();
    void window.withProgress({ location: { viewId: 'endpointLens.network' } }, () => done);
    return done;
  }

  /** Stops a reading; what was read before stays, and where nothing was the root says that it was cancelled. */
  async cancel(): Promise<void> {
    if (!this.#underWay) return;
    this.#underWay.abort.abort();
    this.#underWay = undefined;
    this.#placeholder = undefined;
    if (this.#reading.state !== 'read') {
      const failure: Failure = { reason: 'cancelled' };
      this.#reading = { state: 'failed', failure, node: await this.#failedNode(failure) };
    }
    this.#changed();
  }

  /** Reads what an opened node is about and the full reading left out; a question is asked once. */
  async readDetails(node: TreeNode): Promise<void> {
    await this.readNeeded(needsOf(node));
  }

  /** Reads what the full reading left out. */
  async readNeeded(needs: readonly DetailNeed[]): Promise<void> {
    const { readDetails } = this.source;
    if (!readDetails || needs.length === 0 || this.#reading.state !== 'read') return;
    const base = this.#readings;
    const counts = (): boolean => base === this.#readings && !this.#details.signal.aborted;
    // One after the other: each answer holds those before it, and the last to be shown must be the last that came.
    this.#detailsUnderWay = this.#detailsUnderWay.then(async () => {
      if (!counts()) return;
      const latest = await readDetails(needs, this.#details.signal).catch(() => undefined);
      const nodes = latest && (await this.#nodesOf(latest));
      // What belongs to a reading that another one has replaced is of no more use.
      if (!latest || !nodes || !counts()) return;
      this.#reading = { state: 'read', network: latest.network, nodes };
      this.#changed();
    });
    await this.#detailsUnderWay;
  }

  dispose(): void {
    this.#underWay?.abort.abort();
    this.#details.abort();
  }

  async #read(signal: AbortSignal): Promise<void> {
    const result = await this.#result(signal);
    const reading: Reading = result.ok
      ? { state: 'read', network: result.value.network, nodes: await this.#nodesOf(result.value) }
      : { state: 'failed', failure: result.failure, node: await this.#failedNode(result.failure) };
    if (signal.aborted) return;
    this.#underWay = undefined;
    this.#placeholder = undefined;
    this.#reading = reading;
    this.#changed();
  }

  async #result(signal: AbortSignal): Promise<Result<ReadNetwork>> {
    try {
      return await this.source.read(signal);
    } catch (cause) {
      // A defect of ours; it must still end as a row that says so.
      return {
        ok: false,
        failure: { reason: 'unexpected-answer', operation: this.source.root.label, cause },
      };
    }
  }

  async #nodesOf({ network, problems, endpoint }: ReadNetwork): Promise<readonly TreeNode[]> {
    const { rootNodes } = await import('../../tree/root');
    return rootNodes({ ...this.source.root, endpoint }, network, problems).map((spec) =>
      attach(spec, undefined, this.#pages),
    );
  }

  #waiting(): TreeNode {
    const { kind, key } = this.source.root;
    return attach(
      {
        segment: `${kind}:${key}:`,
        subject: { kind: 'root', scope: undefined },
        label: this.#label,
        role: message('Network'),
        description: this.#underWay ? [message('reading…')] : [],
        glyph: this.#underWay ? 'loading' : kind,
        children: () => [],
      },
      undefined,
      this.#pages,
    );
  }

  /** As the root will be called once it was read. */
  get #label(): string {
    const { label, region } = this.source.root;
    return region === undefined ? label : `${label} · ${region}`;
  }

  async #failedNode(failure: Failure): Promise<TreeNode> {
    const { explain } = await import('../../sources/explain');
    const { kind, key } = this.source.root;
    const { short, sentence, actions } = explain(failure);
    // A session that ran out is nothing broken: it waits for somebody to sign in.
    const waits = actions[0] === 'sign-in';
    return attach(
      {
        segment: `${kind}:${key}:failed`,
        subject: { kind: 'notice', level: waits ? 'warning' : 'error', sentence },
        label: this.#label,
        role: waits ? message('Warning') : message('Error'),
        description: [short],
        glyph: waits ? 'warning' : 'error',
        tone: waits ? 'warn' : 'bad',
      },
      undefined,
      this.#pages,
    );
  }
}

/** The sources that are open in the explorer, in the order in which they were opened. */
export class OpenRoots implements Disposable {
  readonly #roots: OpenRoot[] = [];
  readonly #changes = new EventEmitter<void>();
  readonly #limits = new Map<string, number>();
  readonly #pages: PageSizes = { limitOf: (id) => this.#limits.get(id) ?? PAGE };

  readonly onDidChange: Event<void> = this.#changes.event;

  get all(): readonly OpenRoot[] {
    return this.#roots;
  }

  /** Opens a source, or finds it where it is open already. */
  open(source: NetworkSource): OpenRoot {
    const same = this.#roots.find(
      ({ source: { root } }) => root.kind === source.root.kind && root.key === source.root.key,
    );
    if (same) return same;
    const root = new OpenRoot(source, this.#pages, () => {
      this.#changes.fire();
    });
    this.#roots.push(root);
    this.#changes.fire();
    return root;
  }

  close(root: OpenRoot): void {
    const at = this.#roots.indexOf(root);
    if (at < 0) return;
    this.#roots.splice(at, 1);
    root.dispose();
    this.#changes.fire();
  }

  of(node: TreeNode): OpenRoot | undefined {
    return this.#roots.find((root) => root.owns(node));
  }

  /** Shows a page more of a node's children. */
  showMore(nodeId: string): void {
    this.#limits.set(nodeId, this.#pages.limitOf(nodeId) + PAGE);
  }

  dispose(): void {
    for (const root of this.#roots) root.dispose();
    this.#changes.dispose();
  }
}
