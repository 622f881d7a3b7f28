import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PagePoint } from './page-events';

/** How long a card stays when the pointer leaves: enough to get from the node to the card, which holds a link. */
const leavingMs = 300;

/** The hop whose card is open, and where. */
export class HoverCard implements ReactiveController {
  #open: { readonly hop: number; readonly at: PagePoint } | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get open(): { readonly hop: number; readonly at: PagePoint } | undefined {
    return this.#open;
  }

  hostDisconnected(): void {
    clearTimeout(this.#closing);
  }

  /** Opens the card of a hop; without a place there is none. */
  show(hop: number, at: PagePoint | undefined): void {
    this.stay();
    this.#set(at && { hop, at });
  }

  close(): void {
    this.stay();
    if (this.#open) this.#set(undefined);
  }

  /** Closes it in a moment, unless the pointer comes back. */
  leave(): void {
    this.stay();
    this.#closing = setTimeout(() => {
      this.close();
    }, leavingMs);
  }

  /** The pointer is on the card itself. */
  stay(): void {
    clearTimeout(this.#closing);
  }

  #set(open: HoverCard['open']): void {
    this.#open = open;
    this.#host.requestUpdate();
  }
}
