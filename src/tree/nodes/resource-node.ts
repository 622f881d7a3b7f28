import type { Text } from '../../network/message';
import type { Resource } from '../../network/resource';
import type { NodeSpec } from '../node';
import { idBeside, KIND_WORDS, nameOf } from '../words';

type Rest = Omit<NodeSpec, 'segment' | 'subject' | 'role' | 'label'> & { readonly label?: NodeSpec['label'] };

/** A node that stands for a resource: named by its Name tag, with its id first in the description. */
export function resourceNode(resource: Resource, rest: Rest): NodeSpec {
  return {
    label: nameOf(resource),
    ...rest,
    segment: resource.id,
    subject: { kind: 'resource', resource },
    role: KIND_WORDS[resource.kind],
    description: [
      rest.label === undefined ? idBeside(resource) : idUnless(rest.label, resource),
      ...(rest.description ?? []),
    ],
  };
}

function idUnless(label: Text, { id }: Resource): string | undefined {
  return label === id ? undefined : id;
}

/** @returns the state as a word of the description where it is not the usual one. */
export function unusual(state: string, ...usual: readonly string[]): string | undefined {
  return usual.includes(state) || state === '' ? undefined : state;
}
