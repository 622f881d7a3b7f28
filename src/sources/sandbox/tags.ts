import { textField, type Entity } from './entity';
import { Ec2Error, invalidParameterValue } from './errors';
import { requireRoom } from './quotas';
import type { Input } from './protocol/input';
import type { AccountState } from './state';

export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/**
 * The tags that a request gives to what it creates.
 * @param type the resource's type as EC2 spells it in `TagSpecifications`: `vpc-endpoint`
 * @throws Ec2Error InvalidParameterValue where a specification is for another type, or as `requireTags` does
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TagSpecification.html
 */
export function tagsOnCreate(account: AccountState, input: Input, type: string): readonly Tag[] {
  // CreateNatGateway and its like spell the member alike, on the wire alone it differs.
  const specifications = entities(input['TagSpecifications'] ?? input['TagSpecification']);
  for (const specification of specifications) {
    const given = textField(specification, 'ResourceType');
    if (given === undefined) throw invalidParameterValue('Tag specification resource type must have a value');
    if (given === type) continue;
    throw invalidParameterValue(
      `'${given}' is not a valid taggable resource type for this operation. Expected: ${type}`,
    );
  }
  if (specifications.length > 1) {
    throw invalidParameterValue('Duplicate resource type in tag specification');
  }
  const tags = specifications.flatMap((specification) => tagsIn(specification['Tags']));
  requireTags(tags);
  return merge(account, [], tags);
}

/** The tags of a list member; a tag without a value has the empty one. */
export function tagsIn(list: unknown): readonly Tag[] {
  return entities(list).map((tag) => {
    const key = textField(tag, 'Key');
    if (key === undefined || key === '')
      throw new Ec2Error('InvalidTagKey.Malformed', 'Tag key cannot be null or empty');
    return { Key: key, Value: textField(tag, 'Value') ?? '' };
  });
}

/**
 * @throws Ec2Error InvalidParameterValue for what AWS does not take for a tag
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
 */
export function requireTags(tags: readonly Tag[]): void {
  const seen = new Set<string>();
  for (const { Key: key, Value: value } of tags) {
    if (key.length > 128)
      throw invalidParameterValue(`Tag key exceeds the maximum length of 128 characters: ${key}`);
    if (value.length > 256)
      throw invalidParameterValue(`Tag value exceeds the maximum length of 256 characters: ${value}`);
    if (/^aws:/i.test(key)) {
      throw invalidParameterValue(
        `Value ( ${key} ) for parameter key is invalid. Tag keys starting with 'aws:' are reserved for internal use`,
      );
    }
    if (seen.has(key)) throw invalidParameterValue(`Duplicate tag key '${key}' specified.`);
    seen.add(key);
  }
}

/** Adds tags to those that are there; one of the same key takes a new value. @throws Ec2Error TagLimitExceeded */
export function merge(account: AccountState, there: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const all = new Map(there.map(({ Key: key, Value: value }) => [key, value]));
  for (const { Key: key, Value: value } of added) all.set(key, value);
  // AWS's own tags do not count.
  const own = [...all.keys()].filter((key) => !key.startsWith('aws:'));
  requireRoom(
    own.length,
    account.quotas.tagsPerResource,
    'TagLimitExceeded',
    `You have reached the maximum number of tags allowed: ${account.quotas.tagsPerResource}`,
  );
  return [...all].map(([Key, Value]) => ({ Key, Value }));
}

function entities(value: unknown): readonly Entity[] {
  return Array.isArray(value) ? (value as readonly Entity[]) : [];
}
