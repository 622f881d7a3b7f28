import type { Value } from '../../../declared/value';
import { isChoice, isEach, isList, isMap } from '../../evaluate/kinds';
import { LazyMap } from '../../evaluate/maps';
import type { Module } from '../../modules/module';

/** A value that has a name in a module. */
export interface NamedValue {
  /** `module.vpc.private_route_table_ids`, `var.vpc_id` */
  readonly text: string;
  readonly value: Value;
}

/**
 * @param of the addresses that are looked for
 * @returns what the modules that a module calls give of them, and what it is given itself
 */
export function namedValues(module: Module, of: readonly string[]): readonly NamedValue[] {
  const calls = [...module.code.calls.keys()].filter((name) => {
    const address = module.addressOf(`module.${name}`);
    return of.some((one) => one.startsWith(`${address}.`) || one.startsWith(`${address}[`));
  });
  const outputs = calls.flatMap((name) => {
    const value = module.module(name);
    return value === undefined ? [] : outputsOf(`module.${name}`, value);
  });
  // the variables of a root are given by nobody in the code
  const variables = module.called ? [...module.code.variables.keys()] : [];
  const given = variables.flatMap((name): readonly NamedValue[] => {
    const value = module.variable(name);
    return value === undefined ? [] : [{ text: `var.${name}`, value }];
  });
  return [...outputs, ...given];
}

/** The outputs of a call's modules, each by itself; where it may make none or several, all of them together. */
function outputsOf(text: string, value: Value): readonly NamedValue[] {
  if (value instanceof LazyMap) {
    return value.names.map((name) => ({ text: `${text}.${name}`, value: value.get(name) ?? null }));
  }
  if (isList(value)) {
    const several = value.find(isEach);
    if (several) return together(text, several.of);
    return value.flatMap((one, index) => outputsOf(`${text}[${index}]`, one));
  }
  if (isMap(value)) return [...value].flatMap(([key, one]) => outputsOf(`${text}[${quotedKey(key)}]`, one));
  if (isEach(value)) return together(text, value.of);
  if (isChoice(value)) {
    return [value.then, value.otherwise].flatMap((side) =>
      isList(side) ? side.flatMap((one) => together(text, isEach(one) ? one.of : one)) : [],
    );
  }
  return [];
}

function together(text: string, value: Value): readonly NamedValue[] {
  if (!(value instanceof LazyMap)) return [];
  return value.names.map((name) => {
    const of = value.get(name) ?? null;
    return { text: `flatten(${text}[*].${name})`, value: isList(of) ? of : [of] };
  });
}

/** A key of a map, as code has it. */
export function quotedKey(key: string): string {
  return JSON.stringify(key).replaceAll('${', '$${').replaceAll('%{', '%%{');
}
