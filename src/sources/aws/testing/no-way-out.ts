import dns from 'node:dns';
import net from 'node:net';

/** Which hosts this process wanted to reach, and lets it reach none but the loopback address. */
export interface NoWayOut {
  /** Every host that a connection was opened to or looked up for, once. */
  readonly hosts: ReadonlySet<string>;
  restore(): void;
}

/** Where the endpoints of tests listen. */
const LOOPBACK = '127.0.0.1';

type Connect = (this: net.Socket, ...args: unknown[]) => net.Socket;

/**
 * Takes the place of the name lookup that Node's sockets use, and writes down where sockets are opened to. What any
 * client does, whoever made it, comes by here.
 */
export function noWayOut(): NoWayOut {
  const hosts = new Set<string>();
  const lookup = dns.lookup;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the socket as `this` below
  const connect = net.Socket.prototype.connect as Connect;
  const refuse = (host: string, ...rest: unknown[]): void => {
    if (host === LOOPBACK) {
      Reflect.apply(lookup, dns, [host, ...rest]);
      return;
    }
    hosts.add(host);
    const done = rest.at(-1) as (error: Error) => void;
    const error = Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
    setImmediate(done, error);
  };
  dns.lookup = refuse as unknown as typeof dns.lookup;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    hosts.add(hostOf(args));
    return connect.apply(this, args);
  };
  return {
    hosts,
    restore: () => {
      dns.lookup = lookup;
      net.Socket.prototype.connect = connect;
    },
  };
}

/** Sockets are given options, or a list that begins with them. */
function hostOf(args: readonly unknown[]): string {
  const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first !== 'object' || first === null) return String(args[1] ?? first);
  const { host, path } = first as { readonly host?: string; readonly path?: string };
  return host ?? path ?? 'localhost';
}
