import type { Value } from '../../../declared/value';
import { isEach, isReference } from '../kinds';
import { failed } from '../not-known';
import { asNumber, asText, joinText } from '../text';
import { formatted } from './format';
import type { FunctionTable, LanguageFunction } from './function';
import { countedItems, itemsOf } from './lists';

/** Functions on texts. */
export const TEXT_FUNCTIONS: FunctionTable = new Map<string, LanguageFunction>([
  ['format', ([template = null, ...args]) => formatted(template, args)],
  ['formatlist', ([template = null, ...args]) => formatList(template, args)],
  ['join', ([separator = null, ...lists]) => join(separator, lists)],
  [
    'split',
    onTexts((separator, text) => (separator === '' ? Array.from(text ?? '') : (text ?? '').split(separator))),
  ],
  ['lower', onTexts((text) => text.toLowerCase())],
  ['upper', onTexts((text) => text.toUpperCase())],
  ['title', onTexts((text) => text.replace(/(^|\s)\p{L}/gu, (first) => first.toUpperCase()))],
  ['trim', onTexts((text, cut = '') => trimmed(text, cut))],
  ['trimspace', onTexts((text) => text.trim())],
  [
    'trimprefix',
    onTexts((text, prefix = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  ],
  [
    'trimsuffix',
    onTexts((text, suffix = '') =>
      suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
    ),
  ],
  ['chomp', onTexts((text) => text.replace(/(\r?\n)+$/, ''))],
  ['startswith', onTexts((text, prefix = '') => text.startsWith(prefix))],
  ['endswith', onTexts((text, suffix = '') => text.endsWith(suffix))],
  ['strcontains', onTexts((text, part = '') => text.includes(part))],
  ['strrev', onTexts((text) => Array.from(text).reverse().join(''))],
  [
    'substr',
    ([text = null, from = null, count = null]) => substring(asText(text), asNumber(from), asNumber(count)),
  ],
  [
    'replace',
    ([text = null, search = null, by = null]) => replaced(asText(text), asText(search), asText(by)),
  ],
]);

function onTexts(build: (first: string, second?: string) => Value): LanguageFunction {
  return (args) => {
    const [first, second] = args.map(asText);
    if (first === undefined || (args.length > 1 && second === undefined)) return undefined;
    return second === undefined ? build(first) : build(first, second);
  };
}

function join(separator: Value, lists: readonly Value[]): Value | undefined {
  const between = asText(separator);
  const items = lists.flatMap((list) => itemsOf(list) ?? [failed('A list is expected here.')]);
  if (between === undefined || items.some(isEach)) return undefined;
  return joinText(items.flatMap((item, at) => (at > 0 ? [between, item] : [item])));
}

function formatList(template: Value, args: readonly Value[]): Value | undefined {
  const lists = args.map((arg) => countedItems(arg));
  const length = lists.find((list) => list !== undefined)?.length;
  const isOpen = args.some((arg, at) => !lists[at] && (isReference(arg) || asText(arg) === undefined));
  if (length === undefined || isOpen) return undefined;
  const rows = Array.from({ length }, (_, row) => args.map((arg, at) => lists[at]?.[row] ?? arg));
  const texts = rows.map((row) => formatted(template, row));
  return texts.flatMap((text) => text ?? failed('This has no text.'));
}

function trimmed(text: string, cut: string): string {
  let [start, end] = [0, text.length];
  while (start < end && cut.includes(text.charAt(start))) start += 1;
  while (end > start && cut.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function substring(
  text: string | undefined,
  from: number | undefined,
  count: number | undefined,
): Value | undefined {
  if (text === undefined || from === undefined || count === undefined) return undefined;
  const characters = Array.from(text);
  const start = from < 0 ? Math.max(0, characters.length + from) : from;
  return characters.slice(start, count < 0 ? undefined : start + count).join('');
}

/** A search between slashes is a regular expression, in another dialect than ours. */
function replaced(
  text: string | undefined,
  search: string | undefined,
  by: string | undefined,
): Value | undefined {
  if (text === undefined || search === undefined || by === undefined) return undefined;
  if (search.length > 1 && search.startsWith('/') && search.endsWith('/')) return undefined;
  return text.replaceAll(search, () => by);
}
