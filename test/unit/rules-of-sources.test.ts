// What the rules say of networks that are known, worked out by hand from their answers, each with its reasoning.
import * as assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Network } from '../../src/network/network';
import { normalise } from '../../src/network/normalise/normalise';
import { check } from '../../src/rules/check';
import { line } from '../../src/rules/testing/rules';
import { classicLesson } from '../../src/sources/sandbox/seed/classic-lesson';
import { loadSnapshot } from '../../src/sources/snapshot/load';

describe('the rules on the sandbox’s lesson', () => {
  const network = normalise([classicLesson()]);

  it('find what the lesson is about, and what stands broken beside it', () => {
    assert.deepEqual(check(network).map(line), [
      // First-VPC: the private table leads to nat-a, a server runs in private-a, and there is no endpoint.
      'warning GW001 vpc-01000000000000001 s3',
      // Second-VPC: its S3 endpoint serves the table `data` alone. isolated-a is on the main table, which leads nowhere…
      'warning GW003 rtb-02000000000000000 s3',
      // … and legacy-b on the table `legacy`, whose default route leads to a NAT gateway that was deleted:
      'warning GW003 rtb-0200000000000000c s3',
      'warning RT001 rtb-0200000000000000c',
      // Nothing shows that First-VPC uses DynamoDB.
      'hint GW002 vpc-01000000000000001 dynamodb',
    ]);
  });

  it('find nothing about the SQS endpoint: both zones, 443 from the VPC, DNS on', () => {
    assert.deepEqual(
      check(network).filter(({ rule }) => rule.startsWith('IF')),
      [],
    );
  });

  it('would give the endpoint to both private tables of First-VPC, and not to the public one', () => {
    const remedy = check(network)[0]?.remedy;
    assert.ok(remedy?.kind === 'create-endpoint' && remedy.plan.kind === 'gateway');
    assert.deepEqual(remedy.plan.routeTableIds, ['rtb-01000000000000000', 'rtb-0100000000000000b']);
  });
});

const CAPTURES = path.resolve(import.meta.dirname, '../../../shared/captures');

async function capture(name: string): Promise<Network> {
  const loaded = await loadSnapshot(path.join(CAPTURES, name));
  assert.ok(loaded.ok);
  return normalise(loaded.value.answers);
}

(existsSync(CAPTURES) ? describe : describe.skip)('the rules on real captures', () => {
  it('are silent about test-nat-gateway, whose endpoints nobody asked for', async () => {
    // rtb-02fe… leads to nat-07ab…, and two instances run; but there is no VpcEndpoints.json.
    const network = await capture('test-nat-gateway');
    assert.ok(network.regions.every(({ coverage }) => coverage.VpcEndpoints.state === 'not-read'));
    assert.deepEqual(check(network), []);
  });

  it('find nothing in test-public-private-subnet, where nothing goes through NAT', async () => {
    // rtb-002f… leads to a virtual private gateway, rtb-0d20… to an internet gateway; all routes are active, and the
    // capture says that there are no endpoints.
    const network = await capture('test-public-private-subnet');
    assert.equal(network.all('vpc-endpoint').length, 0);
    assert.deepEqual(check(network), []);
  });
});
