import * as assert from 'node:assert/strict';
import {
  gatewayEndpoint,
  instance,
  named,
  networkInterface,
  route,
  routeTable,
  S3_LIST,
  securityGroup,
  subnet,
  vpc,
  type Entry,
} from '../network/testing/fixtures';
import { TestFolder } from '../sources/snapshot/testing/folders';
import { refusal, run, type Run } from './testing/run';

const ALL_OUT = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] };

const ACL: Entry = {
  NetworkAclId: 'acl-1',
  VpcId: 'vpc-1',
  IsDefault: true,
  Associations: [{ NetworkAclId: 'acl-1', SubnetId: 'subnet-1' }],
  Entries: [true, false].map((Egress) => ({
    Egress,
    RuleNumber: 100,
    RuleAction: 'allow',
    Protocol: '-1',
    CidrBlock: '0.0.0.0/0',
  })),
};

/** A private subnet whose table leads to S3 through a gateway endpoint, and nowhere else. */
const SNAPSHOT = {
  Vpcs: [vpc()],
  VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: true }],
  Subnets: [subnet(named('private-111122223333'))],
  RouteTables: [routeTable([route('pl-s3', { GatewayId: 'vpce-1' })])],
  VpcEndpoints: [
    gatewayEndpoint({
      PolicyDocument: JSON.stringify({
        Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
      }),
    }),
  ],
  PrefixLists: [S3_LIST],
  ManagedPrefixLists: [],
  PrefixListEntries: [],
  NetworkAcls: [ACL],
  NetworkInterfaces: [networkInterface()],
  Reservations: [{ OwnerId: '111122223333', Instances: [instance()] }],
  SecurityGroups: [securityGroup({ IpPermissionsEgress: [ALL_OUT] })],
};

interface Printed {
  readonly version: number;
  readonly verdict: string;
  readonly via: string | null;
  readonly from: Entry;
  readonly to: Entry;
}

describe('trace', () => {
  let folder: TestFolder;
  let file: string;
  before(() => {
    folder = new TestFolder();
    file = folder.write('snapshot.json', SNAPSHOT);
  });
  after(() => {
    folder.remove();
  });

  const trace = async (...args: readonly string[]): Promise<Run> =>
    run(['trace', '--snapshot', file, ...args]);

  it('prints one JSON document, and ends with 0 where it is reached', async () => {
    const { stdout, stderr, error, exitCode } = await trace(
      '--from',
      'subnet-1',
      '--to',
      's3',
      '--format',
      'json',
    );
    assert.equal(error, undefined);
    const { version, verdict, via, from, to } = JSON.parse(stdout) as Printed;
    assert.deepEqual(
      { version, verdict, via, from, to },
      {
        version: 1,
        verdict: 'reachable',
        via: 'gateway-endpoint',
        from: { id: 'subnet-1' },
        to: { service: 's3', region: 'us-east-1' },
      },
    );
    assert.deepEqual([exitCode, stderr], [0, '']);
  });

  it('ends with 1 for every other verdict', async () => {
    const blocked = await trace('--from', 'i-1', '--to', '203.0.113.9');
    assert.match(blocked.stdout, /^10\.0\.1\.5 cannot reach 203\.0\.113\.9: /);
    assert.deepEqual([blocked.error, blocked.exitCode], [undefined, 1]);
  });

  for (const [format, begins] of [
    [
      'text',
      /^10\.0\.1\.5 reaches S3 \(us-east-1\) privately through gateway endpoint vpce-1\. It costs nothing\.\n/,
    ],
    ['markdown', /^# 10\.0\.1\.5 reaches S3 /],
    ['mermaid', /^flowchart LR\n/],
  ] as const) {
    it(`prints ${format}`, async () => {
      const { stdout, error } = await trace('--from', 'i-1', '--to', 's3', '--format', format);
      assert.equal(error, undefined);
      assert.match(stdout, begins);
    });
  }

  it('masks account ids wherever it prints', async () => {
    for (const format of ['text', 'json', 'markdown', 'mermaid']) {
      const { stdout } = await trace('--from', 'subnet-1', '--to', 's3', '--mask', '--format', format);
      assert.ok(stdout.length > 0 && !stdout.includes('111122223333'), format);
    }
  });

  for (const [args, says] of [
    [[], /--from/],
    [['--from', 'subnet-1'], /--to/],
    [['--from', 'subnet-1', '--to', 's3', '--port', '70000'], /^--port 70000 is not a port$/],
    [['--from', 'subnet-1', '--to', 's3', '--port', 'x'], /^--port x is not a port$/],
    [['--from', 'subnet-1', '--to', 's3', '--protocol', 'sctp'], /'sctp' is invalid/],
    [['--from', 'subnet-1', '--to', 's3', '--family', 'ipv5'], /'ipv5' is invalid/],
    [['--from', 'subnet-9', '--to', 's3'], /subnet-9/],
    [['--from', 'subnet-1', '--to', 'no\nsuch'], /no such/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)} with one line`, async () => {
      const ran = await trace(...args);
      assert.match(refusal(ran), says);
      assert.equal(refusal(ran).trim().split('\n').length, 1);
      assert.equal(ran.stdout, '');
    });
  }
});
