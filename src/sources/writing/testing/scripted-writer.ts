import type { WriteCall } from '../../../endpoints/write/write';
import { SCOPE } from '../../../network/testing/fixtures';
import type { Failure, Result } from '../../failure';
import { succeeded } from '../../failure';
import type { Sent, WatchedState, Writer } from '../writer';

/** Failures that tests give for answers. */
export const LOST: Failure = { reason: 'unreachable', host: 'ec2', cause: new Error('socket hang up') };
export const THROTTLED: Failure = { reason: 'throttled', action: 'ec2:x', cause: new Error('slow down') };
export const EXPIRED: Failure = {
  reason: 'session-expired',
  profile: 'p',
  signIn: undefined,
  cause: new Error('expired'),
};

export const UNKNOWN: Sent = { outcome: 'unknown', failure: LOST };
export const SLOW_DOWN: Sent = { outcome: 'not-done', failure: THROTTLED };
export const ENDED: Sent = { outcome: 'not-done', failure: EXPIRED };

/** A writer whose answers a test gives, in their order; it fails when it is asked once more. */
export class ScriptedWriter implements Writer {
  readonly scope = SCOPE;
  readonly profile = 'p';
  readonly endpoint = undefined;
  readonly honoursDryRun = true;
  readonly sent: WriteCall[] = [];
  asked = 0;
  readonly #answers: Sent[];
  readonly #states: Result<WatchedState | undefined>[];

  constructor(
    answers: readonly Sent[] = [],
    states: readonly (string | undefined | Result<WatchedState | undefined>)[] = [],
  ) {
    this.#answers = [...answers];
    this.#states = states.map((state) => {
      if (typeof state === 'object') return state;
      return succeeded(state === undefined ? undefined : { state, reason: undefined });
    });
  }

  permission(): Promise<never> {
    throw new Error('nobody asks for permission here');
  }

  send(call: WriteCall): Promise<Sent> {
    this.sent.push(call);
    const answer = this.#answers.shift();
    if (!answer) throw new Error('one call too many');
    return Promise.resolve(answer);
  }

  /** The last state stays. */
  stateOf(): Promise<Result<WatchedState | undefined>> {
    this.asked++;
    const state = this.#states.length > 1 ? this.#states.shift() : this.#states[0];
    if (!state) throw new Error('there is no state');
    return Promise.resolve(state);
  }

  dispose(): void {
    // There is nothing to let go.
  }
}

/** Time that passes when somebody waits, and at no other time. */
export class TestTime {
  readonly waits: number[] = [];
  #now = Date.parse('2026-02-01T12:00:00.000Z');

  /** @param onWait is told each wait before it is over */
  constructor(readonly onWait: (nth: number) => void = () => undefined) {}

  readonly now = (): Date => new Date(this.#now);

  readonly sleep = (milliseconds: number): Promise<void> => {
    this.waits.push(milliseconds);
    this.#now += milliseconds;
    this.onWait(this.waits.length);
    return Promise.resolve();
  };
}
