import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StateView } from '../path/protocol';

/** How long a picture that is being read again stays before it gives way to what is being read. */
const patienceMs = 400;

/** What stands in the place of the picture, if anything, and whether something is being read. */
export class Standing implements ReactiveController {
  #state: StateView | undefined;
  #isLoading = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): StateView | undefined {
    return this.#state;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
  }

  /** There is a picture. */
  clear(): void {
    this.#set(undefined, false);
  }

  /** What was read before stays for a moment: most readings are shorter than it takes to look away. */
  show(state: StateView): void {
    const isAtOnce = state.kind !== 'loading' || this.#state?.kind === 'loading';
    this.#set(isAtOnce ? state : this.#state, state.kind === 'loading');
    if (isAtOnce) return;
    this.#waiting = setTimeout(() => {
      this.#set(state, true);
    }, patienceMs);
  }

  #set(state: StateView | undefined, isLoading: boolean): void {
    clearTimeout(this.#waiting);
    this.#state = state;
    this.#isLoading = isLoading;
    this.#host.requestUpdate();
  }
}
