// The form on answers of real accounts: what older answers leave out must neither break it nor be made up.
import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isCollectionKey, type CollectionKey } from '../../../network/collections';
import type { Network } from '../../../network/network';
import { normalise } from '../../../network/normalise/normalise';
import { known } from '../../../network/resolved';
import { initialState } from './initial-state';
import { planOf } from './plan-of';
import { ROOT, viewOf } from './testing/states';

const CAPTURES = path.resolve(import.meta.dirname, '../../../../../shared/captures');
const SCOPE = { account: '554773406868', region: 'us-east-2', partition: 'aws' };

function capture(name: string): Network {
  const collections = new Map<CollectionKey, readonly unknown[]>();
  for (const file of readdirSync(path.join(CAPTURES, name))) {
    if (!file.endsWith('.json')) continue;
    const answer: unknown = JSON.parse(readFileSync(path.join(CAPTURES, name, file), 'utf8'));
    assert.ok(typeof answer === 'object' && answer !== null);
    for (const [key, entries] of Object.entries(answer)) {
      if (isCollectionKey(key) && Array.isArray(entries)) collections.set(key, entries);
    }
  }
  return normalise([{ scope: SCOPE, takenAt: undefined, collections, denied: new Set() }]);
}

const NAMES = existsSync(CAPTURES) ? ['test-nat-gateway', 'test-public-private-subnet'] : [];

describe('the create form on answers of real accounts', () => {
  for (const name of NAMES) {
    it(`${name}: every VPC has its tables and zones, and no service is claimed to be offered`, () => {
      const network = capture(name);
      assert.ok(network.all('vpc').length > 0);
      for (const vpc of network.all('vpc')) {
        const state = initialState(network, {
          root: ROOT,
          scope: SCOPE,
          vpc: vpc.id,
          service: 's3',
          type: 'gateway',
        });
        const view = viewOf(network, state);
        const tables = network.all('route-table').filter(({ vpcId }) => vpcId === vpc.id);
        assert.deepEqual(
          view.routeTables?.rows.map(({ id }) => id).sort(),
          tables.map(({ id }) => id).sort(),
        );
        assert.deepEqual(view.services?.rows, []);
        assert.match(view.services.empty, /ServiceDetails was not read/);
        assert.equal(planOf(network, state).ok, true);
        const zones = viewOf(network, { ...state, type: 'interface' }).zones?.rows.map(({ zone }) => zone);
        const subnets = network.all('subnet').filter(({ vpcId }) => vpcId === vpc.id);
        assert.deepEqual(zones, [...new Set(subnets.map(({ zone }) => known(zone)))].sort());
      }
    });
  }
});
