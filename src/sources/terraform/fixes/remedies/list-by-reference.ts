import { message } from '../../../../network/message';
import { walkAttributes, walkExpression } from '../../hcl/walk';
import type { FixRequest } from '../../../declared/fix-request';
import type { Declaration } from '../../modules/module-code';
import { ResourceInstance } from '../../modules/resource-instance';
import type { RemedyOf, Write } from '../fix-of';
import { beside } from '../names/place-of-creation';
import { regionName } from '../names/region';
import { replacement, type Draft } from '../text/draft';
import { insertBefore, type NewBlock } from '../text/new-block';
import { freeName } from './free-name';
import { groupCode, rulesOf, type GroupCode } from './group-code';
import { serviceOf, shortServiceName } from './service';

/** Names the prefix list of a service by its gateway endpoint, or by a data source that looks it up by its name. */
export const listByReference: Write<RemedyOf<'list-by-reference'>> = ({ groupId, prefixListId }, request) => {
  const code = groupCode(request, groupId);
  const listName = request.network.get('prefix-list', prefixListId)?.listName;
  if (!code || listName === undefined) return undefined;
  const places = [code.declaration, ...rulesOf(code)].flatMap((one) => literalsIn(one, prefixListId));
  if (places.length === 0) return undefined;
  const named = ofEndpoint(code, shortServiceName(listName), request) ?? ofDataSource(code, listName);
  if (!named) return undefined;
  return {
    title: message('Name prefix list {list} by {name}', { list: prefixListId, name: named.text }),
    drafts: [
      ...places.map((place) => ({ ...place, text: named.text })),
      ...(named.declared.length > 0
        ? [insertBefore(code.declaration.file, code.declaration.block, named.declared)]
        : []),
    ],
  };
};

interface ListName {
  readonly text: string;
  readonly declared: readonly NewBlock[];
}

function literalsIn({ file, block }: Declaration, id: string): readonly Draft[] {
  const found: Draft[] = [];
  walkAttributes(block, ({ value }) => {
    walkExpression(value, (inner) => {
      if (inner.kind === 'string' && inner.value === id) found.push(replacement(file, inner, ''));
    });
  });
  return found;
}

function ofEndpoint(
  { module, instance }: GroupCode,
  service: string,
  request: FixRequest,
): ListName | undefined {
  const all = request.declared(instance.address)?.unit.resources ?? [];
  const vpc = JSON.stringify(instance.values.get('vpc_id'));
  const endpoint = all.find(
    (one): one is ResourceInstance =>
      one instanceof ResourceInstance &&
      one.type === 'aws_vpc_endpoint' &&
      one.node.module === module &&
      !one.isSeveral &&
      one.presence.when === 'always' &&
      (one.values.get('vpc_endpoint_type') ?? 'Gateway') === 'Gateway' &&
      JSON.stringify(one.values.get('vpc_id')) === vpc &&
      serviceOf(one) === service,
  );
  return endpoint && { text: `${endpoint.node.name}${endpoint.member.suffix}.prefix_list_id`, declared: [] };
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/prefix_list */
function ofDataSource({ module, instance }: GroupCode, listName: string): ListName | undefined {
  const place = beside(instance, module);
  if (!place) return undefined;
  const service = shortServiceName(listName);
  const region = regionName(module, place);
  const name = freeName(
    new Set(module.code.resources.keys()),
    'data.aws_prefix_list',
    service.replace(/\W+/g, '_'),
  );
  const data: NewBlock = {
    header: `data "aws_prefix_list" "${name}"`,
    groups: [
      [
        ...(place.provider === undefined ? [] : [{ name: 'provider', value: place.provider }]),
        { name: 'name', value: `"com.amazonaws.${region.text}.${service}"` },
      ],
    ],
  };
  return { text: `data.aws_prefix_list.${name}.id`, declared: [...region.declared, data] };
}
