import { message } from '../../../network/message';
import { known, unknown, type Resolved } from '../../../network/resolved';
import type { PrefixList } from '../../../network/resources/prefix-list';
import { GATEWAY_SERVICES, isGatewayService, parseServiceName } from '../../../network/service-name';
import type { Value } from '../value';
import type { Assembly } from './assembly';
import type { Part, PrefixListPart } from './part';
import { serviceNameOf } from './service-names';
import { itemsOf } from './variants';

/** @returns the id that the prefix list of a service has in declared networks: AWS's own is another in every Region. */
export function serviceListId(short: string): string {
  return `pl:${short}`;
}

/** @returns AWS's lists, which are there whatever the code says, and those that the code declares. */
export function prefixListsOf(assembly: Assembly, by: Part): readonly PrefixList[] {
  const common = assembly.common(by, assembly.scopeOf(by));
  const aws = GATEWAY_SERVICES.map((service): PrefixList => ({
    kind: 'prefix-list',
    ...common,
    presence: { when: 'always' },
    id: serviceListId(service),
    owner: 'AWS',
    listName: `com.amazonaws.${common.scope.region === '' ? '' : `${common.scope.region}.`}${service}`,
    managedByAws: true,
    entries: unknown(message('PrefixListEntries was not read')),
    maxEntries: undefined,
    state: undefined,
    version: undefined,
  }));
  const own = assembly.all('prefix-list').filter((part) => serviceOf(part) === undefined);
  return [...aws, ...own.map((part) => ownList(assembly, part))];
}

/** @returns the id of the list that a value leads to: for a service's list that of the service. */
export function prefixListIdOf(assembly: Assembly, value: Value | undefined, from: Part): Resolved<string> {
  const lead = assembly.leads.lead(value, from);
  if (lead.kind === 'literal') return lead.text;
  if (lead.kind === 'unknown') return unknown(lead.why);
  const { part } = lead;
  if (part.kind === 'prefix-list') {
    const service = serviceOf(part);
    return service === undefined ? assembly.leads.id(part) : serviceListId(service);
  }
  if (part.kind === 'endpoint' && lead.meaning === 'prefix-list-id') {
    const name = known(serviceNameOf(part.service, ''));
    if (name !== undefined) return serviceListId(parseServiceName(name).short);
  }
  return unknown(message('{address} is no prefix list', { address: part.of.address }));
}

/** The service whose list is looked up by its name. */
function serviceOf(part: PrefixListPart): string | undefined {
  const name = known(serviceNameOf(part.listName, ''));
  const short = name === undefined ? undefined : parseServiceName(name).short;
  return short !== undefined && name?.includes('amazonaws') === true && isGatewayService(short)
    ? short
    : undefined;
}

function ownList(assembly: Assembly, part: PrefixListPart): PrefixList {
  const cidrs = itemsOf(part.cidrs).map(({ value }) => value);
  const isKnown = part.cidrs !== undefined && cidrs.every((one) => typeof one === 'string');
  return {
    kind: 'prefix-list',
    ...assembly.common(part, assembly.scopeOf(part)),
    listName: typeof part.listName === 'string' ? part.listName : part.of.address,
    managedByAws: false,
    entries: isKnown
      ? cidrs.flatMap((cidr) => (typeof cidr === 'string' ? [{ cidr, description: undefined }] : []))
      : unknown(message('the code does not say it')),
    maxEntries: undefined,
    state: undefined,
    version: undefined,
  };
}
