/** Something that happens by itself at a time. */
interface Transition {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly happen: () => void;
}

/**
 * What is due later: EC2's states that take time. Nothing ticks; whoever looks at the account first lets happen what
 * has become due, in its order.
 */
export class Transitions {
  #waiting: readonly Transition[] = [];

  schedule(at: number, happen: () => void): void {
    this.#waiting = [...this.#waiting, { at, happen }];
  }

  /** The next transition that is due by `now`, taken out of the list; undefined where there is none. */
  take(now: number): Transition | undefined {
    const due = this.#waiting.filter(({ at }) => at <= now);
    const [first, ...others] = due;
    if (first === undefined) return undefined;
    const next = others.reduce((earliest, one) => (one.at < earliest.at ? one : earliest), first);
    this.#waiting = this.#waiting.filter((one) => one !== next);
    return next;
  }

  /** @returns what brings the list back to what it is now */
  checkpoint(): () => void {
    const waiting = this.#waiting;
    return () => {
      this.#waiting = waiting;
    };
  }
}
