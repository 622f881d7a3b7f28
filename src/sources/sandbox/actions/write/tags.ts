import { entitiesField, textField, type Entity } from '../../entity';
import { Ec2Error, invalidParameterValue, notSimulated } from '../../errors';
import { tagsOf } from '../../filters';
import { KINDS, type ResourceKind } from '../../kinds';
import { textsOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { requireById } from '../../store';
import { merge, requireTags, tagsIn, type Tag } from '../../tags';
import type { Action } from '../action';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html */
export const createTags: Action = {
  name: 'CreateTags',
  run(input, account) {
    const tags = tagsIn(input['Tags']);
    requireTags(tags);
    change(input, account, (there) => merge(account, there, tags));
    return { Return: true };
  },
};

/**
 * A tag goes when its key is named; with a value, only if it has that value; all go where none is named.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html
 */
export const deleteTags: Action = {
  name: 'DeleteTags',
  run(input, account) {
    const named = entitiesField(input, 'Tags');
    const isNamed = (tag: Tag): boolean =>
      named.some(({ Key, Value }) => Key === tag.Key && (Value === undefined || Value === tag.Value));
    // AWS's own tags cannot be taken away; without names they are left alone.
    const own = named.find(({ Key }) => typeof Key === 'string' && /^aws:/i.test(Key));
    if (own !== undefined) {
      throw invalidParameterValue(
        `Value ( ${String(own['Key'])} ) for parameter key is invalid. ` +
          "Tag keys starting with 'aws:' are reserved for internal use",
      );
    }
    change(input, account, (there) =>
      there.filter((tag) => (named.length === 0 ? tag.Key.startsWith('aws:') : !isNamed(tag))),
    );
    return { Return: true };
  },
};

/** All resources are looked for first: one that is unknown keeps the others from changing. */
function change(input: Input, account: AccountState, next: (there: readonly Tag[]) => readonly Tag[]): void {
  const ids = textsOf(input, 'Resources') ?? [];
  const found = ids.map((id) => ({ id, kind: kindOf(id) }));
  for (const { id, kind } of found) if (kind !== KINDS.instance) requireById(account, kind, id);
  for (const { id } of found) {
    let isThere = false;
    // A VPC attachment of a transit gateway stands in two collections.
    for (const kind of Object.values(KINDS)) {
      const entities = account.entities(kind.collection);
      const changed = entities.map((entity) => retag(entity, kind, id, next));
      if (changed.every((entity, at) => entity === entities[at])) continue;
      account.replace(kind.collection, changed);
      isThere = true;
    }
    if (!isThere) throw new Ec2Error('InvalidID', `The ID '${id}' is not valid`);
  }
}

/** The kind whose prefix an id has; the longest one, for `vpce-svc-` is no `vpce-`. */
function kindOf(id: string): ResourceKind {
  const kinds = Object.values(KINDS).filter(({ prefix }) => id.startsWith(prefix));
  const [first, ...others] = kinds;
  if (first === undefined) throw new Ec2Error('InvalidID', `The ID '${id}' is not valid`);
  const kind = others.reduce<ResourceKind>(
    (longest, one) => (one.prefix.length > longest.prefix.length ? one : longest),
    first,
  );
  if (kind.prefix === KINDS.securityGroupRule.prefix) throw notSimulated('tags of security group rules');
  return kind;
}

function retag(
  entity: Entity,
  kind: ResourceKind,
  id: string,
  next: (there: readonly Tag[]) => readonly Tag[],
): Entity {
  if (kind === KINDS.instance) {
    const instances = entitiesField(entity, 'Instances');
    if (!instances.some((one) => one['InstanceId'] === id)) return entity;
    return {
      ...entity,
      Instances: instances.map((one) => (one['InstanceId'] === id ? tagged(one, 'Tags', next) : one)),
    };
  }
  if (entity[kind.field] !== id) return entity;
  return tagged(entity, kind === KINDS.networkInterface ? 'TagSet' : 'Tags', next);
}

function tagged(entity: Entity, member: string, next: (there: readonly Tag[]) => readonly Tag[]): Entity {
  const there = tagsOf(entity).map((tag) => ({
    Key: textField(tag, 'Key') ?? '',
    Value: textField(tag, 'Value') ?? '',
  }));
  return { ...entity, [member]: next(there) };
}
