import type { Value } from '../../../declared/value';
import type { Scope } from '../scope';

/**
 * A function of the language, called with values that are neither choices nor failures.
 * @returns undefined where the arguments say too little
 * @see https://developer.hashicorp.com/terraform/language/functions
 */
export type LanguageFunction = (args: readonly Value[], scope: Scope) => Value | undefined;

/** An argument, evaluated when it is asked for. */
export type Argument = () => Value;

/** A function that evaluates the arguments that it needs. */
export type LazyFunction = (args: readonly Argument[], scope: Scope) => Value;

/** Functions by their names. */
export type FunctionTable = ReadonlyMap<string, LanguageFunction>;
