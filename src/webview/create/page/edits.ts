import { merged } from './merged';

/** What the sending of edits needs to know of time; a test has its own. */
export interface Clock {
  readonly now: () => number;
  /** @returns what takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** The clock of the page. */
export const pageClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** At most so often a state is sent: letters that follow each other faster are sent together. */
const apartMs = 40;

/**
 * Sends what somebody edits, the first change at once and those that follow quickly together, each with a revision
 * that counts up. An answer to an older revision is late: what it says is no longer so.
 */
export class Edits<State extends object> {
  #revision = 0;
  #sentAt = -Infinity;
  /** What was sent since the last answer, and before it what both sides had. */
  readonly #sent = new Map<number, State>();
  #waiting: { readonly state: State; readonly takeBack: () => void } | undefined;
  readonly #send: (revision: number, state: State) => void;
  readonly #clock: Clock;

  constructor(send: (revision: number, state: State) => void, clock: Clock = pageClock) {
    this.#send = send;
    this.#clock = clock;
  }

  /** Something was edited. */
  edit(state: State): void {
    this.#waiting?.takeBack();
    const rest = this.#sentAt + apartMs - this.#clock.now();
    const send = (): void => {
      this.#waiting = undefined;
      this.#sentAt = this.#clock.now();
      this.#revision += 1;
      this.#sent.set(this.#revision, state);
      this.#send(this.#revision, state);
    };
    if (rest <= 0) send();
    else this.#waiting = { state, takeBack: this.#clock.after(rest, send) };
  }

  /** Sends what is waiting: whatever is said next is about the state that is on the page. */
  flush(): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    this.#sentAt = -Infinity;
    this.edit(waiting.state);
  }

  /** What was sent before an answered state is of no interest any more. */
  answered(revision: number): void {
    for (const older of this.#sent.keys()) if (older < revision) this.#sent.delete(older);
  }

  /** Whether an answer is about what is on the page now. */
  isCurrent(revision: number): boolean {
    return !this.#waiting && revision === this.#revision;
  }

  /**
   * The extension changed the state itself. It did so to the state of `revision`; where somebody went on editing since,
   * nothing of that is lost: what the extension changed is put into it and sent, so that both sides are of one mind.
   * @returns what is on the page from then on
   */
  adopt(revision: number, state: State): State {
    const newer =
      this.#waiting?.state ?? (revision < this.#revision ? this.#sent.get(this.#revision) : undefined);
    const base = this.#sent.get(revision);
    this.#waiting?.takeBack();
    this.#waiting = undefined;
    this.#revision = Math.max(this.#revision, revision);
    this.#sent.set(revision, state);
    if (!newer) return state;
    const both = base ? merged(base, state, newer) : state;
    this.#sentAt = -Infinity;
    this.edit(both);
    return both;
  }
}
