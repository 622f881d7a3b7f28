import * as assert from 'node:assert/strict';
import path from 'node:path';
import { named, peering, route, routeTable, subnet, vpc } from '../network/testing/fixtures';
import { TestFolder } from '../sources/snapshot/testing/folders';
import { refusal, run } from './testing/run';

interface Printed {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly description: string;
  readonly state: string;
  readonly children: readonly Printed[];
}

function all(nodes: readonly Printed[]): readonly Printed[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

const SNAPSHOT = {
  Vpcs: [vpc(named('prod-111122223333'))],
  Subnets: [subnet(named('private-a'))],
  RouteTables: [routeTable([route('0.0.0.0/0', { NatGatewayId: 'nat-gone' }, { State: 'blackhole' })])],
  VpcPeeringConnections: [peering()],
  NetworkInterfaces: 'none',
};

describe('tree', () => {
  let folder: TestFolder;
  let file: string;
  before(() => {
    folder = new TestFolder();
    file = folder.write('111122223333/snapshot.json', SNAPSHOT);
  });
  after(() => {
    folder.remove();
  });

  async function roots(...args: readonly string[]): Promise<readonly Printed[]> {
    const { stdout, error } = await run(['tree', '--format', 'json', '--snapshot', file, ...args]);
    assert.equal(error, undefined);
    const printed = JSON.parse(stdout) as { version: number; roots: readonly Printed[] };
    assert.deepEqual(Object.keys(printed), ['version', 'roots']);
    assert.equal(printed.version, 1);
    return printed.roots;
  }

  it('prints one JSON document, every node with the contract’s keys', async () => {
    const nodes = all(await roots());
    assert.ok(nodes.length > 10);
    for (const node of nodes) {
      assert.deepEqual(Object.keys(node), ['id', 'kind', 'label', 'description', 'state', 'children']);
      for (const key of ['id', 'kind', 'label', 'description', 'state'] as const) {
        assert.equal(typeof node[key], 'string', key);
      }
      assert.ok(['ok', 'warning', 'error'].includes(node.state), node.state);
    }
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
  });

  it('has kinds, words and states', async () => {
    const nodes = all(await roots());
    const of = (label: string): unknown => {
      const node = nodes.find((one) => one.label === label);
      return node && [node.kind, node.description, node.state];
    };
    assert.deepEqual(of('private-a'), ['subnet', 'isolated · us-east-1a · 10.0.1.0/24 · subnet-1', 'ok']);
    assert.deepEqual(of('0.0.0.0/0'), ['route', '→ nat-gone · blackhole', 'error']);
    assert.deepEqual(of('Not readable'), ['folder', '1', 'warning']);
    assert.deepEqual(of('Security groups'), ['notice', 'not read', 'ok']);
  });

  it('prints the same as an outline', async () => {
    const { stdout } = await run(['tree', '--snapshot', file]);
    assert.match(stdout, /^snapshot\.json · us-east-1 {2}1111-2222-3333 · snapshot\n {2}Not readable {2}1\n/);
    assert.match(stdout, /\n {4}Subnets {2}1\n {6}private-a {2}isolated · us-east-1a · /);
    const lines = stdout.split('\n').filter((line) => line !== '');
    assert.equal(lines.length, all(await roots()).length);
  });

  it('names the snapshot relative to the working directory, with slashes', async () => {
    const [root] = await roots();
    const relative = path.relative('', file).split(path.sep).join('/');
    assert.equal(root?.id, `snapshot:${relative}:aws:111122223333:us-east-1`);
  });

  it('says on stderr what it could not take, a line each', async () => {
    const { stderr } = await run(['tree', '--snapshot', file]);
    assert.equal(stderr, `warning: ${file}: NetworkInterfaces is not a list.\n`);
  });

  it('keeps warnings to their line, whatever a file holds', async () => {
    const bad = folder.write('two/bad.json', '{\n\n\u001b[31m "Vpcs": x');
    folder.write('two/good.json', { Vpcs: [] });
    const { stderr, error } = await run(['tree', '--snapshot', path.dirname(bad)]);
    assert.equal(error, undefined);
    assert.match(stderr, /^warning: [^\n]*bad\.json is not JSON: [^\n]*\n$/);
    assert.ok(!stderr.includes('\u001b'));
  });

  it('masks account ids wherever it prints', async () => {
    for (const format of ['json', 'text']) {
      const { stdout, stderr } = await run(['tree', '--mask', '--format', format, '--snapshot', file]);
      for (const account of ['111122223333', '1111-2222-3333', '444455556666']) {
        assert.ok(!stdout.includes(account) && !stderr.includes(account), `${account} in ${format}`);
      }
      assert.match(stdout, /prod-\*{8}3333/);
    }
    const { stdout } = await run(['tree', '--snapshot', file]);
    assert.ok(stdout.includes('444455556666'));
    const gone = await run(['tree', '--mask', '--snapshot', path.join(path.dirname(file), 'nope')]);
    assert.ok(!refusal(gone).includes('111122223333'));
  });

  it('shows every child', async () => {
    const many = folder.write('many.json', {
      Vpcs: [vpc()],
      Subnets: Array.from({ length: 450 }, (_, i) => subnet({ SubnetId: `subnet-${i}` })),
    });
    const { stdout } = await run(['tree', '--snapshot', many]);
    assert.equal(stdout.match(/^ {6}subnet-\d+ /gm)?.length, 450);
    assert.doesNotMatch(stdout, /Show \d+ more/);
  });

  it('refuses what it cannot read, and says where', async () => {
    for (const [name, content, says] of [
      ['empty.json', '', /empty\.json is empty\.$/],
      ['list.json', '[]', /list\.json is not a JSON object/],
      ['other.json', '{"name": 1}', /other\.json holds no EC2 describe answers/],
    ] as const) {
      const ran = await run(['tree', '--snapshot', folder.write(name, content)]);
      assert.match(refusal(ran), says);
      assert.equal(ran.stdout, '');
    }
    assert.match(
      refusal(await run(['tree', '--snapshot', '/no/such'])),
      /^There is no file or folder \/no\/such\.$/,
    );
  });
});
