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
export class Edits<State> {
  #revision = 0;
  #sentAt = -Infinity;
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

  /** Whether an answer is about what is on the page now. */
  isCurrent(revision: number): boolean {
    return !this.#waiting && revision === this.#revision;
  }

  /**
   * The extension changed the state itself. It did so to the state of `revision`; where the page sent newer ones
   * since, the changed state is sent again, so that both sides are of one mind.
   */
  adopt(revision: number, state: State): void {
    const isOlder = revision < this.#revision;
    this.#waiting?.takeBack();
    this.#waiting = undefined;
    this.#revision = Math.max(this.#revision, revision);
    if (!isOlder) return;
    this.#sentAt = -Infinity;
    this.edit(state);
  }
}
