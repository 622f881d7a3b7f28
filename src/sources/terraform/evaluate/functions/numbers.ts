import type { Value } from '../../../declared/value';
import { failed } from '../not-known';
import { asNumber, asText } from '../text';
import type { FunctionTable, LanguageFunction } from './function';
import { MOST_ITEMS } from './lists';

/** Functions on numbers. */
export const NUMBER_FUNCTIONS: FunctionTable = new Map<string, LanguageFunction>([
  ['abs', onNumbers(Math.abs)],
  ['ceil', onNumbers(Math.ceil)],
  ['floor', onNumbers(Math.floor)],
  ['signum', onNumbers(Math.sign)],
  ['pow', onNumbers((base, exponent = 1) => base ** exponent)],
  ['min', onNumbers((...numbers) => Math.min(...numbers))],
  ['max', onNumbers((...numbers) => Math.max(...numbers))],
  ['sum', ([list = null]) => (Array.isArray(list) ? sum(list) : undefined)],
  ['parseint', ([text = null, base = null]) => parsed(asText(text), asNumber(base))],
  ['range', (args) => range(args)],
]);

function onNumbers(compute: (first: number, ...others: number[]) => number) {
  return (args: readonly Value[]): Value | undefined => {
    const numbers = args.flatMap((arg) => asNumber(arg) ?? []);
    const [first, ...others] = numbers;
    if (first === undefined || numbers.length < args.length) return undefined;
    return compute(first, ...others);
  };
}

function sum(list: readonly Value[]): Value | undefined {
  const numbers = list.flatMap((item) => asNumber(item) ?? []);
  return numbers.length < list.length ? undefined : numbers.reduce((a, b) => a + b, 0);
}

function parsed(text: string | undefined, base = 10): Value | undefined {
  const number = text !== undefined && base >= 2 && base <= 36 ? parseInt(text, base) : NaN;
  return Number.isNaN(number) ? undefined : number;
}

function range(args: readonly Value[]): Value | undefined {
  const numbers = args.flatMap((arg) => asNumber(arg) ?? []);
  if (numbers.length < args.length || numbers.length === 0) return undefined;
  const [a = 0, b, c] = numbers;
  const [start, limit] = b === undefined ? [0, a] : [a, b];
  const step = c ?? (start <= limit ? 1 : -1);
  if (step === 0 || (step > 0 && limit < start) || (step < 0 && limit > start))
    return failed('The range never ends.');
  const count = Math.ceil((limit - start) / step);
  return count > MOST_ITEMS ? undefined : Array.from({ length: count }, (_, i) => start + i * step);
}
