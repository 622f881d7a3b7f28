import type { Scope } from '../../network/describe';
import { message, type Text } from '../../network/message';
import type { Network } from '../../network/network';
import type { Resource, ResourceKind } from '../../network/resource';
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

/** A link to a resource by its id; a plain row where it was not described, since leaving it out would deny it. */
export function linkTo(
  network: Network,
  kind: ResourceKind,
  id: string,
  near: Scope,
  glyph: Glyph,
  ...description: readonly (Text | undefined)[]
): NodeSpec {
  const target: Resource | undefined = network.get(kind, id, near);
  if (target) return link(target, glyph, ...description);
  return {
    segment: `→${id}`,
    subject: { kind: 'rule' },
    label: id,
    role: KIND_WORDS[kind],
    description: [...description, message('not described')],
    glyph,
  };
}
