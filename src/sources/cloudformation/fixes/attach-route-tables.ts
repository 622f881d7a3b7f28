import { message, type Message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import type { Value } from '../../declared/value';
import { isChoice, isList } from '../../declared/kinds';
import { mayDropConnections } from './connections';
import { leadsTo } from './leads-to';
import { labelOf } from './service';
import { type Documents, nameOf, resourceToWrite, type Site, type WrittenResource } from './site';
import { tableItems, type TableItem } from './table-items';
import { appendToList } from './lists';

/** Adds route tables to a gateway endpoint's own list, as it is written. */
export function attachRouteTables(
  request: FixRequest,
  documents: Documents,
  endpointId: string,
  routeTableIds: readonly string[],
): readonly Fix[] {
  const endpoint = resourceToWrite(request, documents, endpointId);
  if (endpoint?.declared.type !== 'AWS::EC2::VPCEndpoint') return [];
  const { site, declared } = endpoint;
  const listed = declared.values.get('RouteTableIds');
  const missing = routeTableIds.filter((id) => !isAmong(site, listed, id));
  const tables = tableItems(site, declared.presence, missing);
  if (tables.length === 0) return [];
  const edits = appendToList(
    endpoint,
    'RouteTableIds',
    tables.map(({ item }) => item),
  );
  return fixIn(site.document, titleOf(endpoint, tables), edits);
}

/** A table that is listed under a condition would be there twice when it is met. */
function isAmong(site: Site, value: Value | undefined, id: string): boolean {
  if (isList(value)) return value.some((item) => isAmong(site, item, id));
  if (isChoice(value)) return isAmong(site, value.then, id) || isAmong(site, value.otherwise, id);
  return leadsTo(site.request, site.unit, value, id);
}

function titleOf({ site, declared }: WrittenResource, tables: readonly TableItem[]): Message {
  const [first] = tables;
  const n = tables.length;
  const args = {
    table: first ? nameOf(site.request, first.id) : '',
    endpoint: declared.address,
    service: labelOf(declared.values.get('ServiceName')),
    n,
  };
  if (
    !mayDropConnections(
      site,
      tables.map(({ id }) => id),
    )
  ) {
    return n === 1
      ? message('Attach {table} to {endpoint}', args)
      : message('Attach {n} route tables to {endpoint}', args);
  }
  return n === 1
    ? message('Attach {table} to {endpoint} (drops open connections to {service})', args)
    : message('Attach {n} route tables to {endpoint} (drops open connections to {service})', args);
}
