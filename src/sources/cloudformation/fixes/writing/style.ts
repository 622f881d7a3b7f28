import { callOf } from '../../evaluate/call';
import type { TemplateDocument } from '../../syntax/document';
import { entryOf, type MappingNode, type Node } from '../../syntax/node';
import { type JsonStyle, jsonStyleOf } from './json-style';
import { before, columnOf, isFirstInLine } from './lines';
import { type Quote, quoteAt } from './written';
import { walk } from './walk';

/** How functions are called: `!Ref X`, `Ref: X` on a line of its own, or `{Ref: X}`. */
export type CallStyle = 'short' | 'block' | 'flow';

/** How a template is written. */
export interface Style {
  readonly language: 'yaml' | 'json';
  /** The white space of one level. */
  readonly unit: string;
  readonly calls: CallStyle;
  /** Whether the dashes of a list stand further in than its key. */
  readonly hasIndentedLists: boolean;
  /** How texts of `Sub` are quoted. */
  readonly subQuote: Quote;
  /** How names such as `AWS::NoValue` are quoted. */
  readonly pseudoQuote: Quote;
  readonly json: JsonStyle;
}

/** @param near parts of the template that what is written is to look like, nearest first; then all of it is looked at. */
export function styleOf(document: TemplateDocument, ...near: readonly (Node | undefined)[]): Style {
  const seen = [...near, document.root].flatMap((node) => (node ? habitsOf(document, node) : []));
  const most = <T>(pick: (habits: Habits) => readonly T[], fallback: T): T => {
    const found = seen.map(pick).find((each) => each.length > 0);
    return found ? mostFrequent(found, fallback) : fallback;
  };
  return {
    language: document.language,
    unit: unitOf(document),
    calls: most(({ calls }) => calls, 'short'),
    hasIndentedLists: most(({ indentedLists }) => indentedLists, true),
    subQuote: most(({ subQuotes }) => subQuotes, 'plain'),
    pseudoQuote: most(({ pseudoQuotes }) => pseudoQuotes, 'plain'),
    json: jsonStyleOf(document.text),
  };
}

/** What a part of a template shows. */
interface Habits {
  readonly calls: CallStyle[];
  readonly indentedLists: boolean[];
  readonly subQuotes: Quote[];
  readonly pseudoQuotes: Quote[];
}

function habitsOf({ text }: TemplateDocument, root: Node): Habits {
  const habits: Habits = { calls: [], indentedLists: [], subQuotes: [], pseudoQuotes: [] };
  walk(root, (node, entry) => {
    if (node.kind === 'sequence' && !node.isFlow && !node.tag && entry && isFirstInLine(text, node.start)) {
      habits.indentedLists.push(columnOf(text, node.start) > columnOf(text, entry.keySpan.start));
    }
    const called = callOf(node);
    if (!called) return;
    if (node.tag) habits.calls.push('short');
    else if (node.kind === 'mapping') habits.calls.push(node.isFlow ? 'flow' : 'block');
    const { argument } = called;
    if (argument.kind !== 'scalar' || typeof argument.value !== 'string') return;
    // A text of several lines is in a block of its own, whose mark is no quote.
    if (called.name === 'Fn::Sub' && !/[|>]/.test(text[argument.start] ?? ''))
      habits.subQuotes.push(quoteAt(text, argument));
    if (called.name === 'Ref' && argument.value.startsWith('AWS::'))
      habits.pseudoQuotes.push(quoteAt(text, argument));
  });
  return habits;
}

/** A level is what types are further in than the names of their resources, else these than the section's. */
function unitOf({ text, root }: TemplateDocument): string {
  const resources = entryOf(root, 'Resources');
  for (const { keySpan, value } of resources?.value.kind === 'mapping' ? resources.value.entries : []) {
    const inner = value.kind === 'mapping' ? firstKey(value) : undefined;
    if (inner === undefined || inner < keySpan.end) continue;
    if (!isFirstInLine(text, inner) || !isFirstInLine(text, keySpan.start)) continue;
    const further = before(text, inner).slice(before(text, keySpan.start).length);
    if (further !== '') return further;
  }
  const first = resources?.value.kind === 'mapping' ? firstKey(resources.value) : undefined;
  if (!resources || first === undefined || !isFirstInLine(text, first)) return '  ';
  return before(text, first).slice(before(text, resources.keySpan.start).length) || '  ';
}

function firstKey({ entries }: MappingNode): number | undefined {
  return entries[0]?.keySpan.start;
}

function mostFrequent<T>(values: readonly T[], fallback: T): T {
  const counts = new Map<T, number>();
  let best = fallback;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
