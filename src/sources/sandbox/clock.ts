/** What the sandbox takes for the present. */
export interface Clock {
  now(): Date;
}

export const REAL_CLOCK: Clock = { now: () => new Date() };

/** A clock that stands still until it is turned: tests need not wait for states that take time. */
export class TurnableClock implements Clock {
  #now: number;

  constructor(start: Date = new Date('2026-02-01T12:00:00.000Z')) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** @param milliseconds how far the clock goes forward */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
