import { strict as assert } from 'node:assert';
import type { DescribeAnswers } from '../../network/describe';
import { normalise } from '../../network/normalise/normalise';
import { isUnknown } from '../../network/resolved';
import { seedOf } from '../sandbox/testing/clients';
import type { LiveAccount } from './live-account';
import { ec2Error } from './testing/answers';
import { valueOfResult } from './testing/failures';
import { never, useFixture } from './testing/fixture';
import { scriptedEndpoint } from './testing/scripted-endpoint';

/** Two calls, one for each attribute. */
const ATTRIBUTE = 'DescribeVpcAttribute';

describe('details that cost a call for each resource', () => {
  const fixture = useFixture();
  let account: LiveAccount;
  let first: DescribeAnswers;
  let ids: string[];

  beforeEach(async () => {
    fixture.profile();
    account = fixture.account();
    first = await valueOfResult(account.read(never()));
    ids = normalise([first])
      .all('vpc')
      .map(({ id }) => id);
  });

  const details = (wanted: readonly string[] | 'all', signal = never()) =>
    account.readDetails('VpcAttributes', wanted, signal);

  it('are not read before somebody asks', () => {
    assert.equal(fixture.endpoint.count(ATTRIBUTE), 0);
    assert.equal(first.collections.has('VpcAttributes'), false);
    const network = normalise([first]);
    assert.equal(network.region(first.scope)?.coverage.VpcAttributes.state, 'not-read');
    assert.ok(network.all('vpc').every(({ dnsSupport }) => isUnknown(dnsSupport)));
  });

  it('are read for those that were asked about, and kept', async () => {
    const one = await details(ids.slice(0, 1));
    assert.equal(one?.collections.get('VpcAttributes')?.length, 1);
    assert.equal(fixture.endpoint.count(ATTRIBUTE), 2);
    assert.equal(await details(ids.slice(0, 1)), undefined);
    assert.equal(fixture.endpoint.count(ATTRIBUTE), 2);
    const all = await details('all');
    assert.equal(all?.collections.get('VpcAttributes')?.length, 2);
    assert.equal(fixture.endpoint.count(ATTRIBUTE), 4);
    assert.ok(
      normalise([all])
        .all('vpc')
        .every(({ dnsSupport }) => !isUnknown(dnsSupport)),
    );
  });

  it('leave a VPC unknown that was not asked about', async () => {
    const one = await details(ids.slice(0, 1));
    assert.ok(one);
    const unknown = normalise([one])
      .all('vpc')
      .filter(({ dnsSupport }) => isUnknown(dnsSupport));
    assert.deepEqual(
      unknown.map(({ id }) => id),
      ids.slice(1),
    );
  });

  it('are one flight for one question', async () => {
    const both = await Promise.all([details(ids), details(ids)]);
    assert.equal(fixture.endpoint.count(ATTRIBUTE), 4);
    for (const answers of both) assert.equal(answers?.collections.get('VpcAttributes')?.length, 2);
  });

  it('may be asked for again after a cancelled reading, of which nothing is concluded', async () => {
    const stop = new AbortController();
    fixture.endpoint.script = {
      [ATTRIBUTE]: () => {
        stop.abort();
        return new Promise(() => undefined);
      },
    };
    const cancelled = await details('all', stop.signal);
    assert.equal(cancelled?.collections.has('VpcAttributes'), false);
    assert.equal(cancelled.failed?.size, 0);
    fixture.endpoint.script = {};
    assert.equal((await details('all'))?.collections.get('VpcAttributes')?.length, 2);
  });

  it('are read for one when another cancels the same question', async () => {
    const stop = new AbortController();
    fixture.endpoint.script = {
      [ATTRIBUTE]: (_call, nth) => {
        if (nth > 1) return undefined;
        stop.abort();
        return new Promise(() => undefined);
      },
    };
    const [, other] = await Promise.all([details(ids.slice(0, 1), stop.signal), details(ids.slice(0, 1))]);
    assert.equal(other?.collections.get('VpcAttributes')?.length, 1);
  });

  it('that fail are not asked for again before the next reading', async () => {
    fixture.endpoint.script = { [ATTRIBUTE]: () => ec2Error('InvalidVpcID.NotFound', 'gone') };
    const answers = await details(ids.slice(0, 1));
    assert.equal(answers?.failed?.has('VpcAttributes'), true);
    assert.equal(await details(ids.slice(0, 1)), undefined);
    assert.equal(fixture.endpoint.count(ATTRIBUTE), 1);
    fixture.endpoint.script = {};
    await valueOfResult(account.read(never()));
    const again = await details(ids.slice(0, 1));
    assert.equal(again?.failed?.size, 0);
  });

  it('of which there are none have been read, and nobody is asked', async () => {
    const answers = await account.readDetails('TransitGatewayRoutes', 'all', never());
    assert.deepEqual(answers?.collections.get('TransitGatewayRoutes'), []);
    const coverage = normalise([answers]).region(answers.scope)?.coverage;
    assert.equal(coverage?.TransitGatewayRoutes.state, 'read');
    assert.equal(fixture.endpoint.count('SearchTransitGatewayRoutes'), 0);
  });

  it('are not read of a list that was refused', async () => {
    fixture.endpoint.script = {
      DescribeTransitGatewayRouteTables: () => ec2Error('UnauthorizedOperation', 'x', 403),
    };
    const answers = await valueOfResult(account.readEverything(never()));
    assert.equal(answers.collections.has('TransitGatewayRoutes'), false);
  });

  it('are nothing before an account was read', async () => {
    assert.equal(await fixture.account().readDetails('VpcAttributes', 'all', never()), undefined);
  });

  it('go on from the last whole reading, not from one that was cancelled', async () => {
    const abort = new AbortController();
    abort.abort();
    assert.equal((await account.readEverything(abort.signal)).ok, false);
    assert.equal((await account.read(abort.signal)).ok, false);
    const one = await details(ids.slice(0, 1));
    assert.deepEqual(one?.collections.get('Subnets'), first.collections.get('Subnets'));
    assert.equal(one?.failed?.size, 0);
  });

  it('are part of what a snapshot holds, which is all but what another service than EC2 says', async () => {
    const everything = await valueOfResult(account.readEverything(never()));
    const { coverage } = normalise([everything]).region(everything.scope) ?? {};
    const missing = Object.entries(coverage ?? {}).filter(([, { state }]) => state !== 'read');
    assert.deepEqual(missing, [['LoadBalancers', { state: 'not-read' }]]);
  });
});

