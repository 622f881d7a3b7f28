import type { CollectionKey } from '../collections';
import type { DescribeAnswers } from '../describe';
import { message } from '../message';
import { EntryReader, MalformedEntry, type AnswerProblem } from './reader';

/** Reads the collections of one account and Region, and collects what is wrong with single entries. */
export class CollectionReader {
  readonly problems: AnswerProblem[] = [];

  constructor(private readonly answers: DescribeAnswers) {}

  /** Gives what `readOne` makes of each entry, one after the other; malformed entries become problems. */
  *each<T>(key: CollectionKey, readOne: (entry: EntryReader) => T): Iterable<T> {
    const entries = this.answers.collections.get(key) ?? [];
    for (const [i, entry] of entries.entries()) {
      yield* this.guard(() => readOne(EntryReader.of(entry, `${key}[${i}]`)));
    }
  }

  read<T>(key: CollectionKey, readOne: (entry: EntryReader) => T): readonly T[] {
    return [...this.each(key, readOne)];
  }

  /** @returns what `readOne` makes of the entries, by a text that identifies them; the first of an id counts. */
  byText<T>(key: CollectionKey, idKey: string, readOne: (entry: EntryReader) => T): ReadonlyMap<string, T> {
    const found = new Map<string, T>();
    for (const [id, value] of this.read(key, (entry) => [entry.text(idKey), readOne(entry)] as const)) {
      if (!found.has(id)) found.set(id, value);
      else
        this.problems.push({
          key: id,
          message: message('stands more than once in {key}; the first counts', { key }),
        });
    }
    return found;
  }

  /** @returns the one result of `readOne`, or nothing where it is undefined or the entry malformed. */
  guard<T>(readOne: () => T | undefined): readonly T[] {
    try {
      const result = readOne();
      return result === undefined ? [] : [result];
    } catch (error) {
      if (!(error instanceof MalformedEntry)) throw error;
      this.problems.push(error.problem);
      return [];
    }
  }
}
