import { counted, message, type Message } from '../../network/message';
import { pairArgs, pairOf, type PairKind } from './pair';
import { familyOf, rangesOf, type ClassGroup } from './ways';

/** @returns the sentence of a destination that is reached wholly, in several ways. */
export function severalWaysSentence(
  groups: readonly ClassGroup[],
  names: { readonly from: string; readonly to: string },
): Message {
  const [a, b] = groups;
  if (!a || !b || groups.length > 2) {
    return message('{from} reaches {to} in {n} ways.', { ...names, n: groups.length });
  }
  const byFamily = overFamilies(a, b, names);
  if (byFamily) return byFamily;
  const pair = pairOf(a, b);
  const args = { ...names, ...pairArgs(pair) };
  const n = rangesOf(pair.first);
  const m = rangesOf(pair.second);
  if (n === undefined || m === undefined) return message(UNCOUNTED[pair.kind], args);
  const [one, many] = COUNTED[pair.kind];
  return counted(n, one, many, { ...args, m });
}

function overFamilies(
  a: ClassGroup,
  b: ClassGroup,
  names: { readonly from: string; readonly to: string },
): Message | undefined {
  const [ipv4, ipv6] = familyOf(a) === 'ipv4' ? [a, b] : [b, a];
  if (familyOf(ipv4) !== 'ipv4' || familyOf(ipv6) !== 'ipv6') return undefined;
  const { first, second } = pairArgs({ kind: 'other', first: ipv4, second: ipv6 });
  return message('{from} reaches {to} in two ways: over IPv4 through {first}, over IPv6 through {second}.', {
    ...names,
    first,
    second,
  });
}

const COUNTED: Readonly<Record<PairKind, readonly [one: string, many: string]>> = {
  'gateway-endpoint+nat-gateway': [
    '{from} reaches {to} in two ways: {n} range through gateway endpoint {first}, {m} through NAT gateway {second}.',
    '{from} reaches {to} in two ways: {n} ranges through gateway endpoint {first}, {m} through NAT gateway {second}.',
  ],
  'gateway-endpoint+internet-gateway': [
    '{from} reaches {to} in two ways: {n} range through gateway endpoint {first}, {m} through internet gateway {second}.',
    '{from} reaches {to} in two ways: {n} ranges through gateway endpoint {first}, {m} through internet gateway {second}.',
  ],
  'gateway-endpoint+interface-endpoint': [
    '{from} reaches {to} in two ways: {n} range through gateway endpoint {first}, {m} through interface endpoint {second}.',
    '{from} reaches {to} in two ways: {n} ranges through gateway endpoint {first}, {m} through interface endpoint {second}.',
  ],
  'interface-endpoint+nat-gateway': [
    '{from} reaches {to} in two ways: {n} range through interface endpoint {first}, {m} through NAT gateway {second}.',
    '{from} reaches {to} in two ways: {n} ranges through interface endpoint {first}, {m} through NAT gateway {second}.',
  ],
  'interface-endpoint+internet-gateway': [
    '{from} reaches {to} in two ways: {n} range through interface endpoint {first}, {m} through internet gateway {second}.',
    '{from} reaches {to} in two ways: {n} ranges through interface endpoint {first}, {m} through internet gateway {second}.',
  ],
  'nat-gateway+internet-gateway': [
    '{from} reaches {to} in two ways: {n} range through NAT gateway {first}, {m} through internet gateway {second}.',
    '{from} reaches {to} in two ways: {n} ranges through NAT gateway {first}, {m} through internet gateway {second}.',
  ],
  'nat-gateway+nat-gateway': [
    '{from} reaches {to} in two ways: {n} range through NAT gateway {first}, {m} through NAT gateway {second}.',
    '{from} reaches {to} in two ways: {n} ranges through NAT gateway {first}, {m} through NAT gateway {second}.',
  ],
  other: [
    '{from} reaches {to} in two ways: {n} range through {first}, {m} through {second}.',
    '{from} reaches {to} in two ways: {n} ranges through {first}, {m} through {second}.',
  ],
};

/** Where the addresses are not known: which go which way is not known either. */
const UNCOUNTED: Readonly<Record<PairKind, string>> = {
  'gateway-endpoint+nat-gateway':
    '{from} reaches {to} in two ways: through gateway endpoint {first} and through NAT gateway {second}.',
  'gateway-endpoint+internet-gateway':
    '{from} reaches {to} in two ways: through gateway endpoint {first} and through internet gateway {second}.',
  'gateway-endpoint+interface-endpoint':
    '{from} reaches {to} in two ways: through gateway endpoint {first} and through interface endpoint {second}.',
  'interface-endpoint+nat-gateway':
    '{from} reaches {to} in two ways: through interface endpoint {first} and through NAT gateway {second}.',
  'interface-endpoint+internet-gateway':
    '{from} reaches {to} in two ways: through interface endpoint {first} and through internet gateway {second}.',
  'nat-gateway+internet-gateway':
    '{from} reaches {to} in two ways: through NAT gateway {first} and through internet gateway {second}.',
  'nat-gateway+nat-gateway':
    '{from} reaches {to} in two ways: through NAT gateway {first} and through NAT gateway {second}.',
  other: '{from} reaches {to} in two ways: through {first} and through {second}.',
};
