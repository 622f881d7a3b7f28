import { counted, message, type Message } from '../../network/message';
import type { Via } from '../trace';
import { wayLabel } from '../labels';
import { familyOf, rangesOf, type ClassGroup } from './ways';

/** @returns the sentence of a destination whose classes fare differently. */
export function partialSentence(
  groups: readonly ClassGroup[],
  names: { readonly from: string; readonly to: string },
): Message {
  const reached = groups.filter(({ verdict }) => verdict === 'reachable');
  const blocked = groups.find(({ verdict }) => verdict === 'blocked');
  const [only] = reached;
  if (!only) return noneReached(groups, names);
  if (!blocked || reached.length + 1 !== groups.length) return unclear(groups, names);
  const byFamily = overFamilies(only, blocked, reached.length, names);
  if (byFamily) return byFamily;
  const n = rangesOf({ ...only, classes: reached.flatMap(({ classes }) => classes) });
  const m = rangesOf(blocked);
  if (n === undefined || m === undefined) {
    return message('{from} reaches part of {to}; the rest is blocked.', names);
  }
  if (reached.length > 1) {
    return message('{from} reaches part of {to}: {n} ranges in {ways} ways; {m} are blocked.', {
      ...names,
      n,
      m,
      ways: reached.length,
    });
  }
  const [one, many] = TEMPLATES[wordOf(only.way.via)];
  const args = { ...names, way: wayLabel(only.way), m };
  const template = m === 1 ? one : many;
  return counted(n, template[0], template[1], args);
}

function overFamilies(
  reached: ClassGroup,
  blocked: ClassGroup,
  ways: number,
  names: { readonly from: string; readonly to: string },
): Message | undefined {
  const family = familyOf(reached);
  const other = familyOf(blocked);
  if (ways > 1 || family === undefined || other === undefined || family === other) return undefined;
  const args = { ...names, way: wayLabel(reached.way) };
  return family === 'ipv4'
    ? message('{from} reaches part of {to}: over IPv4 through {way}; IPv6 is blocked.', args)
    : message('{from} reaches part of {to}: over IPv6 through {way}; IPv4 is blocked.', args);
}

function noneReached(groups: readonly ClassGroup[], names: Message['args']): Message {
  return groups.some(({ verdict }) => verdict === 'ambiguous')
    ? message(
        '{from} may reach part of {to}: AWS chooses at random how; the rest is blocked or not known.',
        names,
      )
    : message('{from} cannot reach part of {to}; of the rest it cannot be said.', names);
}

function unclear(groups: readonly ClassGroup[], names: Message['args']): Message {
  const has = (verdict: ClassGroup['verdict']): boolean => groups.some((group) => group.verdict === verdict);
  if (has('undetermined')) {
    return has('blocked')
      ? message('{from} reaches part of {to}; part is blocked, and of the rest it cannot be said.', names)
      : message('{from} reaches part of {to}; of the rest it cannot be said.', names);
  }
  return has('blocked')
    ? message('{from} reaches part of {to}; part is blocked, and for the rest AWS chooses at random.', names)
    : message('{from} reaches part of {to} in a known way; for the rest AWS chooses at random.', names);
}

type Word = 'gateway-endpoint' | 'interface-endpoint' | 'nat-gateway' | 'internet-gateway' | 'other';

function wordOf(via: Via | undefined): Word {
  switch (via) {
    case 'gateway-endpoint':
    case 'interface-endpoint':
    case 'nat-gateway':
    case 'internet-gateway':
      return via;
    default:
      return 'other';
  }
}

/** For one range that is blocked and for several; each for one range that is reached and for several. */
type Forms = readonly [blockedOne: readonly [string, string], blockedMany: readonly [string, string]];

const TEMPLATES: Readonly<Record<Word, Forms>> = {
  'gateway-endpoint': [
    [
      '{from} reaches part of {to}: {n} range through gateway endpoint {way}; {m} range is blocked.',
      '{from} reaches part of {to}: {n} ranges through gateway endpoint {way}; {m} range is blocked.',
    ],
    [
      '{from} reaches part of {to}: {n} range through gateway endpoint {way}; {m} ranges are blocked.',
      '{from} reaches part of {to}: {n} ranges through gateway endpoint {way}; {m} ranges are blocked.',
    ],
  ],
  'interface-endpoint': [
    [
      '{from} reaches part of {to}: {n} range through interface endpoint {way}; {m} range is blocked.',
      '{from} reaches part of {to}: {n} ranges through interface endpoint {way}; {m} range is blocked.',
    ],
    [
      '{from} reaches part of {to}: {n} range through interface endpoint {way}; {m} ranges are blocked.',
      '{from} reaches part of {to}: {n} ranges through interface endpoint {way}; {m} ranges are blocked.',
    ],
  ],
  'nat-gateway': [
    [
      '{from} reaches part of {to}: {n} range through NAT gateway {way}; {m} range is blocked.',
      '{from} reaches part of {to}: {n} ranges through NAT gateway {way}; {m} range is blocked.',
    ],
    [
      '{from} reaches part of {to}: {n} range through NAT gateway {way}; {m} ranges are blocked.',
      '{from} reaches part of {to}: {n} ranges through NAT gateway {way}; {m} ranges are blocked.',
    ],
  ],
  'internet-gateway': [
    [
      '{from} reaches part of {to}: {n} range through internet gateway {way}; {m} range is blocked.',
      '{from} reaches part of {to}: {n} ranges through internet gateway {way}; {m} range is blocked.',
    ],
    [
      '{from} reaches part of {to}: {n} range through internet gateway {way}; {m} ranges are blocked.',
      '{from} reaches part of {to}: {n} ranges through internet gateway {way}; {m} ranges are blocked.',
    ],
  ],
  other: [
    [
      '{from} reaches part of {to}: {n} range through {way}; {m} range is blocked.',
      '{from} reaches part of {to}: {n} ranges through {way}; {m} range is blocked.',
    ],
    [
      '{from} reaches part of {to}: {n} range through {way}; {m} ranges are blocked.',
      '{from} reaches part of {to}: {n} ranges through {way}; {m} ranges are blocked.',
    ],
  ],
};
