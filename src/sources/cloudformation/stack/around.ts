import type { Message } from '../../../network/message';
import type { OpenWorld, Place } from '../../declared/unit';
import type { Value } from '../../declared/value';
import { Comparisons } from '../conditions/equals';
import type { TemplateDocument } from '../syntax/document';
import type { Span } from '../syntax/node';

/** What a template is deployed with, and where other templates are found. */
export interface Surroundings {
  /** The Region of the stack, where it is known. */
  readonly region?: string;
  /** Values that are given to the template's parameters. */
  readonly parameters?: ReadonlyMap<string, string>;
  /**
   * The template of a nested stack, or undefined where it is not at hand.
   *
   * @param from the file of the template that nests it, @param url a local path, as that template writes it.
   */
  readonly nested?: (from: string, url: string) => TemplateDocument | undefined;
  /** What another stack exports under a name, or undefined. */
  readonly exports?: (name: Value) => Value | undefined;
}

/** Aliases of aliases make any number of values of a few lines. */
const MOST_VALUES = 400_000;

/** What all the stacks of a unit share. */
export class Around {
  readonly comparisons = new Comparisons();
  readonly open: OpenWorld[] = [];
  private left = MOST_VALUES;

  constructor(private readonly given: Surroundings) {}

  get region(): string | undefined {
    return this.given.region;
  }

  get parameters(): ReadonlyMap<string, string> {
    return this.given.parameters ?? new Map<string, string>();
  }

  nested(from: string, url: string): TemplateDocument | undefined {
    return this.given.nested?.(from, url);
  }

  exports(name: Value): Value | undefined {
    return this.given.exports?.(name);
  }

  isWithinBudget(): boolean {
    this.left -= 1;
    return this.left > 0;
  }

  /** @returns whether something was left out because there was too much. */
  get isSpent(): boolean {
    return this.left <= 0;
  }

  /** Notes that a part of a template cannot be read. */
  unreadable(document: TemplateDocument, span: Span, why: Message): void {
    this.open.push({ why, place: placeOf(document, span), isUnreadable: true });
  }

  /** Notes that something may be there of which nothing is known. */
  opens(document: TemplateDocument, span: Span, why: Message): void {
    this.open.push({ why, place: placeOf(document, span) });
  }
}

export function placeOf({ file, lines }: TemplateDocument, span: Span): Place {
  return { file, range: lines.range(span) };
}
