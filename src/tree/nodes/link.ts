import type { Text } from '../../network/message';
import type { Resource } from '../../network/resource';
import type { Glyph } from '../glyph';
import type { NodeSpec } from '../node';
import { idBeside, KIND_WORDS, nameOf } from '../words';

/** A row for a resource whose own node is elsewhere; choosing it goes there. */
export function link(
  target: Resource,
  glyph: Glyph,
  ...description: readonly (Text | undefined)[]
): NodeSpec {
  return {
    segment: `→${target.id}`,
    subject: { kind: 'link', target },
    label: nameOf(target),
    role: KIND_WORDS[target.kind],
    description: [idBeside(target), ...description],
    glyph,
  };
}
