import type { DeclaredResource } from '../../declared/unit';
import { entryOf, type Node } from '../syntax/node';
import { conditionOf } from './conditions';
import { insertResource } from './insert-resource';
import { isReference } from '../../declared/kinds';
import { appendToList } from './lists';
import { propertyOf, resourcesAt, type WrittenResource, writtenResource } from './site';
import { unusedName } from './unused-name';
import { styleOf } from './writing/style';
import { type Edits, together } from './writing/text-edit';
import { map, quoteAt, scalar, type WrittenEntry, writtenAt } from './writing/written';

export type Direction = 'Ingress' | 'Egress';

/** A rule for one port of TCP. */
export interface NewRule {
  readonly port: number;
  /** Whom it is for: `CidrIp`, `CidrIpv6`, `DestinationPrefixListId`. */
  readonly peer: WrittenEntry;
}

/** @returns the resources of the template that are rules of a group by themselves. */
export function ruleResources(
  { site, declared }: WrittenResource,
  direction: Direction,
): readonly DeclaredResource[] {
  return resourcesAt(site).filter(({ type, values }) => {
    const group = values.get('GroupId');
    const isOfGroup = isReference(group) && group.unit === undefined && group.to === declared.address;
    return isOfGroup && type === `AWS::EC2::SecurityGroup${direction}`;
  });
}

/** Adds rules to a group: to its own list, or as resources where its rules are such. */
export function addRules(group: WrittenResource, direction: Direction, rules: readonly NewRule[]): Edits {
  const name = `SecurityGroup${direction}`;
  const entry = propertyOf(group, name);
  const like = entry ? undefined : ruleResources(group, direction).at(-1);
  if (like) return asResources(group, like, direction, rules);
  const sibling =
    entry && entry !== 'foreign' && entry.value.kind === 'sequence' ? entry.value.items.at(-1) : undefined;
  const items = rules.map((rule) => map(fields(group, rule, sibling)));
  return appendToList(group, name, items);
}

function asResources(
  group: WrittenResource,
  like: DeclaredResource,
  direction: Direction,
  rules: readonly NewRule[],
): Edits {
  const { site } = group;
  const after = writtenResource(site, like);
  const groupId = entryOf(after?.properties, 'GroupId')?.value;
  const reference = groupId && writtenAt(site.document.text, groupId);
  if (!after || !reference) return undefined;
  const style = styleOf(site.document, after.node, site.section);
  const condition = conditionOf(site, group.declared);
  const taken: string[] = [];
  return together(
    ...rules.map((rule) => {
      const name = unusedName(site, `${group.id}${direction}${rule.port}`, taken);
      taken.push(name);
      const resource = map([
        ['Type', scalar(`AWS::EC2::SecurityGroup${direction}`)],
        ...(condition ? [['Condition', scalar(condition.name)] as const] : []),
        ['Properties', map([['GroupId', reference], ...fields(group, rule, after.properties)])],
      ]);
      return insertResource(site, after.entry, [name, resource], style);
    }),
  );
}

/** @param like a rule whose numbers are quoted, or not, as those of the new one are to be. */
function fields(
  { site }: WrittenResource,
  { port, peer }: NewRule,
  like: Node | undefined,
): readonly WrittenEntry[] {
  const from = entryOf(like, 'FromPort')?.value;
  const quote = from?.kind === 'scalar' ? quoteAt(site.document.text, from) : 'plain';
  const isText = quote !== 'plain' && typeof (from?.kind === 'scalar' ? from.value : undefined) === 'string';
  const number = isText ? scalar(String(port), quote) : scalar(port);
  return [['IpProtocol', scalar('tcp')], ['FromPort', number], ['ToPort', number], peer];
}
