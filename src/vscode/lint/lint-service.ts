import { EventEmitter, type Disposable, type Event, type TextDocument } from 'vscode';
import type { DeclaredCode } from '../../lint/declared-code';
import type { LintFinding } from '../../lint/finding';
import type { Linting, MakeLinting } from '../../lint/linting';
import type { LintResult } from '../../lint/result';
import { inSlices } from '../../sources/in-slices';
import type { LintedCode } from './linted-code';
import { lintOptions } from './lint-settings';
import { WorkspaceLintFiles } from './workspace-lint-files';
import { WorkspacePlaces } from './workspace-places';

/** Nobody reads what a half-typed word gives rise to. */
const REST_MS = 120;

/** What is asked for leads to more that is asked for: modules that call modules. Nothing sane goes deeper. */
const MOST_ROUNDS = 40;

/** What is to be done next. */
type Work = 'nothing' | 'changes' | 'find' | 'all';

/** Lints the workspace, and again what changes touch: in slices, so that nobody waits for it. */
export class LintService implements LintedCode, Disposable {
  readonly places = new WorkspacePlaces();
  readonly files = new WorkspaceLintFiles(this.places);
  readonly #linting: Linting;
  readonly #linted = new EventEmitter<ReadonlySet<string> | 'all'>();
  readonly #states = new EventEmitter<void>();
  readonly #changed = new Set<string>();
  /** Read by now, after it was asked for. */
  readonly #fetched = new Set<string>();
  #work: Work = 'nothing';
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #abort: AbortController | undefined;
  #hasLinted = false;
  #isCancelled = false;
  #isDisposed = false;
  /** Files whose findings, or whose declared code, may be others now. */
  readonly onDidLint: Event<ReadonlySet<string> | 'all'> = this.#linted.event;
  /** Linting has begun or ended. */
  readonly onDidChangeState: Event<void> = this.#states.event;

  constructor(make: MakeLinting) {
    this.#linting = make(this.files, () => lintOptions(this.places));
  }

  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Whether all was linted at least once. */
  get hasLinted(): boolean {
    return this.#hasLinted;
  }

  get result(): LintResult {
    return this.#linting.result;
  }

  findingsIn(path: string): readonly LintFinding[] {
    return this.#linting.findingsIn(path);
  }

  codeOf(path: string): readonly DeclaredCode[] {
    return this.#linting.codeOf(path);
  }

  /** Looks for files and lints all of them. @returns once it is done */
  async lintAll(): Promise<void> {
    this.#want('all');
    await this.settled();
  }

  /** Files may have come or gone. */
  findLater(): void {
    this.#want('find');
    this.#later();
  }

  /** Files are others now; what they touch is linted once nothing has changed for a moment. */
  changed(paths: Iterable<string>): void {
    for (const path of paths) this.#changed.add(path);
    this.#want('changes');
    // What is under way would be old before it is done. A first linting of everything goes on: it would never end.
    if (this.#hasLinted) this.#abort?.abort();
    this.#later();
  }

  /** Files are gone and forgotten. */
  gone(paths: Iterable<string>): void {
    addAll(this.#fetched, paths);
    this.changed([]);
  }

  /** Stops; what was linted before stays. */
  cancel(): void {
    this.#isCancelled = true;
    this.#work = 'nothing';
    this.#stopTimer();
    this.#abort?.abort();
  }

  /** Waits for everything that is to be done, without a rest before it. */
  async settled(): Promise<void> {
    this.#stopTimer();
    while ((this.#work !== 'nothing' || this.#running) && !this.#isDisposed) await this.#run();
  }

  /** @returns whether a document is as it was linted last. */
  isCurrent(document: TextDocument): boolean {
    return !this.isBusy && this.#changed.size === 0 && this.files.isCurrent(document);
  }

  /**
   * Tries something with other texts, which then count no more: what files would be found to be after a change.
   * @param step is given what lints the files again that it has changed
   */
  async trial<T>(step: (lintWith: (texts: ReadonlyMap<string, string>) => void) => T): Promise<T> {
    await this.settled();
    const tried = new Set<string>();
    const lintWith = (texts: ReadonlyMap<string, string>): void => {
      for (const path of texts.keys()) tried.add(path);
      this.files.try(texts);
      // A trial is of one file and few steps: it is done at once, so that nobody sees what is in between.
      for (const steps = this.#linting.changed([...tried]); steps.next().done !== true;);
    };
    try {
      return step(lintWith);
    } finally {
      if (tried.size > 0) lintWith(new Map());
    }
  }

  #want(work: Work): void {
    this.#isCancelled = false;
    const order: readonly Work[] = ['nothing', 'changes', 'find', 'all'];
    if (order.indexOf(work) > order.indexOf(this.#work)) this.#work = work;
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #later(): void {
    this.#stopTimer();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, REST_MS);
  }

  /** One at a time; whoever asks meanwhile waits for the same. */
  #run(): Promise<void> {
    this.#running ??= this.#doWork().finally(() => {
      this.#running = undefined;
      this.#states.fire();
    });
    return this.#running;
  }

  async #doWork(): Promise<void> {
    this.#states.fire();
    for (let round = 0; round < MOST_ROUNDS && this.#work !== 'nothing' && !this.#isDisposed; round++) {
      const abort = new AbortController();
      this.#abort = abort;
      const work = this.#work;
      this.#work = 'nothing';
      try {
        await this.#do(work, abort.signal);
      } catch (error) {
        if (!abort.signal.aborted) throw error;
        // What was stopped for something newer is still to be done, together with that.
        if (!this.#isCancelled) this.#want(work);
        if (this.#timer) break;
      }
    }
    this.#abort = undefined;
  }

  async #do(work: Work, signal: AbortSignal): Promise<void> {
    // What changes while this goes on comes after it.
    const taken = [...this.#changed];
    const changed = new Set(this.#fetched);
    this.#changed.clear();
    this.#fetched.clear();
    try {
      if (work === 'find' || work === 'all') addAll(changed, await this.files.find(signal));
      addAll(changed, await this.files.refresh(taken, signal));
      const isAll =
        work === 'all' || !this.#hasLinted || [...changed].some((path) => this.files.isReadByOthers(path));
      await this.#lint(isAll ? 'all' : changed, signal);
    } catch (error) {
      addAll(this.#changed, taken);
      addAll(this.#fetched, changed);
      throw error;
    }
    addAll(this.#fetched, await this.files.fetchWanted(signal));
    if (this.#fetched.size > 0) this.#want('changes');
  }

  async #lint(what: ReadonlySet<string> | 'all', signal: AbortSignal): Promise<void> {
    if (what === 'all') {
      await inSlices(this.#linting.all(), signal);
      this.#hasLinted = true;
      this.#linted.fire('all');
    } else if (what.size > 0) {
      const touched = await inSlices(this.#linting.changed([...what]), signal);
      if (touched.size > 0) this.#linted.fire(touched);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.cancel();
    this.#linted.dispose();
    this.#states.dispose();
  }
}

function addAll<T>(to: Set<T>, items: Iterable<T>): void {
  for (const item of items) to.add(item);
}
