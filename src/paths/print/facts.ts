import type { InboundOpening, Trace } from '../trace';
import { cidrsInWords } from './cidrs';

/** @returns what a way costs, with Region, date and source; undefined where it is not known. */
export function costText({ cost }: Trace): string | undefined {
  if (!cost) return undefined;
  const { perGb, perHour, price } = cost;
  return `${perGb} USD/GB, ${perHour} USD an hour (${price.region}, ${price.date}, ${price.source})`;
}

/** @returns `IPv4 TCP 22–25 from 0.0.0.0/0`. */
export function openingText({ family, protocol, ports, sources }: InboundOpening): string {
  const range =
    ports === undefined
      ? 'all ports'
      : ports.from === ports.to
        ? String(ports.from)
        : `${ports.from}–${ports.to}`;
  const name = protocol === 'all' ? 'all protocols' : protocol.toUpperCase();
  const what =
    protocol === 'all' || (protocol.startsWith('icmp') && ports === undefined) ? name : `${name} ${range}`;
  return `${family === 'ipv4' ? 'IPv4' : 'IPv6'} ${what} from ${cidrsInWords(sources)}`;
}
