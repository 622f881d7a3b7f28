/** Answers that are worked out once for each key. */
export class Memo<K, V> {
  private readonly answers = new Map<K, { readonly answer: V }>();

  constructor(private readonly ask: (key: K) => V) {}

  of(key: K): V {
    let known = this.answers.get(key);
    if (!known) this.answers.set(key, (known = { answer: this.ask(key) }));
    return known.answer;
  }
}

/** @returns short names for things as they are, not as they are called: an id may be seen from two accounts. */
export function numbering(): Memo<object, number> {
  let next = 0;
  return new Memo(() => next++);
}
