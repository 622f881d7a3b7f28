import * as assert from 'node:assert/strict';
import {
  gatewayEndpoint,
  named,
  networkInterface,
  route,
  routeTable,
  vpc,
} from '../network/testing/fixtures';
import { lesson, TO_NAT } from '../paths/testing/ask';
import { TestFolder } from '../sources/snapshot/testing/folders';
import { refusal, run, type Run } from './testing/run';

const META = {
  EndpointLens: { version: 1, account: '111122223333', partition: 'aws', region: 'us-east-1', denied: [] },
};
const SNAPSHOT = { ...META, ...lesson() };
const ALL_SERVED = {
  ...META,
  ...lesson({
    RouteTables: [
      routeTable([TO_NAT, route('pl-s3', { GatewayId: 'vpce-1' }), route('pl-ddb', { GatewayId: 'vpce-2' })]),
    ],
    VpcEndpoints: [
      gatewayEndpoint(),
      gatewayEndpoint({ VpcEndpointId: 'vpce-2', ServiceName: 'com.amazonaws.us-east-1.dynamodb' }),
    ],
  }),
};

describe('check', () => {
  let folder: TestFolder;
  let file: string;
  let good: string;
  before(() => {
    folder = new TestFolder();
    file = folder.write('snapshot.json', SNAPSHOT);
    good = folder.write('good.json', ALL_SERVED);
  });
  after(() => {
    folder.remove();
  });

  const printed = (...args: readonly string[]): Promise<Run> => run(['check', '--snapshot', file, ...args]);

  it('prints one JSON document with the contract’s keys', async () => {
    const { stdout, stderr, exitCode } = await printed('--format', 'json', '--rule', 'GW001');
    assert.equal(stderr, '');
    assert.equal(exitCode, 1);
    const document: unknown = JSON.parse(stdout);
    assert.deepEqual(document, {
      version: 1,
      findings: [
        {
          rule: 'GW001',
          severity: 'warning',
          message:
            'VPC vpc-1 has no gateway endpoint for S3, and 1 of its route tables sends that traffic through NAT: each GB costs 0.045 USD in a NAT gateway (us-east-1, 2026, AWS VPC pricing), in a gateway endpoint nothing.',
          resource: 'vpc-1',
          kind: 'vpc',
          field: null,
          account: '111122223333',
          region: 'us-east-1',
          vpc: 'vpc-1',
          service: 's3',
          related: [
            { resource: 'rtb-1', message: 'This table sends traffic to S3 to nat-1.' },
            { resource: 'subnet-1', message: '1 network interface in this subnet sends through NAT.' },
            {
              resource: 'vpc-1',
              message:
                'Creating the endpoint drops open connections to S3, and policies with the condition aws:SourceIp stop matching: S3 then sees private addresses.',
            },
            {
              resource: 'vpc-1',
              message:
                'AWS documents it: https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
            },
          ],
          documentation: 'https://github.com/endpoint-lens/endpoint-lens/blob/main/docs/rules/GW001.md',
          fixes: [],
          remedy: {
            kind: 'create-endpoint',
            plan: {
              kind: 'gateway',
              vpc: {
                id: 'vpc-1',
                scope: { account: '111122223333', region: 'us-east-1', partition: 'aws' },
              },
              service: 'com.amazonaws.us-east-1.s3',
              routeTableIds: ['rtb-1'],
              policy: 'full',
              tags: {},
            },
          },
        },
      ],
      files: { found: 0, read: 0, skipped: [], partlyRead: [] },
    });
  });

  it('prints text with the rule’s page, and a summary', async () => {
    const { stdout } = await printed();
    const lines = stdout.split('\n');
    assert.equal(lines[0], 'warning GW001 vpc-1');
    assert.ok(lines.includes('hint GW002 vpc-1'));
    assert.ok(
      lines.includes('  https://github.com/endpoint-lens/endpoint-lens/blob/main/docs/rules/GW002.md'),
    );
    assert.equal(lines.at(-2), 'Found 1 warning, 1 hint.');
  });

  it('ends with 1 from the severity on that --fail-on says', async () => {
    const codes = async (...args: readonly string[]): Promise<number> => (await printed(...args)).exitCode;
    assert.equal(await codes(), 1);
    assert.equal(await codes('--fail-on', 'error'), 0);
    assert.equal(await codes('--fail-on', 'hint', '--rule', 'GW002'), 1);
    assert.equal(await codes('--rule', 'GW002'), 0);
    assert.equal(await codes('--fail-on', 'never'), 0);
  });

  it('prints no finding below --min-severity', async () => {
    const { stdout } = await printed('--min-severity', 'warning');
    assert.match(stdout, /GW001/);
    assert.doesNotMatch(stdout, /GW002/);
  });

  it('ends with 0 and says so where nothing is found', async () => {
    const { stdout, exitCode } = await run(['check', '--snapshot', good]);
    assert.equal(stdout, 'Nothing found.\n');
    assert.equal(exitCode, 0);
  });

  it('says what was not read: silence is no good news', async () => {
    const unread = folder.write('unread.json', { ...SNAPSHOT, VpcEndpoints: undefined });
    const { stdout, stderr, exitCode } = await run(['check', '--snapshot', unread]);
    assert.equal(stdout, 'Nothing found.\n');
    assert.equal(stderr, 'warning: Rules were silent: VpcEndpoints was not read.\n');
    assert.equal(exitCode, 0);
  });

  it('refuses a rule, a severity and a network that there are not', async () => {
    assert.match(refusal(await printed('--rule', 'GW999')), /^there is no rule 'GW999'; there are GW001, /);
    assert.match(refusal(await printed('--fail-on', 'bad')), /Allowed choices are error, warning/);
    assert.match(refusal(await run(['check', '--snapshot', `${folder.path}/none.json`])), /none\.json/);
    assert.match(refusal(await run(['check'])), /name one network/);
  });

  it('masks account ids, and prints hostile names as text', async () => {
    const hostile = folder.write('hostile.json', {
      ...SNAPSHOT,
      Vpcs: [vpc(named('\u001b[31mred\u202e'))],
      NetworkInterfaces: [networkInterface()],
    });
    const { stdout } = await run(['check', '--snapshot', hostile, '--mask', '--format', 'json']);
    assert.doesNotMatch(stdout, /111122223333/);
    const text = (await run(['check', '--snapshot', hostile])).stdout;
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(text, /[\u001b\u202e]/);
    assert.match(text, /^warning GW001 vpc-1 \( \[31mred \)$/m);
  });
});
