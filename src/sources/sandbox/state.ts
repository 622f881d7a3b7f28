import { COLLECTION_KEYS, type CollectionKey } from '../../network/collections';
import type { DescribeAnswers, Scope } from '../../network/describe';
import { isEntity, textField, type Entity } from './entity';
import { attributesOfVpcs, zonesOfSubnets } from './derived';

/**
 * What is in the simulated account: one list of entities for each collection, never changed in place, so that
 * what was handed out stays what it was.
 */
export class AccountState {
  readonly scope: Scope;
  readonly #collections = new Map<CollectionKey, readonly Entity[]>();

  /** @param seed cloned; what it did not read is empty or, where EC2 documents a default, that default */
  constructor(seed: DescribeAnswers) {
    for (const key of COLLECTION_KEYS) {
      this.#collections.set(key, structuredClone(seed.collections.get(key) ?? []).filter(isEntity));
    }
    this.scope = completeScope(seed.scope, this.entities('Subnets'));
    this.replace('VpcAttributes', attributesOfVpcs(this.entities('Vpcs'), this.entities('VpcAttributes')));
    if (this.entities('AvailabilityZones').length === 0) {
      this.replace('AvailabilityZones', zonesOfSubnets(this.entities('Subnets'), this.scope));
    }
  }

  /** In the order in which the seed had them and calls added them. */
  entities(key: CollectionKey): readonly Entity[] {
    return this.#collections.get(key) ?? [];
  }

  replace(key: CollectionKey, entities: readonly Entity[]): void {
    this.#collections.set(key, entities);
  }

  /** The whole account as reading it would give it: every collection is there, none is denied. */
  answers(takenAt: Date): DescribeAnswers {
    return { scope: this.scope, takenAt, collections: new Map(this.#collections), denied: new Set() };
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
