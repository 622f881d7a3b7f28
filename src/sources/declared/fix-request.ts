import type { CodeRemedy, Remedy } from '../../endpoints/remedy';
import type { Network } from '../../network/network';
import type { Fix } from './fix';
import type { DeclaredResource, DeclaredUnit } from './unit';

/** A remedy, and the code that it is to be written into. */
export interface FixRequest {
  readonly remedy: Remedy | CodeRemedy;
  /** What is declared, as a network; the ids of the remedy are ids of this. */
  readonly network: Network;
  /** @returns the declared resource that stands for an id of the network, and the unit that declares it */
  declared(id: string): { readonly resource: DeclaredResource; readonly unit: DeclaredUnit } | undefined;
  /** @returns the text of a file of the code as it is now */
  text(file: string): string | undefined;
  /** @returns whether a file may be written: it is the user's own, not fetched by a tool */
  isOwn(file: string): boolean;
}

/**
 * Writes a remedy into code, as an engineer would in that file.
 * @returns nothing where it cannot be written with references that resolve
 */
export type FixWriter = (request: FixRequest) => readonly Fix[];
