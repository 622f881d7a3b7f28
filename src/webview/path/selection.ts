import type { ReactiveControllerHost } from 'lit';
import { chosenAfter, firstChosen, nextBlocker, shownHops } from './choice';
import type { HopView, PathView } from './protocol';

/** What is chosen in a view: a hop, a class, whether the routes that do not match are shown. */
export class Selection {
  #view: PathView | undefined;
  #letter: string | undefined;
  #chosen: number | undefined;
  #unfolds = false;
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;

  /** @param host is drawn anew at every change. */
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** The class that is shown alone. */
  get letter(): string | undefined {
    return this.#letter;
  }

  /** The number of a hop. */
  get chosen(): number | undefined {
    return this.#chosen;
  }

  get unfolds(): boolean {
    return this.#unfolds;
  }

  hop(number: number | undefined): HopView | undefined {
    return this.#view?.hops.find((hop) => hop.number === number);
  }

  /** Takes another view: what was chosen stays chosen where it still exists. */
  show(view: PathView): void {
    this.#chosen = chosenAfter(this.hop(this.#chosen), view) ?? firstChosen(view);
    if (!view.classes.some(({ letter }) => letter === this.#letter)) this.#letter = undefined;
    this.#view = view;
    this.#host.requestUpdate();
  }

  /** @returns whether another hop is chosen than before. */
  choose(number: number | undefined): boolean {
    if (number === undefined || number === this.#chosen) return false;
    this.#chosen = number;
    this.#host.requestUpdate();
    return true;
  }

  chooseClass(letter: string | undefined): void {
    this.#letter = letter;
    this.#host.requestUpdate();
  }

  /** The next class in a direction; all of them together count as one. */
  stepClass(by: number): void {
    const letters = [undefined, ...(this.#view?.classes.map(({ letter }) => letter) ?? [])];
    this.chooseClass(letters[(letters.indexOf(this.#letter) + by + letters.length) % letters.length]);
  }

  toggleFold(): void {
    this.#unfolds = !this.#unfolds;
    this.#host.requestUpdate();
  }

  /** @returns the hop beside the chosen one, along the way. */
  beside(by: number): number | undefined {
    const hops = this.#view ? shownHops(this.#view, this.#letter) : [];
    const here = hops.findIndex(({ number }) => number === this.#chosen);
    return hops[Math.max(0, Math.min(hops.length - 1, here + by))]?.number;
  }

  /** @returns the next hop that blocks, in either direction. */
  blocker(by: 1 | -1): number | undefined {
    return this.#view && nextBlocker(this.#view.hops, this.#chosen, by);
  }
}
