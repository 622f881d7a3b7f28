import { message, type Message } from '../../../../network/message';
import type { FixRequest } from '../../../declared/fix-request';
import type { RemedyOf, Write } from '../fix-of';
import { callLeadingTo, instanceOf, ownModulesAround } from '../names/instances';
import { isAnywhere } from '../names/written';
import type { ResourceInstance } from '../../modules/resource-instance';
import { termIn, termsIn, type Wanted } from '../names/terms-in';
import { textOf, type Draft } from '../text/draft';
import { insertAfter } from '../text/new-block';
import { associationsOf, newAssociations, tablesOf } from './associations';
import { endpointCode } from './endpoint-code';
import { extendList } from './extend-list';
import { labelOf, serviceOf } from './service';
import { dropsConnections, namesOf, tablesWanted } from './tables';

type Attach = RemedyOf<'attach-route-tables'>;

/** Gives an endpoint more tables: in its own list, or by associations where it has these. */
export const attachRouteTables: Write<Attach> = (remedy, request) => {
  const instance = instanceOf(request, remedy.endpointId);
  if (!instance || remedy.routeTableIds.length === 0) return undefined;
  const wanted = tablesWanted(request, remedy.routeTableIds);
  const drafts = byAssociations(remedy, request, wanted) ?? inList(remedy, request, wanted);
  return drafts && { title: titleOf(remedy, request, labelOf(serviceOf(instance))), drafts };
};

function titleOf(
  { endpointId, routeTableIds }: Attach,
  request: FixRequest,
  service: string | undefined,
): Message {
  const names = namesOf(routeTableIds);
  const [table = ''] = names;
  const isOne = names.length === 1;
  const args = { table, n: routeTableIds.length, endpoint: endpointId };
  if (!dropsConnections(request, routeTableIds)) {
    return isOne
      ? message('Attach {table} to {endpoint}', args)
      : message('Attach {n} route tables to {endpoint}', args);
  }
  if (service === undefined) {
    return isOne
      ? message('Attach {table} to {endpoint} (drops open connections to its service)', args)
      : message('Attach {n} route tables to {endpoint} (drops open connections to its service)', args);
  }
  const drops = { ...args, service };
  return isOne
    ? message('Attach {table} to {endpoint} (drops open connections to {service})', drops)
    : message('Attach {n} route tables to {endpoint} (drops open connections to {service})', drops);
}

function inList({ endpointId }: Attach, request: FixRequest, wanted: Wanted): readonly Draft[] | undefined {
  const code = endpointCode(request, endpointId);
  if (!code) return undefined;
  const terms = (module: typeof code.module): ReturnType<typeof termsIn> => termsIn(module, wanted, request);
  return extendList(code, 'route_table_ids', terms, request);
}

/** Where associations are in use, or nothing else is left: a module made the endpoint and takes no tables for it. */
function byAssociations(
  { endpointId }: Attach,
  request: FixRequest,
  wanted: Wanted,
): readonly Draft[] | undefined {
  const instance = instanceOf(request, endpointId);
  const code = endpointCode(request, endpointId);
  const there = associationsOf(request, endpointId);
  const last = there.at(-1);
  if (!instance || (code && (!last || code.instance.values.has('route_table_ids')))) return undefined;
  const attached = tablesOf(there);
  const missing: Wanted = {
    ids: wanted.ids,
    takesToo: (other, one) => !attached.has(other) && wanted.takesToo(other, one),
  };
  for (const module of ownModulesAround(last?.node.module ?? instance.node.module)) {
    const id =
      last?.node.module === module
        ? (writtenId(last) ?? termIn(module, endpointId, request))
        : termIn(module, endpointId, request);
    const terms = termsIn(module, missing, request);
    if (id === undefined || !terms) continue;
    const anchor =
      last?.node.module === module ? last.node.declaration : callLeadingTo(instance.node.module, module);
    if (!anchor) return undefined;
    const blocks = newAssociations(module, { id, name: labelName(instance.node.name) }, terms);
    return [insertAfter(anchor.file, anchor.block, blocks)];
  }
  return undefined;
}

/** How an association names its endpoint, where that means the same in another block. */
function writtenId({ node }: ResourceInstance): string | undefined {
  const written = node.declaration.argument('vpc_endpoint_id');
  if (!written || !isAnywhere(written.attribute.value)) return undefined;
  return textOf(written.file, written.attribute.value);
}

function labelName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
