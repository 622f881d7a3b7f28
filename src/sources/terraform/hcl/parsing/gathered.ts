const NONE: readonly never[] = [];

/**
 * Gathers the elements of nested lists on one stack, and makes each list when it is complete: of the right size. An
 * array that grows by `push` keeps room for some twenty elements, which most lists in code never have.
 */
export class Gathered<T> {
  private readonly elements: T[] = [];
  private size = 0;

  /** Where a list begins. */
  mark(): number {
    return this.size;
  }

  push(element: T): void {
    this.elements[this.size++] = element;
  }

  /** Takes the list that began at a mark. */
  since(mark: number): readonly T[] {
    if (this.size === mark) return NONE;
    const list = this.elements.slice(mark, this.size);
    this.size = mark;
    return list;
  }

  /** Forgets what came after a mark. */
  back(mark: number): void {
    this.size = mark;
  }
}
