import * as assert from 'node:assert/strict';
import {
  associated,
  gatewayEndpoint,
  route,
  routeTable,
  S3_LIST,
  subnet,
  vpc,
} from '../network/testing/fixtures';
import { TestFolder } from '../sources/snapshot/testing/folders';
import { refusal, run, type Run } from './testing/run';

const ALLOW = [false, true].map((Egress) => ({
  RuleNumber: 100,
  Egress,
  RuleAction: 'allow',
  Protocol: '-1',
  CidrBlock: '0.0.0.0/0',
}));

const SNAPSHOT = {
  EndpointLens: { version: 1, account: '111122223333', partition: 'aws', region: 'us-east-1', denied: [] },
  Vpcs: [vpc()],
  VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: true }],
  Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24' })],
  RouteTables: [
    routeTable([route('pl-s3', { GatewayId: 'vpce-1' })]),
    routeTable([], { RouteTableId: 'rtb-2', Associations: [associated('subnet-2')] }),
  ],
  VpcEndpoints: [gatewayEndpoint()],
  PrefixLists: [
    S3_LIST,
    { PrefixListId: 'pl-ddb', PrefixListName: 'com.amazonaws.us-east-1.dynamodb', Cidrs: ['52.94.0.0/22'] },
  ],
  NetworkAcls: [
    {
      NetworkAclId: 'acl-1',
      VpcId: 'vpc-1',
      IsDefault: true,
      Associations: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }],
      Entries: ALLOW,
    },
  ],
};

describe('matrix', () => {
  let folder: TestFolder;
  let file: string;
  let reachable: string;
  before(() => {
    folder = new TestFolder();
    file = folder.write('snapshot.json', SNAPSHOT);
    reachable = folder.write('reachable.json', { ...SNAPSHOT, Subnets: [subnet()] });
  });
  after(() => {
    folder.remove();
  });

  const printed = (...args: readonly string[]): Promise<Run> => run(['matrix', '--snapshot', file, ...args]);

  it('prints one JSON document with the contract’s keys', async () => {
    const { stdout, error } = await printed('--format', 'json');
    assert.equal(error, undefined);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      rows: [
        {
          subnet: 'subnet-1',
          vpc: 'vpc-1',
          service: 's3',
          verdict: 'reachable',
          via: 'gateway-endpoint',
          vias: ['gateway-endpoint'],
        },
        {
          subnet: 'subnet-1',
          vpc: 'vpc-1',
          service: 'dynamodb',
          verdict: 'blocked',
          via: 'none',
          vias: ['none'],
        },
        { subnet: 'subnet-2', vpc: 'vpc-1', service: 's3', verdict: 'blocked', via: 'none', vias: ['none'] },
        {
          subnet: 'subnet-2',
          vpc: 'vpc-1',
          service: 'dynamodb',
          verdict: 'blocked',
          via: 'none',
          vias: ['none'],
        },
      ],
    });
  });

  it('prints an aligned table of words', async () => {
    const { stdout } = await printed();
    assert.equal(
      stdout,
      'VPC    Subnet    s3       dynamodb\n' +
        'vpc-1  subnet-1  gateway  blocked\n' +
        'vpc-1  subnet-2  blocked  blocked\n',
    );
  });

  it('says where subnets were not read: an empty table is no good news', async () => {
    const unread = { ...SNAPSHOT, Subnets: undefined };
    const result = await run(['matrix', '--snapshot', folder.write('unread.json', unread)]);
    assert.equal(result.exitCode, 1);
    assert.equal(result.stderr, 'warning: Rows are missing: Subnets was not read.\n');
    assert.equal((await printed()).stderr, '');
  });

  it('prints CSV and Markdown', async () => {
    assert.match(
      (await printed('--format', 'csv')).stdout,
      /\r\nsubnet-1,vpc-1,s3,reachable,gateway-endpoint,/,
    );
    assert.match(
      (await printed('--format', 'markdown')).stdout,
      /\n\| vpc-1 \| subnet-1 \| gateway \| blocked \|\n/,
    );
  });

  it('ends with 0 only where every subnet reaches every service', async () => {
    assert.equal((await printed()).exitCode, 1);
    assert.equal((await run(['matrix', '--snapshot', reachable, '--service', 's3'])).exitCode, 0);
    assert.equal((await run(['matrix', '--snapshot', reachable])).exitCode, 1);
  });

  it('takes the services that are asked for, by short or full name, once', async () => {
    const { stdout } = await printed('--service', 'sqs', 'com.amazonaws.us-east-1.s3', 'sqs');
    assert.match(stdout, /^VPC +Subnet +sqs +com\.amazonaws\.us-east-1\.s3\n/);
  });

  it('refuses a service that does not exist', async () => {
    const refused = await printed('--service', 'no such service');
    assert.match(refusal(refused), /no such service/);
    assert.equal(refused.stdout, '');
  });
});
