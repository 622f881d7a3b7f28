import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { networkOf, type Collections } from '../network/testing/fixtures';
import { normalise } from '../network/normalise/normalise';
import { answersOf } from '../network/testing/fixtures';
import { without } from '../paths/testing/ask';
import { randomNetwork } from '../paths/testing/random-network';
import { shuffled } from '../paths/testing/shuffled';
import { check } from './check';
import type { Finding } from './finding';
import { mended } from './testing/rules';

/** Without the resources themselves, whose lists stand in the order of the answer. */
function told({ resource, related, remedy, ...rest }: Finding): unknown {
  const places = related.map((one) => [one.resource.id, one.message]);
  return { ...rest, resource: resource.id, related: places, remedy: remedy?.kind };
}

/** What is compared after a remedy: the rule about this resource and service. */
function isAbout(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.resource.id === b.resource.id && a.service === b.service;
}

describe('check, of any network', () => {
  it('is the same in whatever order the network was read', () => {
    fc.assert(
      fc.property(randomNetwork, fc.nat(), (described, seed) => {
        assert.deepEqual(
          check(networkOf(shuffled(described, seed))).map(told),
          check(networkOf(described)).map(told),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('says nothing more where less was read: endpoints that are denied make no finding', () => {
    fc.assert(
      fc.property(randomNetwork, (described) => {
        const denied = normalise([
          answersOf(without(described, 'VpcEndpoints'), { denied: new Set(['VpcEndpoints']) }),
        ]);
        const rules = new Set(check(denied).map(({ rule }) => rule));
        rules.delete('RT001');
        assert.deepEqual([...rules], []);
      }),
      { numRuns: 100 },
    );
  });

  it('has remedies after which the finding is gone', () => {
    let tried = 0;
    fc.assert(
      fc.property(randomNetwork, (described: Collections) => {
        const network = networkOf(described);
        for (const finding of check(network)) {
          const then = mended(network, finding);
          if (!then) continue;
          tried++;
          const left = check(then).filter((one) => isAbout(one, finding));
          const before = check(network).filter((one) => isAbout(one, finding));
          assert.ok(left.length < before.length, JSON.stringify(told(finding)));
        }
      }),
      { numRuns: 60 },
    );
    assert.ok(tried > 50, `${tried} remedies`);
  });
});
