import type { AskedQuestion } from '../../paths/read-question';
import type { Families, Protocol, SavedQuestion } from '../../webview/path/protocol';
import type { Pin } from '../explorer/pin';

const PROTOCOLS: ReadonlySet<string> = new Set<Protocol>(['tcp', 'udp', 'icmp']);
const FAMILIES: ReadonlySet<string> = new Set<Families>(['ipv4', 'ipv6', 'dualstack']);

/** No id, name or address is longer; what is comes from nowhere that we wrote. */
const MAX_TEXT = 1024;

/** Whatever a page kept is from another day and another version. @returns undefined for what is no question. */
export function savedQuestion(value: unknown): SavedQuestion | undefined {
  if (!isRecord(value)) return undefined;
  const { root, from, to, protocol, port, families, scope, vpc, zoom } = value;
  if (!isRecord(root) || !isText(root['kind']) || !isText(root['key'])) return undefined;
  if (!isText(from) || !isText(to) || !isProtocol(protocol) || !isFamilies(families)) return undefined;
  if (port !== undefined && !isPort(port)) return undefined;
  return {
    root: { kind: root['kind'], key: root['key'] },
    from,
    to,
    protocol,
    port: protocol === 'icmp' ? undefined : port,
    families,
    scope: savedScope(scope),
    ...(isText(vpc) && { vpc }),
    ...(typeof zoom === 'number' && zoom >= 0.5 && zoom <= 4 && { zoom }),
  };
}

/** @returns the question as the engine is asked it: a part of the scope that is not known is left out. */
export function askedQuestion(saved: SavedQuestion): AskedQuestion {
  const { from, to, protocol, port, families, scope, vpc } = saved;
  return {
    from,
    to,
    protocol,
    // IPv4 is what is asked where nobody asked for another; the family of an address then decides.
    ...(families !== 'ipv4' && { families }),
    ...(port !== undefined && { port }),
    ...(vpc !== undefined && { vpc }),
    ...(scope && scope.account !== '' && { account: scope.account }),
    ...(scope && scope.region !== '' && { region: scope.region }),
  };
}

/** @returns what a root of a saved question was opened by; undefined for a copy, which lives in its window only. */
export function pinOf({ kind, key }: SavedQuestion['root'], environment: string): Pin | undefined {
  switch (kind) {
    case 'sandbox':
      return key === 'sandbox' ? { kind } : undefined;
    case 'snapshot':
      return { kind, path: key };
    case 'account': {
      const at = key.lastIndexOf('@');
      const name = key.slice(0, at);
      return at < 0
        ? undefined
        : { kind, profile: name === environment ? undefined : name, region: key.slice(at + 1) };
    }
    default:
      return undefined;
  }
}

function savedScope(value: unknown): SavedQuestion['scope'] {
  if (!isRecord(value)) return undefined;
  const { account, region, partition } = value;
  if (!isAnyText(account) || !isAnyText(region) || !isAnyText(partition)) return undefined;
  return { account, region, partition };
}

/** @returns whether something is a port of TCP or UDP. */
export function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 65_535;
}

export function isProtocol(value: unknown): value is Protocol {
  return typeof value === 'string' && PROTOCOLS.has(value);
}

export function isFamilies(value: unknown): value is Families {
  return typeof value === 'string' && FAMILIES.has(value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return isAnyText(value) && value !== '';
}

function isAnyText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}
