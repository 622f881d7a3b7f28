import { message, type Message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import { isList } from '../../declared/kinds';
import { leadsTo } from './leads-to';
import { appendToList } from './lists';
import { type Documents, nameOf, propertyOf, resourceToWrite, type WrittenResource } from './site';
import { itemFor } from './table-items';
import { removeItems } from './writing/remove';
import { type Edits, together } from './writing/text-edit';

/** Subnets that an endpoint is to have besides, and that it is to have no more. */
interface Subnets {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Has an endpoint in other subnets. A list that comes from elsewhere is not changed. */
export function changeSubnets(
  request: FixRequest,
  documents: Documents,
  endpointId: string,
  { add, remove }: Subnets,
): readonly Fix[] {
  const endpoint = resourceToWrite(request, documents, endpointId);
  if (endpoint?.declared.type !== 'AWS::EC2::VPCEndpoint') return [];
  const { site, declared } = endpoint;
  const added = add.flatMap((id) => itemFor(site, declared.presence, id) ?? []);
  if (added.length < add.length || add.length + remove.length === 0) return [];
  const edits = together(
    added.length === 0 ? [] : appendToList(endpoint, 'SubnetIds', added),
    removed(endpoint, remove),
  );
  return fixIn(site.document, titleOf(declared.address, named(request, { add, remove })), edits);
}

/** Items are told by their values, which follow each other as they do where none of them was left out. */
function removed(endpoint: WrittenResource, ids: readonly string[]): Edits {
  if (ids.length === 0) return [];
  const { site, declared } = endpoint;
  const entry = propertyOf(endpoint, 'SubnetIds');
  const values = declared.values.get('SubnetIds');
  if (!entry || entry === 'foreign' || entry.value.kind !== 'sequence' || entry.value.tag) return undefined;
  if (!isList(values) || values.length !== entry.value.items.length) return undefined;
  const indices = ids.map((id) => values.findIndex((value) => leadsTo(site.request, site.unit, value, id)));
  return removeItems(site.document, entry.value, indices);
}

function named(request: FixRequest, { add, remove }: Subnets): Subnets {
  const names = (ids: readonly string[]): readonly string[] => ids.map((id) => nameOf(request, id));
  return { add: names(add), remove: names(remove) };
}

/** @see https://aws.amazon.com/privatelink/pricing/ */
function titleOf(endpoint: string, { add, remove }: Subnets): Message {
  const args = { endpoint, added: add.join(', '), removed: remove.join(', ') };
  if (remove.length === 0)
    return message('Add {added} to the subnets of {endpoint} (charged by the hour for each zone)', args);
  return add.length === 0
    ? message('Remove {removed} from the subnets of {endpoint}', args)
    : message('Have {endpoint} in {added} instead of {removed}', args);
}
