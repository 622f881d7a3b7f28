/** Which templates nest which. */
export class NestingTree {
  private readonly parents = new Map<string, string[]>();
  /** The templates that no other nests, in the order that they were given in. */
  readonly roots: ReadonlySet<string>;

  /**
   * @param candidates templates that may be deployed by themselves, @param nests gives the files that a template nests.
   */
  constructor(
    candidates: readonly string[],
    private readonly nests: (file: string) => readonly string[],
  ) {
    const seen = new Set<string>();
    for (const file of candidates) {
      this.follow(file, seen, (parent, nested) => {
        this.addParent(parent, nested);
      });
    }
    const roots = candidates.filter((file) => !this.parents.has(file));
    const reached = new Set<string>();
    for (const root of roots) this.follow(root, reached);
    // Templates that nest each other in a circle would be in no unit.
    for (const file of candidates) {
      if (reached.has(file)) continue;
      roots.push(file);
      this.follow(file, reached);
    }
    this.roots = new Set(roots);
  }

  /** @returns the roots of which a file is a part, itself or by what nests it. */
  rootsOf(file: string): readonly string[] {
    const seen = new Set([file]);
    for (const each of seen) this.parents.get(each)?.forEach((parent) => seen.add(parent));
    return [...seen].filter((each) => this.roots.has(each));
  }

  private follow(start: string, seen: Set<string>, edge?: (parent: string, nested: string) => void): void {
    if (seen.has(start)) return;
    seen.add(start);
    const queue = [start];
    for (const file of queue) {
      for (const nested of this.nests(file)) {
        edge?.(file, nested);
        if (seen.has(nested)) continue;
        seen.add(nested);
        queue.push(nested);
      }
    }
  }

  private addParent(parent: string, nested: string): void {
    if (parent === nested) return;
    const parents = this.parents.get(nested);
    if (parents) parents.push(parent);
    else this.parents.set(nested, [parent]);
  }
}
