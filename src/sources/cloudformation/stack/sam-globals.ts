import type { Value } from '../../declared/value';
import { isList, isMap } from '../../declared/kinds';
import { type Entry, entryOf } from '../syntax/node';
import type { Stack } from './stack';

/** The sections of `Globals` by the types of resources that they are for. */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['AWS::Serverless::Function', 'Function'],
  ['AWS::Serverless::Api', 'Api'],
  ['AWS::Serverless::HttpApi', 'HttpApi'],
  ['AWS::Serverless::SimpleTable', 'SimpleTable'],
  ['AWS::Serverless::StateMachine', 'StateMachine'],
]);

/** @returns the properties that a SAM template gives to all resources of a type. */
export function globalsOf(stack: Stack, type: string): readonly Entry[] {
  const name = SECTIONS.get(type);
  const section = stack.section('Globals').find(({ key }) => key === name)?.value;
  return section && name !== undefined ? (entriesOf(section) ?? []) : [];
}

function entriesOf(node: Entry['value']): readonly Entry[] | undefined {
  return node.kind === 'mapping' && !entryOf(node, 'Fn::Transform') ? node.entries : undefined;
}

/**
 * A resource's own value beside the one of all: maps are merged, lists follow each other, anything else is its own.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function merged(global: Value | undefined, own: Value): Value {
  if (isList(global) && isList(own)) return [...global, ...own];
  if (!isMap(global) || !isMap(own)) return own;
  const map = new Map(global);
  for (const [key, value] of own) map.set(key, merged(map.get(key), value));
  return map;
}
