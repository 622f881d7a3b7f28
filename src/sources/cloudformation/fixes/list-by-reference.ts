import { message } from '../../../network/message';
import type { Fix } from '../../declared/fix';
import type { FixRequest } from '../../declared/fix-request';
import { fixIn } from './fix-in';
import { textOf } from '../syntax/node';
import { ruleResources } from './group-rules';
import { listWithId } from './prefix-list';
import { type Documents, resourceToWrite, type WrittenResource, writtenResource } from './site';
import { replaceNode } from './writing/replace';
import { styleOf } from './writing/style';
import { type Edits, together } from './writing/text-edit';
import { walk } from './writing/walk';
import type { Written } from './writing/written';

const KEYS = ['DestinationPrefixListId', 'SourcePrefixListId'];

/** Names a prefix list by the parameter or the mapping of the template that has its id. */
export function listByReference(
  request: FixRequest,
  documents: Documents,
  groupId: string,
  prefixListId: string,
): readonly Fix[] {
  const group = resourceToWrite(request, documents, groupId);
  if (group?.declared.type !== 'AWS::EC2::SecurityGroup') return [];
  const { document } = group.site;
  const reference = listWithId(document, prefixListId);
  if (!reference) return [];
  const resources = [...ruleResources(group, 'Egress'), ...ruleResources(group, 'Ingress')];
  const edits = together(
    ...[group, ...resources.flatMap((rule) => writtenResource(group.site, rule) ?? [])].map((each) =>
      replaced(each, prefixListId, reference),
    ),
  );
  const title = message('Name {list} in {group} by what the template has for it', {
    list: prefixListId,
    group: group.declared.address,
  });
  return fixIn(document, title, edits);
}

function replaced({ site, node }: WrittenResource, id: string, reference: Written): Edits {
  const style = styleOf(site.document, node);
  const parts: Edits[] = [];
  walk(node, (each, entry) => {
    const isOne = entry && KEYS.includes(entry.key) && textOf(each) === id;
    const isHere = each.start >= node.start && each.end <= node.end;
    if (isOne && isHere) parts.push(replaceNode(site.document, each, reference, style));
  });
  return together(...parts);
}
