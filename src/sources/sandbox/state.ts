import { COLLECTION_KEYS, type CollectionKey } from '../../network/collections';
import type { DescribeAnswers, Scope } from '../../network/describe';
import { addressesOfInterfaces, attributesOfVpcs, zonesOfSubnets } from './derived';
import { ClientTokens } from './client-tokens';
import { REAL_CLOCK, type Clock } from './clock';
import { DURATIONS, type Durations } from './durations';
import { isEntity, textField, type Entity } from './entity';
import { collectIds, Identifiers, type Digits } from './identifiers';
import { QUOTAS, type Quotas } from './quotas';
import { Transitions } from './transitions';

/** A list of the account: a collection of describe answers, or one that only the sandbox keeps. */
export type StoreKey = CollectionKey | 'Addresses';

export interface AccountOptions {
  readonly clock?: Clock;
  /** Instead of AWS's defaults. */
  readonly quotas?: Partial<Quotas>;
  readonly durations?: Partial<Durations>;
  /** How ids are made; from a counter where absent. */
  readonly digits?: Digits;
}

/**
 * What is in the simulated account: one list of entities for each collection, never changed in place, so that
 * what was handed out stays what it was.
 */
export class AccountState {
  readonly scope: Scope;
  readonly quotas: Quotas;
  readonly durations: Durations;
  readonly clientTokens = new ClientTokens();
  readonly #clock: Clock;
  readonly #identifiers: Identifiers;
  readonly #transitions = new Transitions();
  #collections = new Map<StoreKey, readonly Entity[]>();
  /** The time of the transition that happens just now. */
  #happening: Date | undefined;

  /** @param seed cloned; what it did not read is empty or, where EC2 documents a default, that default */
  constructor(seed: DescribeAnswers, options: AccountOptions = {}) {
    this.#clock = options.clock ?? REAL_CLOCK;
    this.quotas = { ...QUOTAS, ...options.quotas };
    this.durations = { ...DURATIONS, ...options.durations };
    const taken = new Set<string>();
    for (const key of COLLECTION_KEYS) {
      this.#collections.set(key, structuredClone(seed.collections.get(key) ?? []).filter(isEntity));
      collectIds(this.entities(key), taken);
    }
    this.#identifiers = new Identifiers(taken, options.digits);
    this.scope = completeScope(seed.scope, this.entities('Subnets'));
    this.replace('VpcAttributes', attributesOfVpcs(this.entities('Vpcs'), this.entities('VpcAttributes')));
    if (this.entities('AvailabilityZones').length === 0) {
      this.replace('AvailabilityZones', zonesOfSubnets(this.entities('Subnets'), this.scope));
    }
    this.replace('Addresses', addressesOfInterfaces(this.entities('NetworkInterfaces'), this.scope));
  }

  /** In the order in which the seed had them and calls added them. */
  entities(key: StoreKey): readonly Entity[] {
    return this.#collections.get(key) ?? [];
  }

  replace(key: StoreKey, entities: readonly Entity[]): void {
    this.#collections.set(key, entities);
  }

  /** The present; within a transition the time at which it was due. */
  now(): Date {
    return this.#happening ?? this.#clock.now();
  }

  /** An id that nothing has yet. @param prefix with its dash: `vpc-` */
  newId(prefix: string): string {
    return this.#identifiers.next(prefix);
  }

  /** Lets something happen when that time has passed. */
  after(milliseconds: number, happen: () => void): void {
    this.#transitions.schedule(this.now().getTime() + milliseconds, happen);
  }

  /** Lets happen what has become due; to be called before anything is read. */
  settle(): void {
    const now = this.#clock.now().getTime();
    for (let next = this.#transitions.take(now); next !== undefined; next = this.#transitions.take(now)) {
      this.#happening = new Date(next.at);
      next.happen();
    }
    this.#happening = undefined;
  }

  /** Runs all of something or, where it throws, nothing of it. */
  atomically<T>(run: () => T): T {
    const before = new Map(this.#collections);
    const forgetTransitions = this.#transitions.checkpoint();
    try {
      return run();
    } catch (error) {
      this.#collections = before;
      forgetTransitions();
      throw error;
    }
  }

  /** The whole account as reading it would give it: every collection is there, none is denied. */
  answers(): DescribeAnswers {
    this.settle();
    const collections = new Map(COLLECTION_KEYS.map((key) => [key, this.entities(key)]));
    return { scope: this.scope, takenAt: this.now(), collections, denied: new Set() };
  }
}

const UNNAMED: Scope = { account: '000000000000', region: 'us-east-1', partition: 'aws' };

/** A request must be answered by some account in some Region, even where a snapshot names none. */
function completeScope(scope: Scope, subnets: readonly Entity[]): Scope {
  const zone = subnets
    .map((subnet) => textField(subnet, 'AvailabilityZone'))
    .find((name) => name !== undefined);
  return {
    account: scope.account || UNNAMED.account,
    region: scope.region || (zone?.replace(/[a-z]$/, '') ?? UNNAMED.region),
    partition: scope.partition || UNNAMED.partition,
  };
}
