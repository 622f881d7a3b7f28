/**
 * A question of the editor takes the keyboard, and the browser forgets where in the page it was. It is given back to
 * what asked, once the page has the keyboard again.
 */
export class ReturnFocus {
  #asked: HTMLElement | undefined;

  /** What has the keyboard now asks for something. */
  remember(): void {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    this.#asked = at instanceof HTMLElement && at !== document.body ? at : undefined;
  }

  connect(): void {
    window.addEventListener('focus', this.#giveBackSoon);
    document.addEventListener('focusin', this.#forget);
  }

  disconnect(): void {
    window.removeEventListener('focus', this.#giveBackSoon);
    document.removeEventListener('focusin', this.#forget);
  }

  /** The editor may move the keyboard in and out of the page several times; a click decides by itself where it goes. */
  readonly #giveBackSoon = (): void => {
    setTimeout(() => {
      if (document.hasFocus() && document.activeElement === document.body && this.#asked?.isConnected)
        this.#asked.focus({ preventScroll: true });
    });
  };

  /** Somebody went on to something else. */
  readonly #forget = (event: Event): void => {
    if (event.composedPath()[0] !== this.#asked) this.#asked = undefined;
  };
}
