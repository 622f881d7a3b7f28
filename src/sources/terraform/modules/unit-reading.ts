import type { OpenWorld } from '../../declared/unit';
import { Evaluation } from '../evaluate/evaluation';
import type { ModuleShelf } from './module-shelf';
import type { Resource } from './resource';

/** So many instances of modules are looked into in one unit. */
const MOST_MODULES = 3000;

/** What the reading of one unit has found so far. */
export class UnitReading {
  readonly evaluation = new Evaluation();
  /** The instances by their addresses, as far as something has asked for them. */
  readonly instances = new Map<string, Resource>();
  readonly open: OpenWorld[] = [];
  readonly files = new Set<string>();
  private modules = 0;

  constructor(
    readonly rootFolder: string,
    readonly shelf: ModuleShelf,
  ) {}

  /** @returns whether one more module may be looked into. */
  takesModule(): boolean {
    this.modules += 1;
    return this.modules <= MOST_MODULES;
  }
}
