import type { Part } from '../../declared/network/part';
import type { DeclaredResource } from '../../declared/unit';
import type { Arguments } from './arguments';

/** Says what a resource of one type is in a network. */
export type PartReader = (args: Arguments, of: DeclaredResource) => readonly Part[];

/** By types of resources. */
export type PartReaders = Readonly<Record<string, PartReader>>;
