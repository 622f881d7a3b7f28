import { message, type Message } from '../../network/message';
import { wayLabel } from '../labels';
import type { TraceClass, Way } from '../trace';
import { pairArgs, pairOf, type PairKind } from './pair';

/** @returns the sentence of a destination whose way AWS chooses at random. */
export function ambiguousSentence(
  classes: readonly TraceClass[],
  names: { readonly from: string; readonly to: string },
): Message {
  const ways = differentWays(
    classes.filter(({ verdict }) => verdict === 'ambiguous').flatMap((each) => each.ways),
  );
  const [a, b] = ways;
  if (!a || !b) return message('AWS chooses at random how {from} reaches {to}.', names);
  if (ways.length > 2) {
    return message('AWS chooses at random how {from} reaches {to}: in one of {n} ways.', {
      ...names,
      n: ways.length,
    });
  }
  const pair = pairOf({ way: a }, { way: b });
  return message(TEMPLATES[pair.kind], { ...names, ...pairArgs(pair) });
}

function differentWays(ways: readonly Way[]): readonly Way[] {
  return [...new Map(ways.map((way) => [`${way.via} ${wayLabel(way)}`, way] as const)).values()];
}

const TEMPLATES: Readonly<Record<PairKind, string>> = {
  'gateway-endpoint+nat-gateway':
    'AWS chooses at random how {from} reaches {to}: through NAT gateway {second} or gateway endpoint {first}.',
  'gateway-endpoint+internet-gateway':
    'AWS chooses at random how {from} reaches {to}: through internet gateway {second} or gateway endpoint {first}.',
  'gateway-endpoint+interface-endpoint':
    'AWS chooses at random how {from} reaches {to}: through interface endpoint {second} or gateway endpoint {first}.',
  'interface-endpoint+nat-gateway':
    'AWS chooses at random how {from} reaches {to}: through NAT gateway {second} or interface endpoint {first}.',
  'interface-endpoint+internet-gateway':
    'AWS chooses at random how {from} reaches {to}: through internet gateway {second} or interface endpoint {first}.',
  'nat-gateway+internet-gateway':
    'AWS chooses at random how {from} reaches {to}: through internet gateway {second} or NAT gateway {first}.',
  'nat-gateway+nat-gateway':
    'AWS chooses at random how {from} reaches {to}: through NAT gateway {first} or NAT gateway {second}.',
  other: 'AWS chooses at random how {from} reaches {to}: through {first} or {second}.',
};
