import type { Network } from '../../network/network';
import type { Located } from '../../rules/finding';
import type { Assembly } from '../../sources/declared/network/assembly';
import type { DeclaredOrigin } from '../../sources/declared/network/origin';
import type { Place } from '../../sources/declared/unit';

/** What rules look at that are about the text of code, and not about the network that it makes. */
export interface CodeOfUnits {
  readonly network: Network;
  readonly assembly: Assembly;
  readonly originOf: (resource: Located) => DeclaredOrigin | undefined;
  /** @returns what is written at a place; nothing where it cannot be read any more */
  readonly textAt: (place: Place) => string;
}
