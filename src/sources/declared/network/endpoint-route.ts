import { message } from '../../../network/message';
import type { Presence } from '../../../network/presence';
import { known, unknown, type Resolved } from '../../../network/resolved';
import type { Route } from '../../../network/resources/route';
import { parseServiceName } from '../../../network/service-name';
import type { Assembly } from './assembly';
import type { EndpointPart } from './part';
import { serviceListId } from './prefix-lists';

/**
 * @param presence when the route is there
 * @returns the route by which a gateway endpoint serves a table
 */
export function routeTo(
  assembly: Assembly,
  part: EndpointPart,
  serviceName: Resolved<string>,
  presence: Presence,
): Route {
  const name = known(serviceName);
  const id = name === undefined ? NOT_SAID : serviceListId(parseServiceName(name).short);
  return {
    destination: { kind: 'prefix-list', id },
    target: { kind: 'vpc-endpoint', id: assembly.leads.id(part) },
    state: 'active',
    origin: 'static',
    presence,
  };
}

const NOT_SAID = unknown(message('the code does not say it'));
