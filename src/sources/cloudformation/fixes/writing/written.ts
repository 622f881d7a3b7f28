import { callOf } from '../../evaluate/call';
import type { Node } from '../../syntax/node';

/** How a text is quoted. */
export type Quote = 'plain' | 'single' | 'double';

/** What is to be written into a template, in whatever style the template has. */
export type Written = WrittenScalar | WrittenCall | WrittenList | WrittenMap;

export interface WrittenScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As it is quoted elsewhere; without it as the writer sees fit. */
  readonly quote?: Quote;
}

export interface WrittenCall {
  readonly kind: 'call';
  /** `Ref`, `Fn::Sub`. */
  readonly name: string;
  readonly argument: Written;
}

export interface WrittenList {
  readonly kind: 'list';
  readonly items: readonly Written[];
}

export interface WrittenMap {
  readonly kind: 'map';
  readonly entries: readonly WrittenEntry[];
}

export type WrittenEntry = readonly [key: string, value: Written];

export function scalar(value: string | number | boolean | null, quote?: Quote): WrittenScalar {
  return quote === undefined ? { kind: 'scalar', value } : { kind: 'scalar', value, quote };
}

export function call(name: string, argument: Written): WrittenCall {
  return { kind: 'call', name, argument };
}

export function ref(name: string): WrittenCall {
  return call('Ref', scalar(name));
}

export function getAtt(name: string, attribute: string): WrittenCall {
  return call('Fn::GetAtt', list([scalar(name), scalar(attribute)]));
}

export function list(items: readonly Written[]): WrittenList {
  return { kind: 'list', items };
}

export function map(entries: readonly WrittenEntry[]): WrittenMap {
  return { kind: 'map', entries };
}

/** @returns what a node says, to be written again elsewhere; undefined for what cannot be read. */
export function writtenAt(text: string, node: Node): Written | undefined {
  const called = callOf(node);
  if (called) return callAt(text, called.name, called.argument);
  switch (node.kind) {
    case 'scalar':
      return scalar(node.value, quoteAt(text, node));
    case 'sequence': {
      const items = node.items.map((item) => writtenAt(text, item));
      return items.every(isWritten) ? list(items) : undefined;
    }
    case 'mapping': {
      const entries = node.entries.map(({ key, value }) => [key, writtenAt(text, value)] as const);
      return entries.every(isWrittenEntry) ? map(entries) : undefined;
    }
    case 'missing':
      return undefined;
  }
}

/** `Vpc.CidrBlock` is text in short tags alone: elsewhere it is a list. */
function callAt(text: string, name: string, argument: Node): Written | undefined {
  if (name === 'Fn::GetAtt' && argument.kind === 'scalar') {
    const path = String(argument.value);
    const dot = path.indexOf('.');
    return dot > 0 ? getAtt(path.slice(0, dot), path.slice(dot + 1)) : undefined;
  }
  const written = writtenAt(text, argument);
  return written && call(name, written);
}

/** @returns how a scalar is quoted where it stands. */
export function quoteAt(text: string, { start }: Node): Quote {
  const first = text[start];
  return first === '"' ? 'double' : first === "'" ? 'single' : 'plain';
}

function isWritten(value: Written | undefined): value is Written {
  return value !== undefined;
}

function isWrittenEntry(entry: readonly [string, Written | undefined]): entry is WrittenEntry {
  return entry[1] !== undefined;
}
