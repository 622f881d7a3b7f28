import { MAX_TAGS, tagsAreValid } from '../../../endpoints/preconditions/tags';
import { message, type Message } from '../../../network/message';
import type { TagsView } from '../../../webview/create/protocol';
import type { Form } from './form';
import { isBlank, isRepeated } from './tags-of';

/** @returns what is wrong with each tag while it is typed, and how many more there can be. */
export function tagsView({ state, render }: Form): TagsView {
  const { tags } = state;
  const used = tags.filter((tag) => !isBlank(tag)).length;
  const say = (text: Message | undefined): string | undefined => text && render(text);
  return {
    rows: tags.map((tag, at) => ({
      keyError: isBlank(tag)
        ? undefined
        : say(isRepeated(tags, at) ? message('This key is above already.') : keyError(tag.key)),
      valueError: say(valueError(tag.value)),
    })),
    left: render(message('{n} of {limit} left', { n: Math.max(0, MAX_TAGS - used), limit: MAX_TAGS })),
    canAdd: tags.length < MAX_TAGS,
  };
}

/** The field itself is where it is mended. */
const NO_REMEDY = (): undefined => undefined;

function keyError(key: string): Message | undefined {
  const [problem] = tagsAreValid({ tags: new Map([[key, '']]) }, NO_REMEDY);
  switch (problem?.code) {
    case undefined:
      return undefined;
    case 'tag-key-reserved':
      return message('A key cannot start with aws:');
    case 'tag-key-empty':
      return message('A tag needs a key.');
    default:
      return problem?.message;
  }
}

function valueError(value: string): Message | undefined {
  const [problem] = tagsAreValid({ tags: new Map([['key', value]]) }, NO_REMEDY);
  return problem && message('A value has at most 256 characters.');
}
