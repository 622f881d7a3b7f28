import type { TemplateDocument } from '../syntax/document';
import { type Entry, entryOf, textOf } from '../syntax/node';
import type { Site } from './site';
import { entrySpan, ownEntries } from './writing/elements';
import { addEntries } from './writing/insert';
import { columnOf, lineEnd, nextLine } from './writing/lines';
import type { Style } from './writing/style';
import type { Edits } from './writing/text-edit';
import { entryLines } from './writing/write-yaml';
import type { WrittenEntry } from './writing/written';

/** @returns the last resource of one of the types, else the last of all. */
export function lastOf({ section }: Site, types: readonly string[]): Entry | undefined {
  const all = ownEntries(section);
  const isOne = ({ value }: Entry): boolean => types.includes(textOf(entryOf(value, 'Type')?.value) ?? '');
  return all.findLast(isOne) ?? all.at(-1);
}

/** Adds a resource after another, with a blank line between them where the template's resources have one. */
export function insertResource(site: Site, after: Entry, resource: WrittenEntry, style: Style): Edits {
  const { document, section } = site;
  if (section.isFlow) return addEntries(document, section, [resource], style, after);
  const at = endOf(document, after);
  const indent = ' '.repeat(columnOf(document.text, after.keySpan.start));
  const lines = entryLines(resource, style).map((line) => `\n${indent}${line}`);
  return [{ start: at, end: at, text: (hasBlankLines(site) ? '\n' : '') + lines.join('') }];
}

/** The end of a resource's last line; remarks below it that stand further in than its name are its own. */
export function endOf(document: TemplateDocument, entry: Entry): number {
  const { text } = document;
  const column = columnOf(text, entry.keySpan.start);
  let end = lineEnd(text, entrySpan(document, entry).end);
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, end)) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.indexOf('#') <= column || !line.trimStart().startsWith('#')) break;
    end = lineEnd(text, at);
  }
  return end;
}

/** Whether a blank line stands between most resources that follow each other. */
function hasBlankLines({ document, section }: Site): boolean {
  const all = ownEntries(section);
  const gaps = all.slice(1).map((entry, i) => {
    const previous = all[i];
    const from = previous ? entrySpan(document, previous).end : 0;
    return /\n[ \t]*\r?\n/.test(document.text.slice(from, entry.keySpan.start));
  });
  return gaps.filter(Boolean).length * 2 > gaps.length;
}
