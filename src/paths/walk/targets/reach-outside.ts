import { serviceLabel } from '../../../network/service-name';
import { message, type Message } from '../../../network/message';
import { hop } from '../hop';
import { finish, isBlocked, withHop, type Journey, type Outcome } from '../journey';

/**
 * The end of a way that leaves the VPC: the service, or the internet.
 * @param source what the destination sees as the source, where it is known.
 */
export function reachOutside(journey: Journey, source: string | undefined): readonly Outcome[] {
  const { destination } = journey;
  const blocked = isBlocked(journey);
  const explanation = blocked ? message('Not reached.') : sees(source);
  const reached =
    destination.kind === 'service' || journey.endsAt === 'service'
      ? hop('service', { id: serviceId(journey), explanation, rule: 'internet-gateway' })
      : hop('internet', { explanation, rule: 'internet-gateway' });
  return finish(withHop(journey, reached), blocked ? undefined : source);
}

function sees(source: string | undefined): Message {
  return source === undefined
    ? message('Sees a public address.')
    : message('Sees the source address {address}.', { address: source });
}

/** @returns what to call the service; undefined where only a host name was asked for. */
export function serviceId({ destination, endpoint }: Journey): string | undefined {
  if (destination.kind === 'service') return destination.service.name;
  if (destination.kind === 'host') return destination.host;
  const name = endpoint?.serviceName;
  return typeof name === 'string' && name !== '' ? serviceLabel(name) : undefined;
}
