import { invalidParameterValue, missingParameter, unknownParameter } from '../errors';
import type { Parameters } from './form';
import type { Input, InputValue } from './input';
import { PROTOCOL, structureOf, type Operation, type ShapeType, type Structure } from './shapes';

/** What every request carries: which action of which version, and who signed it in the query. */
const COMMON =
  /^(Action|Version|AWSAccessKeyId|Signature|SignatureMethod|SignatureVersion|Timestamp|Expires|SecurityToken|X-Amz-.*)$/;

/** A list's index as the SDK writes it: from 1, no sign, no leading zero. */
const INDEX = /^[1-9]\d{0,5}$/;

/** One level of dotted names: a value, and what stands below it. */
interface Node {
  value?: string;
  readonly children: Map<string, Node>;
}

/**
 * A request's parameters as the operation's input.
 * @throws Ec2Error UnknownParameter, InvalidParameterValue or MissingParameter, as EC2 does
 */
export function decodeInput(operation: Operation, parameters: Parameters): Input {
  const input = structure(structureOf(PROTOCOL.inputs, operation.input), tree(parameters), '');
  for (const member of operation.required) if (input[member] === undefined) throw missingParameter(member);
  return input;
}

function tree(parameters: Parameters): Node {
  const root: Node = { children: new Map() };
  for (const [name, value] of parameters) {
    if (COMMON.test(name)) continue;
    let node = root;
    for (const part of name.split('.')) {
      const next = node.children.get(part) ?? { children: new Map<string, Node>() };
      node.children.set(part, next);
      node = next;
    }
    node.value = value;
  }
  return root;
}

function structure(shape: Structure, node: Node, path: string): Input {
  if (node.value !== undefined) throw unknownParameter(path);
  const members = new Map(Object.entries(shape).map(([member, [name, type]]) => [name, { member, type }]));
  const input: Record<string, InputValue> = {};
  for (const [name, child] of node.children) {
    const inner = path === '' ? name : `${path}.${name}`;
    const known = members.get(name);
    if (known === undefined) throw unknownParameter(inner);
    input[known.member] = valueOf(known.type, child, inner);
  }
  return input;
}

function valueOf(type: ShapeType, node: Node, path: string): InputValue {
  if (typeof type !== 'string') return list(type.of, node, path);
  switch (type) {
    case 'string':
    case 'blob':
      return leaf(node, path);
    case 'number':
      return number(leaf(node, path), path);
    case 'boolean':
      return boolean(leaf(node, path), path);
    case 'timestamp':
      return timestamp(leaf(node, path), path);
    default:
      return structure(structureOf(PROTOCOL.inputs, type), node, path);
  }
}

function list(type: ShapeType, node: Node, path: string): InputValue {
  if (node.value !== undefined && node.value !== '') throw unknownParameter(path);
  const items = [...node.children].map(([index, child]) => {
    const inner = `${path}.${index}`;
    if (!INDEX.test(index)) throw unknownParameter(inner);
    return { index: Number(index), value: valueOf(type, child, inner) };
  });
  return items.sort((a, b) => a.index - b.index).map(({ value }) => value);
}

function leaf(node: Node, path: string): string {
  const [below] = node.children.keys();
  if (below !== undefined) throw unknownParameter(`${path}.${below}`);
  return node.value ?? '';
}

function number(text: string, path: string): number {
  if (!/^-?\d{1,15}(\.\d{1,9})?$/.test(text)) {
    throw invalidParameterValue(`Value (${text}) for parameter ${path} is invalid. Expecting a number.`);
  }
  return Number(text);
}

function boolean(text: string, path: string): boolean {
  switch (text.toLowerCase()) {
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      throw invalidParameterValue(
        `Value (${text}) for parameter ${path} is invalid. Expecting true or false.`,
      );
  }
}

function timestamp(text: string, path: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) {
    throw invalidParameterValue(`Value (${text}) for parameter ${path} is invalid. Expecting a date.`);
  }
  return date;
}
