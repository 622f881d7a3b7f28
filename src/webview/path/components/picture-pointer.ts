/** @returns the number of the hop that an event is about. */
export function hopAt(event: Event): number | undefined {
  const at = closest(event, '[data-hop]')?.getAttribute('data-hop');
  return at ? Number(at) : undefined;
}

/** @returns the action that an event asks for. */
export function actionAt(event: Event): string | undefined {
  return closest(event, '[data-action]')?.getAttribute('data-action') ?? undefined;
}

/** Whether an event is about the line that stands for folded rows. */
export function isFold(event: Event): boolean {
  return closest(event, '[data-fold]') !== null;
}

function closest(event: Event, selector: string): Element | null {
  const [target] = event.composedPath();
  return target instanceof Element ? target.closest(selector) : null;
}

/** How long the pointer rests on something before a card opens. */
const restMs = 300;

/** Waits until the pointer rests. */
export class Resting {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  start(then: () => void): void {
    this.stop();
    this.#waiting = setTimeout(then, restMs);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }
}
