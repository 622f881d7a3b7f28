import type { Value } from '../../declared/value';
import { entryOf, type Node, textOf } from '../syntax/node';

/** A parameter as its template declares it. */
export interface Parameter {
  readonly type: string;
  readonly isList: boolean;
  /** Undefined where it has none, where it is empty (the idiom for "not given"), and where it names an SSM parameter. */
  readonly default: string | undefined;
  readonly allowed: readonly string[] | undefined;
}

/** @param node what stands under the parameter's name. */
export function parameterOf(node: Node): Parameter {
  const type = textOf(entryOf(node, 'Type')?.value) ?? 'String';
  const written = defaultText(entryOf(node, 'Default')?.value);
  const isSsm = type.startsWith('AWS::SSM::Parameter::');
  const allowed = entryOf(node, 'AllowedValues')?.value;
  const values = allowed?.kind === 'sequence' ? allowed.items.map(defaultText) : [];
  return {
    type,
    isList: type === 'CommaDelimitedList' || type.includes('List<'),
    default: isSsm || written === '' ? undefined : written,
    allowed: values.length > 0 && values.every((value) => value !== undefined) ? values : undefined,
  };
}

/** @returns the value of a parameter as its type has it: a list is written with commas. */
export function typed(parameter: Parameter, text: string): Value {
  return parameter.isList ? text.split(',').map((item) => item.trim()) : text;
}

function defaultText(node: Node | undefined): string | undefined {
  return node?.kind === 'sequence' ? node.items.map((item) => textOf(item) ?? '').join(',') : textOf(node);
}
