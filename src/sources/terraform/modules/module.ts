import type { Presence } from '../../../network/presence';
import type { Resolved } from '../../../network/resolved';
import type { Value } from '../../declared/value';
import type { Surroundings } from '../evaluate/scope';
import type { Declaration, ModuleCode } from './module-code';
import type { UnitReading } from './unit-reading';

/** An instance of a module, as the resources and calls in it see it. */
export interface Module extends Surroundings {
  readonly unit: UnitReading;
  readonly code: ModuleCode;
  /** Undefined for the root. */
  readonly called: Called | undefined;
  readonly presence: Presence;
  readonly isSeveral: boolean;
  /** The module as a value: its outputs. */
  asValue(): Value;
  /** @param key `aws`, `aws.west` @returns the Region that a provider of the module is configured for */
  providerRegion(key: string): Resolved<string>;
  /** @returns whether that Region is one that holds only while variables keep their defaults */
  isRegionAssumed(key: string): boolean;
  /** Which arguments of the calls around it hold only while variables keep their defaults. */
  assumed(): readonly string[];
  /** Whether a folder is this module's, or that of one that called it. */
  isWithin(code: ModuleCode): boolean;
}

/** A call of a module, as it is written in another. */
export interface WrittenCall {
  readonly caller: Module;
  readonly name: string;
  readonly declaration: Declaration;
  /** Which of `count` and `for_each` hold only while variables keep their defaults. */
  assumed(): readonly string[];
  /** The call that the user has written: within foreign code the one that leads into it. */
  shown(): Declaration;
}

/** How a module came into the unit. */
export interface Called {
  readonly parent: Module;
  readonly call: WrittenCall;
  /** The key of the call's `for_each` that it stands for. */
  readonly key: string | undefined;
  /** Its providers in the caller, by the names that it has for them. */
  readonly providers: ReadonlyMap<string, string>;
  /** Its code is not the user's: what is in it is shown where it is called. */
  readonly isForeign: boolean;
}

/** What makes an instance of a module. */
export interface ModuleOptions {
  readonly unit: UnitReading;
  readonly code: ModuleCode;
  /** `module.net["a"].`, nothing for the root. */
  readonly path: string;
  readonly called: Called | undefined;
  readonly presence: Presence;
  readonly isSeveral: boolean;
  /** @returns what is given for a variable; for the root that is what files of variables say */
  readonly given: (name: string) => Value | undefined;
}
