import { scopeKey } from '../../network/coverage';
import type { Text } from '../../network/message';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import type { Trace } from '../../paths/trace';
import { trailOf } from '../../tree/locate';
import { nameOf } from '../../tree/words';

/** What the builders of a view have in common. */
export interface Showing {
  readonly network: Network;
  readonly trace: Trace;
  /** Puts a text into the editor's language. */
  readonly render: (text: Text) => string;
  readonly refs: Refs;
  /** The id of an endpoint that does not exist yet. */
  readonly plannedId?: string;
}

/** The references that a view holds, and the resources that they stand for. */
export class Refs {
  readonly #resources = new Map<string, Resource>();
  readonly #network: Network;

  constructor(network: Network) {
    this.#network = network;
  }

  /** @returns a reference; undefined for what has no node in the tree. */
  of(resource: Resource | undefined): string | undefined {
    if (!resource || !trailOf(this.#network, resource)) return undefined;
    const ref = `${resource.kind} ${resource.id} ${scopeKey(resource.scope)}`;
    this.#resources.set(ref, resource);
    return ref;
  }

  resource(ref: string): Resource | undefined {
    return this.#resources.get(ref);
  }
}

/** Ids in full in lists; in the picture as the prefix and six digits, so that boxes hold them (ui.md §11). */
export function shortId(id: string): string {
  return id.replace(/^([a-z]+-)([0-9a-f]{6})[0-9a-f]{2,}$/, '$1$2');
}

/** @returns a resource by its name, in the picture: a name that is an id is shortened. */
export function shortName(resource: Resource): string {
  const name = nameOf(resource);
  return name === resource.id ? shortId(name) : name;
}
