import type { Created } from './created';

/** Lets a confirmed plan be created once, however often it is asked for: the same token gives the same promise. */
export class OncePerToken {
  readonly #underWay = new Map<string, Promise<Created>>();

  /** @param create is called unless the token's creation is under way or has come to its end with something made */
  run(token: string, create: () => Promise<Created>): Promise<Created> {
    const there = this.#underWay.get(token);
    if (there) return there;
    const created = this.#created(token, create);
    this.#underWay.set(token, created);
    return created;
  }

  async #created(token: string, create: () => Promise<Created>): Promise<Created> {
    let isOver = false;
    try {
      const created = await create();
      isOver = isEnd(created);
      return created;
    } finally {
      // What made nothing, or perhaps nothing, may be asked for again with its token; what is on its way still, or was
      // not compared, is looked at again, since it may be gone by then.
      if (!isOver) this.#underWay.delete(token);
    }
  }
}

/** Whether nothing about a creation is left to find out: what the journal forgets. */
function isEnd(created: Created): boolean {
  if (created.outcome !== 'created' || created.rereadFailure) return false;
  return !['stopped', 'still-pending', 'not-known'].includes(created.settled.kind);
}
