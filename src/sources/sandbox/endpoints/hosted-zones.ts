import { createHash } from 'node:crypto';

/** The hosted zone of all `vpce.amazonaws.com` names of us-east-1, as DescribeVpcEndpoints says it there. */
const PUBLIC_ZONES: Readonly<Record<string, string>> = { 'us-east-1': 'Z7HUB22UULQXV' };

/** The zone of an endpoint's own public names: one for each Region. Made up where we do not know it. */
export function publicZone(region: string): string {
  return PUBLIC_ZONES[region] ?? zoneId(region);
}

/** The hidden private zone behind a private name: one for each endpoint and name. */
export function privateZone(endpointId: string, name: string): string {
  return zoneId(`${endpointId} ${name}`);
}

/** The same for the same text, so that a name keeps its zone. */
function zoneId(text: string): string {
  return `Z${digest(text).toUpperCase().slice(0, 19)}`;
}

/** Lower-case letters and digits. */
export function digest(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`).toString(36);
}
