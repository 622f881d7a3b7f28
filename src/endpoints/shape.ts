/** Tells whether something from outside is a value of a type. */
export type Guard<T> = (value: unknown) => value is T;

type OptionalKey<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K> ? K : never;
}[keyof T];

type Guards<T> = { readonly [K in keyof T]-?: Guard<Exclude<T[K], undefined>> };

export const isText: Guard<string> = (value) => typeof value === 'string';

export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';

export function oneOf<const T>(...values: readonly T[]): Guard<T> {
  return (value): value is T => values.some((one) => one === value);
}

export function either<A, B>(a: Guard<A>, b: Guard<B>): Guard<A | B> {
  return (value): value is A | B => a(value) || b(value);
}

export function listOf<T>(isItem: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(isItem);
}

export function recordOf<T>(isMember: Guard<T>): Guard<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> =>
    isObject(value) && Object.values(value).every(isMember);
}

/**
 * An object with these members and no others: what nobody reads would be lost without a word.
 * @param optional those that may be absent; a member that is there and undefined is none
 */
export function shape<T extends object>(
  required: Omit<Guards<T>, OptionalKey<T>>,
  optional: Pick<Guards<T>, OptionalKey<T>>,
): Guard<T> {
  const needed = new Map<string, Guard<unknown>>(Object.entries<Guard<unknown>>(required));
  const allowed = new Map<string, Guard<unknown>>(Object.entries<Guard<unknown>>(optional));
  return (value): value is T =>
    isObject(value) &&
    [...needed.keys()].every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, member]) =>
      (needed.get(name) ?? allowed.get(name) ?? isNothing)(member),
    );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isNothing: Guard<never> = (_value): _value is never => false;
