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

  /** The page has the keyboard again: a click that brought it back decides by itself where it goes. */
  readonly giveBack = (): void => {
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked?.isConnected && document.activeElement === document.body) asked.focus({ preventScroll: true });
  };
}
