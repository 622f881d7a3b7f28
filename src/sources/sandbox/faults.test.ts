import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { FAULT_HEADER, type Fault } from './faults';
import { createSandbox, type Sandbox } from './sandbox';
import { classicLesson } from './seed/classic-lesson';
import { serveSandbox, type SandboxServer } from './server';
import { testAccount } from './testing/account';
import { clientOf, failureOf, post } from './testing/clients';

/** Every request of a client carries the header. */
function withFault(client: ec2.EC2Client, fault: string): ec2.EC2Client {
  client.middlewareStack.add(
    (next) => (args) => {
      (args.request as { headers: Record<string, string> }).headers[FAULT_HEADER] = fault;
      return next(args);
    },
    { step: 'build' },
  );
  return client;
}

const CODES = [
  ['throttled', 'RequestLimitExceeded', 503],
  ['denied', 'UnauthorizedOperation', 403],
  ['expired', 'RequestExpired', 400],
  ['server-error', 'InternalError', 500],
  ['unavailable', 'Unavailable', 503],
] as const;

const gateways = (sandbox: Sandbox): number =>
  sandbox.answers().collections.get('InternetGateways')?.length ?? 0;
const write = (client: ec2.EC2Client): Promise<unknown> =>
  client.send(new ec2.CreateInternetGatewayCommand({}));

describe('faults', () => {
  for (const [fault, code, status] of CODES) {
    it(`${fault}: EC2’s answer, and nothing is done`, async () => {
      const { sandbox, client } = testAccount({
        faults: [{ fault, action: 'CreateInternetGateway', times: 1 }],
      });
      const error = await write(client).then(
        () => undefined,
        (reason: unknown) => reason as ec2.EC2ServiceException,
      );
      assert.deepEqual([error?.name, error?.$metadata.httpStatusCode], [code, status]);
      assert.equal(gateways(sandbox), 1);
      await write(client);
      assert.equal(gateways(sandbox), 2);
    });
  }

  it('befall the action that they name, and a dry run too', async () => {
    const { client } = testAccount({ faults: [{ fault: 'denied', action: 'CreateVpc' }] });
    await client.send(new ec2.DescribeVpcsCommand({}));
    const dry = client.send(new ec2.CreateVpcCommand({ CidrBlock: '10.0.0.0/16', DryRun: true }));
    assert.match(await failureOf(dry), /^UnauthorizedOperation: You are not authorized/);
  });

  it('are said by STS in its own words', async () => {
    const { sandbox } = testAccount({ faults: [{ fault: 'expired' }] });
    const { status, body } = await post(sandbox, 'Action=GetCallerIdentity&Version=2011-06-15');
    assert.equal(status, 403);
    assert.match(body, /<Code>ExpiredToken</);
  });

  it('come by a header as well, so many times', async () => {
    const { sandbox } = testAccount();
    const client = withFault(clientOf(sandbox), 'throttled; action=CreateInternetGateway; times=1');
    assert.match(await failureOf(write(client)), /^RequestLimitExceeded/);
    await write(client);
    const wrong = withFault(clientOf(sandbox), 'nonsense');
    assert.match(await failureOf(write(wrong)), /^InvalidParameterValue/);
  });
});

const LOST: readonly Fault[] = [{ fault: 'lost-answer' }, { fault: 'cut-body' }, { fault: 'timeout' }];

describe('answers that do not arrive, in this process', () => {
  for (const { fault } of LOST) {
    it(fault, async () => {
      const { sandbox, client } = testAccount({ faults: [{ fault, times: 1 }], durations: {} });
      await assert.rejects(write(client));
      assert.equal(gateways(sandbox), fault === 'timeout' ? 1 : 2);
    });
  }

  it('a client may give up before', async () => {
    const { client } = testAccount({ faults: [{ fault: 'timeout' }] });
    const abortSignal = AbortSignal.timeout(10);
    await assert.rejects(client.send(new ec2.DescribeVpcsCommand({}), { abortSignal }), {
      name: 'AbortError',
    });
  });

  it('a token makes the repetition of a lost write harmless', async () => {
    const { sandbox, client } = testAccount({ faults: [{ fault: 'lost-answer', times: 1 }] });
    const VpcId = 'vpc-01000000000000001';
    const command = new ec2.CreateRouteTableCommand({ VpcId, ClientToken: 'once' });
    const tables = (): number => sandbox.answers().collections.get('RouteTables')?.length ?? 0;
    const before = tables();
    await assert.rejects(client.send(command));
    assert.equal(tables(), before + 1);
    const { RouteTable } = await client.send(command);
    assert.equal(tables(), before + 1);
    assert.equal(RouteTable?.VpcId, VpcId);
  });
});

describe('answers that do not arrive, over HTTP', () => {
  let server: SandboxServer;
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = createSandbox(classicLesson());
    server = await serveSandbox(sandbox, { port: 0 });
  });
  afterEach(() => server.close());

  for (const { fault } of LOST) {
    it(fault, async () => {
      const client = new ec2.EC2Client({
        region: 'us-east-1',
        credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
        endpoint: server.url,
        maxAttempts: 1,
        requestHandler: new NodeHttpHandler({ requestTimeout: 200, throwOnRequestTimeout: true }),
      });
      await assert.rejects(write(withFault(client, fault)));
      assert.equal(gateways(sandbox), fault === 'timeout' ? 1 : 2);
    });
  }
});
