/** Sends an event that leaves the shadow of its component, with what it is about. */
export function send(from: EventTarget, name: string, detail: unknown): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
