import { message } from '../../network/message';
import type { Problem } from '../problem';
import type { Remedy } from '../remedy';
import { PAGES } from './pages';
import { error } from './report';

/** Of one resource. */
export const MAX_TAGS = 50;
const MAX_KEY = 128;
const MAX_VALUE = 256;

/** So much of a key is quoted. */
const SHOWN = 40;

/**
 * @param without the remedy that leaves one of the tags out
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
 */
export function tagsAreValid(
  { tags }: { readonly tags: ReadonlyMap<string, string> },
  without: (key: string) => Remedy | undefined,
): readonly Problem[] {
  const each = [...tags].flatMap(([key, value]) => {
    const problem = tagProblem(key, value);
    return problem ? [{ ...problem, remedy: without(key) }] : [];
  });
  if (tags.size <= MAX_TAGS) return each;
  return [
    error({
      code: 'too-many-tags',
      message: message('There are {n} tags: {limit} are allowed.', { n: tags.size, limit: MAX_TAGS }),
      documentation: PAGES.tags,
      awsCode: 'TagLimitExceeded',
    }),
    ...each,
  ];
}

function tagProblem(key: string, value: string): Problem | undefined {
  const facts = { documentation: PAGES.tags, awsCode: 'InvalidParameterValue' };
  const shown = key.length > SHOWN ? `${key.slice(0, SHOWN)}…` : key;
  if (key === '') {
    const awsCode = 'InvalidTagKey.Malformed';
    return error({ ...facts, code: 'tag-key-empty', message: message('A tag has no key.'), awsCode });
  }
  if (key.length > MAX_KEY) {
    return error({
      code: 'tag-key-too-long',
      message: message('The tag key {key} has {n} characters: {limit} are allowed.', {
        key: shown,
        n: key.length,
        limit: MAX_KEY,
      }),
      ...facts,
    });
  }
  if (value.length > MAX_VALUE) {
    return error({
      code: 'tag-value-too-long',
      message: message('The value of the tag {key} has {n} characters: {limit} are allowed.', {
        key: shown,
        n: value.length,
        limit: MAX_VALUE,
      }),
      ...facts,
    });
  }
  if (!isAwsTag(key)) return undefined;
  return error({
    code: 'tag-key-reserved',
    message: message('The tag key {key} begins with aws:, which AWS keeps to itself.', { key: shown }),
    ...facts,
  });
}

/**
 * @returns whether a key is AWS's own: nobody else gives, changes or removes such a tag, whatever its case.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
 */
export function isAwsTag(key: string): boolean {
  return /^aws:/i.test(key);
}
