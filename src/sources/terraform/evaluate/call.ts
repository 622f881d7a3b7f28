import { message } from '../../../network/message';
import type { Value } from '../../declared/value';
import { overChoices } from './choose';
import { ATTEMPTS } from './functions/attempts';
import type { Argument } from './functions/function';
import { FUNCTIONS } from './functions/table';
import { each, isChoice, isEach, isFailed, isList, someItem } from './kinds';
import { NotKnown, unknownCall } from './not-known';
import type { Scope } from './scope';
import { joinedSymbol } from './symbol';

/**
 * @param expands the last argument is a list of arguments
 * @returns what a function returns; not known for functions that are not known here, or that ask what is known later
 */
export function call(name: string, args: readonly Argument[], expands: boolean, scope: Scope): Value {
  const lazy = ATTEMPTS.get(name.replace(/^core::/, ''));
  if (lazy && !expands) return lazy(args, scope);
  const values = args.map((argument) => argument());
  const wrong = values.find(isFailed);
  if (wrong !== undefined) return wrong;
  return overChoices(values, (decided) => {
    const all = expands ? expanded(decided) : decided;
    const fn = FUNCTIONS.get(name.replace(/^core::/, ''));
    const symbol = (): string | undefined => joinedSymbol(all, (symbols) => `${name}(${symbols.join(', ')})`);
    if (lazy)
      return lazy(
        all.map((value) => () => value),
        scope,
      );
    if (!fn || all.some(isEach)) return fn ? unknownCall(name, undefined) : notOurs(name, symbol());
    const result = fn(all, scope);
    return result ?? unknownCall(name, symbol());
  });
}

/** The last list as arguments; one of unknown length is an argument that stands for several. */
function expanded(values: readonly Value[]): readonly Value[] {
  const last = values.at(-1) ?? null;
  const before = values.slice(0, -1);
  if (isList(last)) return [...before, ...last.map((item) => (isEach(item) ? item.of : item))];
  return [...before, isChoice(last) ? last : each(someItem())];
}

function notOurs(name: string, symbol: string | undefined): NotKnown {
  return new NotKnown(message('The function {name} is not worked out here.', { name }), { symbol });
}
