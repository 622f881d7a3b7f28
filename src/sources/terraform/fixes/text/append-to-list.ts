import type { Call, Expression, Tuple } from '../../hcl/expression';
import { referenceOf } from '../../hcl/references';
import type { CodeFile } from '../../modules/module-code';
import { listOf, type Term } from '../names/term';
import { insertion, replacement, type Draft } from './draft';
import { dropFromTuple } from './drop-from-tuple';
import { indentAt, indentedAt, indentOf, isOnOneLine, lineEndAfter, lineStart, newlineOf } from './layout';
import { separatorAfter } from './separator';

/** What gives out the items of the one list that it is given. */
const AROUND_LISTS: ReadonlySet<string> = new Set(['toset', 'tolist', 'distinct', 'compact', 'sort']);

/**
 * Appends to a list in the way that it is written. Where all instances of a resource are appended, an item that is one
 * of them goes: `[x[0].id]` becomes `x[*].id`.
 */
export function appendToList(file: CodeFile, list: Expression, terms: readonly Term[]): readonly Draft[] {
  if (terms.length === 0) return [];
  switch (list.kind) {
    case 'null':
    case 'missing':
      return [replacement(file, list, wholeList(file, list, terms))];
    case 'parentheses':
      return appendToList(file, list.inner, terms);
    case 'tuple':
      return appendToTuple(file, list, terms);
    case 'call': {
      const [only] = list.arguments;
      if (only && list.arguments.length === 1 && !list.expands) {
        if (AROUND_LISTS.has(list.name)) return appendToList(file, only, terms);
        // its items may be lists
        if (list.name === 'flatten' && only.kind === 'tuple') return appendItems(file, only, terms);
      }
      return list.name === 'concat' && !list.expands
        ? appendArguments(file, list, terms)
        : inConcat(file, list, terms);
    }
    default:
      return inConcat(file, list, terms);
  }
}

function wholeList(file: CodeFile, list: Expression, terms: readonly Term[]): string {
  return indentedAt(file.hcl, list.start, listOf(terms, indentOf(file.hcl)));
}

/** Whether there are comments in a list, on lines of their own or after its items. */
function hasComment({ hcl }: CodeFile, { start, end }: Tuple): boolean {
  const isAlone = hcl.text.slice(lineStart(hcl.text, end), end).trim() === ']';
  return isAlone && hcl.comments.some((comment) => comment.start > start && comment.end < end);
}

function appendToTuple(file: CodeFile, tuple: Tuple, terms: readonly Term[]): readonly Draft[] {
  const kept = tuple.items.filter((item) => !isCovered(item, terms));
  if (kept.length === 0 && !hasComment(file, tuple)) {
    return [replacement(file, tuple, wholeList(file, tuple, terms))];
  }
  const lists = terms.filter(({ isList }) => isList);
  const singles = terms.filter(({ isList }) => !isList);
  if (lists.length === 0) return appendItems(file, tuple, singles);
  return [
    insertion(file, tuple.start, 'concat('),
    ...appendItems(file, tuple, singles, terms),
    insertion(file, tuple.end, `${lists.map(({ text }) => `, ${text}`).join('')})`),
  ];
}

/**
 * Each item stands for itself: what is added comes after the last one that stays.
 * @param all what is appended altogether: what it covers goes
 */
