/** Sends an event that leaves the shadow of its component, with what it is about. */
export function send(from: EventTarget, name: string, detail: unknown): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Answers to some of the events of a page, of which `Events` says what each is about. */
export type Answers<Events> = { readonly [Name in keyof Events]?: (detail: Events[Name]) => void };

/** Answers what components say within an element. */
export function answerEvents<Events>(element: EventTarget, answers: Answers<Events>): void {
  for (const [name, answer] of Object.entries(answers) as [string, (detail: unknown) => void][]) {
    element.addEventListener(name, (event) => {
      // Said by our own components only, whose details the page's table of events types.
      if (event instanceof CustomEvent) answer(event.detail);
    });
  }
}