describe('the calls of an account', () => {
  const fixture = useFixture();

  it('are never more than eight at once, on demand either', async () => {
    const vpcs = Array.from({ length: 40 }, (_, i) => ({ VpcId: `vpc-${i}`, CidrBlock: `10.${i}.0.0/16` }));
    const slowly = await scriptedEndpoint(
      {
        '*': async () => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          return undefined;
        },
      },
      seedOf({ Vpcs: vpcs }),
    );
    try {
      fixture.profile();
      const account = fixture.account({ endpointOverride: slowly.url });
      await valueOfResult(account.readEverything(never()));
      assert.equal(slowly.count(ATTRIBUTE), 80);
      assert.equal(slowly.mostAtOnce, 8);
    } finally {
      await slowly.close();
    }
  });

  it('ask for page after page', async () => {
    const subnets = Array.from({ length: 2500 }, (_, i) => ({
      SubnetId: `subnet-${i}`,
      VpcId: 'vpc-1',
      CidrBlock: `10.0.${i % 256}.0/24`,
    }));
    const large = await scriptedEndpoint({}, seedOf({ Subnets: subnets }));
    try {
      fixture.profile();
      const account = fixture.account({ endpointOverride: large.url });
      const answers = await valueOfResult(account.read(never()));
      assert.equal(
        new Set(answers.collections.get('Subnets')?.map((s) => (s as { SubnetId: string }).SubnetId)).size,
        2500,
      );
      assert.ok(large.count('DescribeSubnets') >= 3);
    } finally {
      await large.close();
    }
  });
});
