import type { Created } from './created';

/** Lets a confirmed plan be created once, however often it is asked for: the same token gives the same promise. */
export class OncePerToken {
  readonly #underWay = new Map<string, Promise<Created>>();

  /** @param create is called unless the token's creation is under way or has made something */
  run(token: string, create: () => Promise<Created>): Promise<Created> {
    const there = this.#underWay.get(token);
    if (there) return there;
    const created = this.#created(token, create);
    this.#underWay.set(token, created);
    return created;
  }

  async #created(token: string, create: () => Promise<Created>): Promise<Created> {
    let isThere = false;
    try {
      const created = await create();
      isThere = created.outcome === 'created';
      return created;
    } finally {
      // What made nothing, or perhaps nothing, may be asked for again with its token.
      if (!isThere) this.#underWay.delete(token);
    }
  }
}
