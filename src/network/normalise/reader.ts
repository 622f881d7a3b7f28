import { message, type Message } from '../message';

/** Something in describe answers that is not as EC2 says it; the rest of the answers still counts. */
export interface AnswerProblem {
  /** Where: `Subnets[3].VpcId`. */
  readonly key: string;
  readonly message: Message;
}

/** Thrown inside one entry when what it cannot do without is missing; caught by whoever reads the collection. */
export class MalformedEntry extends Error {
  constructor(readonly problem: AnswerProblem) {
    super(problem.key);
  }
}

/**
 * Reads one entry of a describe answer, trusting nothing: snapshots are written by people, and even EC2 omits fields.
 * A required field that is missing or of another type makes the whole entry malformed; an optional one of another
 * type counts as absent.
 */
export class EntryReader {
  private constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    private readonly path: string,
  ) {}

  /** @throws MalformedEntry where the entry is no object. */
  static of(entry: unknown, path: string): EntryReader {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
      throw new MalformedEntry({ key: path, message: message('is not an object') });
    }
    return new EntryReader(entry as Readonly<Record<string, unknown>>, path);
  }

  /** The entry itself, as EC2 said it. */
  get described(): unknown {
    return this.fields;
  }

  malformed(key: string, why: Message): MalformedEntry {
    return new MalformedEntry({ key: `${this.path}.${key}`, message: why });
  }

  /** @throws MalformedEntry where there is no such text. */
  text(key: string): string {
    const value = this.optionalText(key);
    if (value === undefined) {
      const there = this.fields[key] !== undefined && this.fields[key] !== null;
      throw this.malformed(key, there ? message('is not a text') : message('is missing'));
    }
    return value;
  }

  optionalText(key: string): string | undefined {
    const value = this.fields[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** Enumerations differ in case between EC2's documentation and its answers (`Available`, `available`). */
  lowerCase(key: string): string | undefined {
    return this.optionalText(key)?.toLowerCase();
  }

  flag(key: string): boolean | undefined {
    const value = this.fields[key];
    return typeof value === 'boolean' ? value : undefined;
  }

  number(key: string): number | undefined {
    const value = this.fields[key];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  }

  /** A time; the SDK gives `Date`, files hold ISO 8601 text. */
  time(key: string): Date | undefined {
    const value = this.fields[key];
    const date = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : undefined;
    return date && !Number.isNaN(date.getTime()) ? date : undefined;
  }

  child(key: string): EntryReader | undefined {
    const value = this.fields[key];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return EntryReader.of(value, `${this.path}.${key}`);
  }

  /** The entries of a list; an absent list is empty. @throws MalformedEntry where it is no list of objects. */
  list(key: string): readonly EntryReader[] {
    return this.items(key).map((item, i) => EntryReader.of(item, `${this.path}.${key}[${i}]`));
  }

  /** The entries of a list, or undefined where there is no such list: an answer without it says nothing. */
  optionalList(key: string): readonly EntryReader[] | undefined {
    const value = this.fields[key];
    return value === undefined || value === null ? undefined : this.list(key);
  }

  /** The entries of a list, each to be opened by itself, so that one that is no object spoils no other. */
  each(key: string): readonly (() => EntryReader)[] {
    return this.items(key).map((item, i) => () => EntryReader.of(item, `${this.path}.${key}[${i}]`));
  }

  /** A list of texts; an absent list is empty. @throws MalformedEntry where an item is no text. */
  texts(key: string): readonly string[] {
    return this.items(key).map((item, i) => {
      if (typeof item === 'string') return item;
      throw this.malformed(`${key}[${i}]`, message('is not a text'));
    });
  }

  /** A list of words of an enumeration, in lower case. @throws MalformedEntry where an item is no text. */
  lowerCaseTexts(key: string): readonly string[] {
    return this.texts(key).map((text) => text.toLowerCase());
  }

  private items(key: string): readonly unknown[] {
    const value = this.fields[key];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw this.malformed(key, message('is not a list'));
    return value;
  }
}
