import type { FixRequest } from '../../../declared/fix-request';
import type { Value } from '../../../declared/value';
import { isReference } from '../../evaluate/kinds';
import type { Module } from '../../modules/module';
import { ResourceInstance } from '../../modules/resource-instance';
import { isForeign } from '../names/instances';
import type { Term } from '../names/term';
import type { NewBlock } from '../text/new-block';
import { freeName } from './free-name';

export const ASSOCIATION = 'aws_vpc_endpoint_route_table_association';

/** @returns the associations that give an endpoint its tables, those of the user's own code */
export function associationsOf(request: FixRequest, endpointId: string): readonly ResourceInstance[] {
  const all = request.declared(endpointId)?.unit.resources ?? [];
  return all.filter(
    (one): one is ResourceInstance =>
      one instanceof ResourceInstance &&
      one.type === ASSOCIATION &&
      !isForeign(one) &&
      leadsTo(one.values.get('vpc_endpoint_id'), endpointId),
  );
}

/** @returns the tables that associations name */
export function tablesOf(associations: readonly ResourceInstance[]): ReadonlySet<string> {
  const values = associations.flatMap(({ values }) => values.get('route_table_id') ?? []);
  return new Set(
    values.flatMap((value) => (typeof value === 'object' && isReferenceTo(value) ? value.to : [])),
  );
}

function leadsTo(value: Value | undefined, id: string): boolean {
  return typeof value === 'object' && isReferenceTo(value) && value.to === id;
}

function isReferenceTo(value: Value): value is Extract<Value, { readonly kind: 'reference' }> {
  return value !== null && isReference(value);
}

/**
 * @param endpoint what names the endpoint, @param like the name of a block that is like it and the table it is for
 * @returns the associations of an endpoint with tables: one block for all instances of a resource
 */
export function newAssociations(
  module: Module,
  endpoint: { readonly id: string; readonly name: string },
  terms: readonly Term[],
): readonly NewBlock[] {
  const taken = new Set(module.code.resources.keys());
  return terms.map((term) => {
    const name = freeName(taken, ASSOCIATION, `${endpoint.name}_${tableName(term)}`);
    const { repeated, table } = repeatedOver(term);
    return {
      header: `resource "${ASSOCIATION}" "${name}"`,
      groups: [
        [
          ...repeated,
          { name: 'vpc_endpoint_id', value: endpoint.id },
          { name: 'route_table_id', value: table },
        ],
      ],
    };
  });
}

function repeatedOver({ text, isList, resource }: Term): {
  readonly repeated: readonly { readonly name: string; readonly value: string }[];
  readonly table: string;
} {
  if (!isList) return { repeated: [], table: text };
  if (resource === undefined) {
    return { repeated: [{ name: 'count', value: `length(${text})` }], table: `${text}[count.index]` };
  }
  return text.startsWith('values(')
    ? { repeated: [{ name: 'for_each', value: resource }], table: 'each.value.id' }
    : { repeated: [{ name: 'count', value: `length(${resource})` }], table: `${resource}[count.index].id` };
}

/** `private` of `aws_route_table.private[*].id` and of `module.vpc.private_route_table_ids` */
function tableName({ text }: Term): string {
  const named = /\baws_\w*route_table\.(\w+)/.exec(text)?.[1] ?? /(\w+?)_route_table_ids?\b/.exec(text)?.[1];
  const key = /\["?([\w-]+)"?\]\.id$/.exec(text)?.[1]?.replaceAll('-', '_');
  return [named ?? 'table', ...(key === undefined ? [] : [key])].join('_');
}
