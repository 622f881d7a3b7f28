// The tree of real networks: the tree itself knows no sources, so this stands beside them rather than beside it.
import * as assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { english } from '../../src/network/message';
import type { Network } from '../../src/network/network';
import { normalise } from '../../src/network/normalise/normalise';
import type { Resource } from '../../src/network/resource';
import { classicLesson } from '../../src/sources/sandbox/seed/classic-lesson';
import { loadSnapshot } from '../../src/sources/snapshot/load';
import { trailOf } from '../../src/tree/locate';
import { search } from '../../src/tree/search';
import { nodeAt, treesOf, walk } from '../../src/tree/testing/trees';

const CAPTURES = path.resolve(import.meta.dirname, '../../../shared/captures');
const captures = existsSync(CAPTURES) ? readdirSync(CAPTURES) : [];

async function capture(name: string): Promise<Network> {
  const loaded = await loadSnapshot(path.join(CAPTURES, name));
  assert.ok(loaded.ok);
  assert.deepEqual(loaded.value.problems, []);
  return normalise(loaded.value.answers);
}

function located(network: Network): readonly (readonly [Resource, readonly string[]])[] {
  return network.resources.flatMap((resource) => {
    const trail = trailOf(network, resource);
    return trail ? [[resource, trail] as const] : [];
  });
}

function itIsConsistent(read: () => Promise<Network>): void {
  it('has a node of its own for every resource, where its trail leads', async () => {
    const network = await read();
    const trees = treesOf(network);
    for (const [resource, trail] of located(network)) {
      const subject = nodeAt(trees, ...trail)?.subject;
      assert.ok(
        subject?.kind === 'resource' && subject.resource === resource,
        `${resource.id}: ${trail.join('/')}`,
      );
    }
    assert.ok(located(network).length > network.resources.length / 2);
  });

  it('has no trail only for what is never shown', async () => {
    const network = await read();
    const nowhere = network.resources
      .filter((resource) => !trailOf(network, resource))
      .map(({ kind }) => kind);
    assert.deepEqual(
      [...new Set(nowhere)].filter(
        (kind) => !['offered-service', 'load-balancer', 'block-public-access'].includes(kind),
      ),
      [],
    );
  });

  it('has no id twice, and none of them had to be made up', async () => {
    const ids = walk(treesOf(await read())).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      ids.filter((id) => id.includes('#')),
      [],
    );
  });

  it('finds every resource by its id', async () => {
    const network = await read();
    for (const [resource] of located(network)) {
      assert.equal(search(network, resource.id, 1)[0]?.resource, resource);
    }
  });

  it('was read without a problem', async () => {
    assert.deepEqual((await read()).problems, []);
  });
}

describe('the tree of the lesson', () => {
  itIsConsistent(() => Promise.resolve(normalise([classicLesson()])));
});

for (const name of captures) {
  describe(`the tree of the capture ${name}`, () => {
    itIsConsistent(() => capture(name));
  });
}

describe('the captures', () => {
  it('say of each subnet its way out', async function () {
    if (captures.length === 0) {
      console.log(`      no captures in ${CAPTURES}`);
      this.skip();
    }
    const words = async (name: string): Promise<readonly string[]> =>
      walk(treesOf(await capture(name)))
        .filter(({ subject }) => subject.kind === 'resource' && subject.resource.kind === 'subnet')
        .map(({ label, description: [way] }) => `${english(label)} ${english(way ?? '')}`);
    // As ORIGIN.md beside each says.
    assert.deepEqual(await words('test-nat-gateway'), [
      'Public Subnet internet',
      'Subnet 1 NAT',
      'Subnet 20 isolated',
    ]);
    assert.deepEqual(await words('test-public-private-subnet'), [
      'Private subnet central',
      'Public subnet internet',
    ]);
  });

  it('are of the account and Region that their VPCs and zones say', async function () {
    if (captures.length === 0) this.skip();
    for (const name of captures) {
      const [region] = (await capture(name)).regions;
      assert.deepEqual(region?.scope, { account: '554773406868', region: 'us-east-2', partition: 'aws' });
    }
  });
});