function appendItems(
  file: CodeFile,
  tuple: Tuple,
  added: readonly Term[],
  all: readonly Term[] = added,
): readonly Draft[] {
  const { hcl } = file;
  const { text } = hcl;
  const texts = added.map((term) => term.text);
  const dropped = dropCovered(file, tuple, all);
  if (texts.length === 0) return dropped;
  const last = tuple.items.filter((item) => !isCovered(item, all)).at(-1);
  if (!last && !hasComment(file, tuple)) return [replacement(file, tuple, `[${texts.join(', ')}]`)];
  const indent = indentAt(text, last?.start ?? tuple.end) + (last ? '' : indentOf(hcl));
  if (!last) {
    const lines = texts.map((item) => `${indent}${item},${newlineOf(hcl)}`).join('');
    return [...dropped, insertion(file, lineStart(text, tuple.end), lines)];
  }
  const comma = separatorAfter(hcl, last.end);
  if (isOnOneLine(text, last.end, tuple.end)) {
    const items = texts.join(', ');
    // a comma before an item that goes goes with it
    const stays = comma !== undefined && last === tuple.items.at(-1);
    return [
      ...dropped,
      stays ? insertion(file, comma, ` ${items},`) : insertion(file, last.end, `, ${items}`),
    ];
  }
  const lines = texts.map((item) => newlineOf(hcl) + indent + item).join(',');
  const end = lineEndAfter(hcl, comma ?? last.end);
  if (comma !== undefined) return [...dropped, insertion(file, end, `${lines},`)];
  return [...dropped, insertion(file, last.end, ','), insertion(file, end, lines)];
}

/** `concat(…)` takes lists: one that is written out takes what is no list. */
function appendArguments(file: CodeFile, call: Call, terms: readonly Term[]): readonly Draft[] {
  const written = call.arguments.filter((argument): argument is Tuple => argument.kind === 'tuple');
  const emptied = written.find(
    (tuple) => tuple.items.length > 0 && tuple.items.every((item) => isCovered(item, terms)),
  );
  const into = written.filter((tuple) => tuple !== emptied).at(-1);
  const singles = terms.filter(({ isList }) => !isList);
  const lists = terms.filter(({ isList }) => isList).map(({ text }) => text);
  const rest =
    into || singles.length === 0 ? lists : [...lists, `[${singles.map(({ text }) => text).join(', ')}]`];
  const [first, ...others] = rest;
  const [replaced, added] = emptied && first !== undefined ? [first, others] : [undefined, rest];
  return [
    ...(emptied && replaced !== undefined ? [replacement(file, emptied, replaced)] : []),
    ...written
      .filter((tuple) => tuple !== emptied)
      .flatMap((tuple) => appendItems(file, tuple, tuple === into ? singles : [], terms)),
    ...appended(file, call, added),
  ];
}

function appended(file: CodeFile, call: Call, texts: readonly string[]): readonly Draft[] {
  const last = call.arguments.at(-1);
  if (texts.length === 0) return [];
  if (!last) return [insertion(file, call.end - 1, texts.join(', '))];
  const { hcl } = file;
  const comma = separatorAfter(hcl, last.end);
  if (isOnOneLine(hcl.text, last.end, call.end)) {
    const at = comma ?? last.end;
    return [
      insertion(
        file,
        at,
        `${comma === undefined ? ', ' : ' '}${texts.join(', ')}${comma === undefined ? '' : ','}`,
      ),
    ];
  }
  const lines = texts.map((text) => newlineOf(hcl) + indentAt(hcl.text, last.start) + text).join(',');
  const end = lineEndAfter(hcl, comma ?? last.end);
  if (comma !== undefined) return [insertion(file, end, `${lines},`)];
  return [insertion(file, last.end, ','), insertion(file, end, lines)];
}

function inConcat(file: CodeFile, list: Expression, terms: readonly Term[]): readonly Draft[] {
  const lists = terms.filter(({ isList }) => isList).map(({ text }) => text);
  const singles = terms.filter(({ isList }) => !isList).map(({ text }) => text);
  const all = [...lists, ...(singles.length > 0 ? [`[${singles.join(', ')}]`] : [])];
  return [insertion(file, list.start, 'concat('), insertion(file, list.end, `, ${all.join(', ')})`)];
}

/** Whether an item is an instance of a resource all of whose instances are appended. */
function isCovered(item: Expression, terms: readonly Term[]): boolean {
  const path = referenceOf(item)?.path;
  if (path?.length !== 4) return false;
  const [type, name] = path;
  return terms.some(({ resource }) => resource === `${type}.${name}`);
}

function dropCovered(file: CodeFile, tuple: Tuple, terms: readonly Term[]): readonly Draft[] {
  return dropFromTuple(
    file,
    tuple,
    tuple.items.filter((item) => isCovered(item, terms)),
  );
}
