import { message } from '../../../../network/message';
import type { FixRequest } from '../../../declared/fix-request';
import type { ResourceInstance } from '../../modules/resource-instance';
import type { Proposal, RemedyOf, Write } from '../fix-of';
import { heldBy } from '../names/held';
import { siblingsOf } from '../names/instances';
import { idOf } from '../names/output-terms';
import { termIn, termsIn } from '../names/terms-in';
import { usesOf } from '../names/uses';
import { withComment } from '../text/leading-comment';
import { insertAfter } from '../text/new-block';
import { dropLines, dropNamed } from '../text/remove';
import { associationsOf, newAssociations, tablesOf } from './associations';
import { endpointCode, type EndpointResource } from './endpoint-code';
import { extendList } from './extend-list';
import { tablesWanted } from './tables';

/**
 * Has all tables of an endpoint in its own list, or all in associations, whichever has more of them now: the provider
 * does not want both.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint_route_table_association
 */
export const oneAssociationStyle: Write<RemedyOf<'one-association-style'>> = ({ endpointId }, request) => {
  const code = endpointCode(request, endpointId);
  if (code?.kind !== 'resource' || siblingsOf(request, code.instance).length > 1) return undefined;
  const written = code.instance.values.get('route_table_ids');
  const inline = written !== undefined ? heldBy(written, idOf)?.of : undefined;
  const associations = associationsOf(request, endpointId);
  const associated = tablesOf(associations);
  if (!inline || associations.length === 0 || associated.size < associations.length) return undefined;
  return inline.size >= associated.size
    ? intoList(code, associations, { inline, associated }, request)
    : intoAssociations(code, associations, { inline, associated }, request);
};

interface Tables {
  readonly inline: ReadonlySet<string>;
  readonly associated: ReadonlySet<string>;
}

function intoList(
  code: EndpointResource,
  associations: readonly ResourceInstance[],
  { inline, associated }: Tables,
  request: FixRequest,
): Proposal | undefined {
  const { module } = code;
  const nodes = [...new Set(associations.map(({ node }) => node))];
  const areFree = nodes.every((node) => {
    const { file, block } = node.declaration;
    const of = associations.find((one) => one.node === node);
    const isOfOne = of && siblingsOf(request, of).every((one) => associations.includes(one));
    const uses = usesOf(node.module, node.name.split('.'), { file, span: block });
    return node.module === module && isOfOne === true && uses.length === 0;
  });
  const missing = [...associated].filter((id) => !inline.has(id));
  const wanted = tablesWanted(request, missing);
  const only = {
    ids: missing,
    takesToo: (other: string, one: string) => inline.has(other) || wanted.takesToo(other, one),
  };
  const added =
    missing.length === 0
      ? []
      : extendList(code, 'route_table_ids', (at) => termsIn(at, only, request), request);
  if (!areFree || !added) return undefined;
  const dropped = nodes.map(({ declaration: { file, block } }) =>
    dropLines(file, { start: withComment(file.hcl, block.start), end: block.end }),
  );
  return {
    title: message(
      'Move the associations of {endpoint} into its route_table_ids, which has most of its tables',
      {
        endpoint: code.instance.address,
      },
    ),
    drafts: [...added, ...dropped],
  };
}

function intoAssociations(
  code: EndpointResource,
  associations: readonly ResourceInstance[],
  { inline, associated }: Tables,
  request: FixRequest,
): Proposal | undefined {
  const { module, holder, instance } = code;
  const missing = [...inline].filter((id) => !associated.has(id));
  const wanted = { ids: missing, takesToo: () => false };
  const terms = missing.length === 0 ? [] : termsIn(module, wanted, request);
  const id = termIn(module, instance.address, request);
  const last = associations.filter(({ node }) => node.module === module).at(-1)?.node.declaration;
  if (!terms || id === undefined || !last) return undefined;
  const blocks = newAssociations(module, { id, name: instance.node.name.split('.')[1] ?? 'endpoint' }, terms);
  return {
    title: message(
      'Move the route_table_ids of {endpoint} into associations, which have most of its tables',
      {
        endpoint: instance.address,
      },
    ),
    drafts: [
      ...dropNamed(holder, ['route_table_ids']),
      ...(blocks.length > 0 ? [insertAfter(last.file, last.block, blocks)] : []),
    ],
  };
}
