import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';

/** Reads what a resource of one type says about a network. */
export type ReadParts = (resource: DeclaredResource) => readonly Part[];

/** Types of resources that belong together, each with its reading. */
export type Family = readonly (readonly [type: string, read: ReadParts])[];
