import { message } from '../../../network/message';
import { PAGES } from '../../preconditions/pages';
import type { ProofCheck } from '../proof';
import { check } from './check';

/** A value longer than this is not quoted whole. */
const SHOWN = 40;

/** The tags that were planned; others, that a policy of the organisation adds, are nobody's mistake. */
export function tagChecks(
  planned: ReadonlyMap<string, string>,
  { id, tags }: { readonly id: string; readonly tags: ReadonlyMap<string, string> },
): readonly ProofCheck[] {
  const about = { resource: id, documentation: PAGES.tags };
  const wrong = [...planned].filter(([key, value]) => tags.get(key) !== value);
  if (planned.size === 0) return [];
  if (wrong.length === 0) {
    const text = message('{endpoint} has the tags {keys}.', {
      endpoint: id,
      keys: [...planned.keys()].map(shown).join(', '),
    });
    return [check(true, text, about)];
  }
  return wrong.map(([key, value]) => {
    const found = tags.get(key);
    const args = { endpoint: id, key: shown(key), value: shown(value) };
    const text =
      found === undefined
        ? message('{endpoint} has no tag {key}.', args)
        : message('The tag {key} of {endpoint} is {found}, not {value}.', { ...args, found: shown(found) });
    return check(false, text, about);
  });
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
