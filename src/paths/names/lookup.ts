import { counted, message, type Message } from '../../network/message';
import { serviceLabel } from '../../network/service-name';
import type { AddressClass } from '../address-class';
import type { RuleName } from '../rules';
import type { Hop } from '../trace';
import { hop } from '../walk/hop';
import type { EndpointAddresses } from './endpoint-addresses';

/** The step in which a name becomes addresses. */
export function lookup(explanation: Message, rule: RuleName): Hop {
  return hop('dns', { explanation, rule });
}

/** @returns what to say of a name that gives public addresses of a service. */
export function givesPublic(host: string, service: string, addresses: AddressClass | undefined): Message {
  const args = { host, service: serviceLabel(service) };
  if (!addresses) return message('{host} gives no public address of this family.', args);
  if (addresses.which === 'some') return message('{host} gives public addresses of {service}.', args);
  return counted(
    addresses.set.ranges.length === 0 ? 0 : addresses.set.toCidrs().length,
    '{host} gives public addresses of {service} in 1 range.',
    '{host} gives public addresses of {service} in {n} ranges.',
    args,
  );
}

/** More addresses than this are counted, not listed. */
const LISTED = 4;

/** @returns what to say of a name that gives the addresses of an endpoint's network interfaces. */
export function givesPrivate(host: string, endpoint: string, { texts, zones }: EndpointAddresses): Message {
  const [first, second] = texts;
  const args = { host, endpoint };
  if (first === undefined) return message('{host} gives the addresses of {endpoint}.', args);
  if (second === undefined) return message('{host} gives {address}.', { ...args, address: first });
  const isEachZone = zones === texts.length;
  if (texts.length === 2) {
    return isEachZone
      ? message('{host} gives {first} and {second}, one for each zone.', { ...args, first, second })
      : message('{host} gives {first} and {second}.', { ...args, first, second });
  }
  if (texts.length > LISTED)
    return counted(
      texts.length,
      '{host} gives 1 private address.',
      '{host} gives {n} private addresses.',
      args,
    );
  const addresses = texts.join(', ');
  return isEachZone
    ? message('{host} gives {addresses}, one for each zone.', { ...args, addresses })
    : message('{host} gives {addresses}.', { ...args, addresses });
}
