const threshold = 4;
const keyStep = 48;

/** Moves what a scrolling element shows: by dragging, or by arrows while Space is held. */
export class Panning {
  #from: { x: number; y: number } | undefined;
  #space = false;
  /** The last press became a drag: the click after it is none. */
  hasMoved = false;

  start(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.hasMoved = false;
    this.#from = { x: event.clientX, y: event.clientY };
  }

  /** Whether it was a drag. */
  move(event: PointerEvent): boolean {
    const scroller = event.currentTarget;
    if (!this.#from || !(scroller instanceof HTMLElement)) return false;
    const dx = event.clientX - this.#from.x;
    const dy = event.clientY - this.#from.y;
    if (!this.hasMoved && Math.hypot(dx, dy) < threshold) return false;
    if (!this.hasMoved) {
      scroller.setPointerCapture(event.pointerId);
      scroller.classList.add('pans');
    }
    this.hasMoved = true;
    scroller.scrollLeft -= dx;
    scroller.scrollTop -= dy;
    this.#from = { x: event.clientX, y: event.clientY };
    return true;
  }

  end(event: PointerEvent): void {
    this.#from = undefined;
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.classList.remove('pans');
  }

  /** Whether the key was one for panning. */
  keyDown(event: KeyboardEvent): boolean {
    const scroller = event.currentTarget;
    if (event.key === ' ') {
      this.#space = true;
      event.preventDefault();
      return true;
    }
    const by = this.#space ? directions[event.key] : undefined;
    if (!by || !(scroller instanceof HTMLElement)) return false;
    event.preventDefault();
    scroller.scrollBy({ left: by[0] * keyStep, top: by[1] * keyStep });
    return true;
  }

  keyUp(event: KeyboardEvent): void {
    if (event.key === ' ') this.#space = false;
  }
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
