import type { Value } from '../../declared/value';
import { type Node, textOf } from '../syntax/node';
import type { Evaluation } from './evaluation';
import { isLiteral } from './kinds';
import { malformed } from './malformed';

/** `Vpc.CidrBlock`, or a list of the name and the attribute, which may itself be a `Ref`. */
export function getAtt(argument: Node, evaluation: Evaluation): Value {
  const text = textOf(argument);
  if (text !== undefined) return attributeNamed(text, evaluation);
  const [name, ...rest] = evaluation.arguments(argument) ?? [];
  const resource = textOf(name);
  const attributes = rest.map((part) => evaluation.value(part));
  if (resource === undefined || attributes.length === 0 || !attributes.every(isLiteral))
    return malformed('Fn::GetAtt');
  return evaluation.names.attribute(resource, attributes.join('.'), evaluation);
}

/** @param text a resource's name, a dot and an attribute, which may hold dots of its own. */
export function attributeNamed(text: string, evaluation: Evaluation): Value {
  const dot = text.indexOf('.');
  if (dot <= 0 || dot === text.length - 1) return malformed('Fn::GetAtt');
  return evaluation.names.attribute(text.slice(0, dot), text.slice(dot + 1), evaluation);
}
