import { entitiesField, textField, type Entity } from '../entity';
import type { AccountState } from '../state';
import type { EndpointType } from './endpoint-type';
import { endpointBaseName, offeredServices, requireService, type EndpointService } from './services';

/**
 * The service of an endpoint that exists. A snapshot may not have read which services are offered: then the endpoint
 * itself tells what it can of its own.
 * @returns undefined for a resource or service network endpoint
 */
export function serviceOfEndpoint(
  account: AccountState,
  endpoint: Entity,
  type: EndpointType,
): EndpointService | undefined {
  const name = textField(endpoint, 'ServiceName') ?? '';
  if (name === '') return undefined;
  const region = textField(endpoint, 'ServiceRegion') ?? account.scope.region;
  if (offeredServices(account).some((service) => service['ServiceName'] === name)) {
    return requireService(account, name, type, region);
  }
  return {
    name,
    id: undefined,
    region,
    zones: [],
    baseName: baseNameIn(endpoint) ?? endpointBaseName(name, region),
    privateNames: privateNamesIn(endpoint),
    policySupported: true,
    acceptanceRequired: false,
    addressTypes: [],
    types: [type],
  };
}

/** The private names of an endpoint: those that are not of its own. */
export function privateNamesIn(endpoint: Entity): readonly string[] {
  return namesOf(endpoint).filter((name) => !/(^|\.)vpce-/.test(name));
}

/** What stands behind the endpoint's own part in its first name. */
function baseNameIn(endpoint: Entity): string | undefined {
  return /^(?:\*\.)?vpce-[^.]+\.(.+)$/.exec(namesOf(endpoint)[0] ?? '')?.[1];
}

function namesOf(endpoint: Entity): readonly string[] {
  return entitiesField(endpoint, 'DnsEntries').flatMap((entry) => textField(entry, 'DnsName') ?? []);
}
