import * as assert from 'node:assert/strict';
import { scopeKey } from '../../network/coverage';
import { english } from '../../network/message';
import { normalise } from '../../network/normalise/normalise';
import { only, SCOPE, subnet, vpc } from '../../network/testing/fixtures';
import { explain } from '../explain';
import { loadSnapshot, type Snapshot } from './load';
import { TestFolder } from './testing/folders';

const ZONE = 'eu-west-1b';
const OTHER = '444455556666';

describe('a snapshot', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  async function load(root = folder.path): Promise<Snapshot> {
    const loaded = await loadSnapshot(root);
    assert.ok(loaded.ok, JSON.stringify(loaded));
    return loaded.value;
  }

  async function failure(root = folder.path, maxFileBytes?: number): Promise<string> {
    const loaded = await loadSnapshot(root, undefined, maxFileBytes);
    assert.ok(!loaded.ok);
    return loaded.failure.reason;
  }

  const keysOf = ({ answers }: Snapshot): readonly string[] =>
    answers.map(({ scope }) => scopeKey(scope)).sort();

  it('is one file; a key that is missing was not read, an empty one has nothing', async () => {
    const { answers, problems } = await load(
      folder.write('all.json', { Vpcs: [vpc()], Subnets: [subnet()], NatGateways: [] }),
    );
    const { scope, collections, takenAt } = only(answers);
    assert.deepEqual(scope, SCOPE);
    assert.deepEqual([...collections.keys()], ['Vpcs', 'Subnets', 'NatGateways']);
    assert.deepEqual([takenAt, problems], [undefined, []]);
    const network = normalise(answers);
    assert.deepEqual(
      [network.isRead('NatGateways', scope), network.isRead('VpcEndpoints', scope)],
      [true, false],
    );
  });

  it('is a folder of answers, one key of several files put together', async () => {
    folder.write('Vpcs.json', { Vpcs: [vpc()] });
    folder.write('Subnets-1.json', { Subnets: [subnet()] });
    folder.write('Subnets-2.json', { Subnets: [subnet({ SubnetId: 'subnet-2' })] });
    const { answers } = await load();
    assert.deepEqual(only(answers).scope, SCOPE);
    assert.equal(only(answers).collections.get('Subnets')?.length, 2);
  });

  it('is REGION/ and ACCOUNT/REGION/', async () => {
    folder.write('111122223333/us-east-1/NatGateways.json', { NatGateways: [] });
    folder.write('111122223333/eu-west-1/NatGateways.json', { NatGateways: [] });
    folder.write('444455556666/cn-north-1/NatGateways.json', { NatGateways: [] });
    assert.deepEqual(keysOf(await load()), [
      'aws-cn:444455556666:cn-north-1',
      'aws:111122223333:eu-west-1',
      'aws:111122223333:us-east-1',
    ]);
  });

  it('is what EndpointLens says, with when and what was denied', async () => {
    folder.write('s.json', {
      EndpointLens: {
        version: 1,
        account: OTHER,
        partition: 'aws',
        region: 'eu-west-1',
        takenAt: '2026-01-15T09:00:00Z',
        denied: ['ec2:DescribeVpcEndpoints', 'ec2:Unheard'],
      },
      Vpcs: [],
    });
    const { scope, takenAt, denied } = only((await load()).answers);
    assert.equal(scopeKey(scope), 'aws:444455556666:eu-west-1');
    assert.deepEqual(takenAt, new Date('2026-01-15T09:00:00Z'));
    assert.deepEqual([...denied], ['VpcEndpoints']);
  });

  it('of folders by kind is one account and Region, each of which knows but a part of it', async () => {
    folder.write('vpcs/x.json', { Vpcs: [vpc()] });
    folder.write('subnets/x.json', { Subnets: [subnet({ OwnerId: undefined })] });
    folder.write('nats/x.json', { NatGateways: [] });
    const { answers } = await load();
    assert.equal(scopeKey(only(answers).scope), scopeKey(SCOPE));
    assert.deepEqual([...only(answers).collections.keys()].sort(), ['NatGateways', 'Subnets', 'Vpcs']);
  });

  it('keeps a folder that contradicts apart', async () => {
    folder.write('a/x.json', { Vpcs: [vpc()], Subnets: [subnet()] });
    folder.write('b/x.json', { Subnets: [subnet({ AvailabilityZone: ZONE })] });
    folder.write('c/x.json', { Vpcs: [vpc({ OwnerId: OTHER })] });
    assert.deepEqual(keysOf(await load()), [
      ':444455556666:',
      'aws:111122223333:us-east-1',
      'aws::eu-west-1',
    ]);
  });

  it('keeps whole snapshots of several accounts in one folder apart', async () => {
    const of = (account: string, id: string): unknown => ({
      EndpointLens: { version: 1, account, region: 'us-east-1' },
      Vpcs: [vpc({ OwnerId: account, VpcId: id })],
    });
    folder.write('dev.json', of(OTHER, 'vpc-dev'));
    folder.write('prod.json', of('111122223333', 'vpc-prod'));
    const { answers } = await load();
    const network = normalise(answers);
    const whose = (id: string): string | undefined => network.find(id)[0]?.scope.account;
    assert.deepEqual([whose('vpc-dev'), whose('vpc-prod')], [OTHER, '111122223333']);
  });

  it('keeps files of several Regions in one folder apart', async () => {
    folder.write('a.json', { Vpcs: [vpc()], Subnets: [subnet()] });
    folder.write('b.json', {
      Vpcs: [vpc({ VpcId: 'vpc-2' })],
      Subnets: [subnet({ AvailabilityZone: ZONE })],
    });
    assert.deepEqual(keysOf(await load()), ['aws:111122223333:eu-west-1', 'aws:111122223333:us-east-1']);
  });

  it('takes what it can, and says what it cannot', async () => {
    folder.write('Vpcs.json', { Vpcs: [vpc()] });
    folder.write('Subnets.json', { Subnets: 'none' });
    folder.write('broken.json', '{');
    folder.write('empty.json', '');
    folder.write('list.json', '[]');
    folder.write('package.json', { name: 'unrelated' });
    const { answers, problems } = await load();
    assert.deepEqual([...only(answers).collections.keys()], ['Vpcs']);
    assert.deepEqual(
      problems.map(
        (problem) =>
          english(explain(problem).sentence)
            .slice(folder.path.length + 1)
            .split(' ')[0],
      ),
      ['Subnets.json:', 'broken.json', 'empty.json', 'list.json'],
    );
  });

  it('without a VPC is one all the same', async () => {
    folder.write('Subnets.json', { Subnets: [subnet()] });
    const network = normalise((await load()).answers);
    assert.equal(network.all('subnet').length, 1);
    assert.deepEqual(network.problems, []);
  });

  it('whose ids point nowhere is one all the same', async () => {
    folder.write('x.json', {
      Subnets: [subnet({ VpcId: 'vpc-gone' })],
      RouteTables: [
        {
          RouteTableId: 'rtb-1',
          VpcId: 'vpc-nowhere',
          Associations: [{ SubnetId: 'subnet-gone' }],
          Routes: [{ DestinationPrefixListId: 'pl-gone', GatewayId: 'vpce-gone', State: 'active' }],
        },
      ],
      Reservations: [
        { Instances: [{ InstanceId: 'i-1', NetworkInterfaces: [{ NetworkInterfaceId: 'eni-gone' }] }] },
      ],
    });
    const network = normalise((await load()).answers);
    assert.deepEqual(network.problems, []);
    assert.equal(network.resources.length, 3);
  });

  it('is none: the reason of a lone file, or what was expected', async () => {
    assert.equal(await failure(), 'nothing-described');
    folder.write('package.json', { name: 'unrelated' });
    assert.equal(await failure(), 'nothing-described');
    assert.equal(await failure(folder.write('only.json', '{')), 'invalid-input');
    assert.equal(await failure(`${folder.path}/nope`), 'not-found');
    assert.equal(await failure(folder.write('big.json', { Vpcs: [] }), 4), 'too-large');
  });

  it('can be cancelled', async () => {
    folder.write('Vpcs.json', { Vpcs: [] });
    const loaded = await loadSnapshot(folder.path, AbortSignal.abort());
    assert.deepEqual(loaded, { ok: false, failure: { reason: 'cancelled' } });
  });
});
