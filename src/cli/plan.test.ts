import * as assert from 'node:assert/strict';
import { isEntity } from '../sources/sandbox/entity';
import { classicLesson } from '../sources/sandbox/seed/classic-lesson';
import { idNamed } from '../sources/sandbox/testing/endpoint-lab';
import { TestFolder } from '../sources/snapshot/testing/folders';
import { refusal, run, type Run } from './testing/run';

const VPC = 'vpc-01000000000000001';
const PRIVATE = idNamed('RouteTables', 'RouteTableId', 'private');
const A = idNamed('Subnets', 'SubnetId', 'private-a');
const B = idNamed('Subnets', 'SubnetId', 'private-b');
const PUBLIC_A = idNamed('Subnets', 'SubnetId', 'public-a');

interface Printed {
  readonly version: number;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly resource: string | null;
    readonly documentation: string;
    readonly remedy: unknown;
  }[];
  readonly routes: readonly unknown[];
  readonly subnets: readonly string[];
  readonly paths: readonly {
    readonly subnet: string;
    readonly before: { readonly via: string | null };
    readonly after: { readonly via: string | null; readonly commands: readonly string[] };
  }[];
  readonly cost: { readonly monthly: number; readonly perGb: number } | null;
  readonly missing: readonly string[];
}

describe('plan', () => {
  let folder: TestFolder;
  let file: string;
  let policy: string;
  before(() => {
    folder = new TestFolder();
    file = lessonWith('lesson.json', {});
    policy = folder.write('policy.json', {
      Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' }],
    });
  });
  after(() => {
    folder.remove();
  });

  function lessonWith(name: string, change: Readonly<Record<string, unknown>>): string {
    const { scope, collections } = classicLesson();
    const about = { EndpointLens: { version: 1, ...scope, denied: [] } };
    return folder.write(name, { ...about, ...Object.fromEntries(collections), ...change });
  }

  const plan = (...args: readonly string[]): Promise<Run> =>
    run(['plan', '--snapshot', file, '--vpc', VPC, ...args]);

  async function json(...args: readonly string[]): Promise<Printed & { readonly exitCode: number }> {
    const { stdout, stderr, error, exitCode } = await plan(...args, '--format', 'json');
    assert.deepEqual([error, stderr], [undefined, '']);
    return { ...(JSON.parse(stdout) as Printed), exitCode };
  }

  it('prints one JSON document with the contract’s keys: the lesson’s endpoint', async () => {
    const printed = await json('--service', 's3', '--route-tables', PRIVATE);
    assert.equal(printed.version, 1);
    assert.equal(printed.plan['kind'], 'gateway');
    assert.deepEqual(printed.routes, [
      { routeTable: PRIVATE, destination: 'pl-63a5400a', target: 'vpce-planned' },
    ]);
    assert.deepEqual(printed.subnets, [A, B]);
    assert.deepEqual(
      printed.paths.map(({ subnet, before: { via }, after }) => [subnet, via, after.via, after.commands]),
      [A, B].map((id) => [id, 'nat-gateway', 'gateway-endpoint', []]),
    );
    assert.deepEqual(printed.cost, {
      monthly: 0,
      perGb: 0,
      currency: 'USD',
      breakEvenGb: null,
      region: 'us-east-1',
      date: '2026',
      source: 'AWS PrivateLink pricing',
    });
    assert.deepEqual([printed.missing, printed.exitCode], [[], 0]);
  });

  it('says of each problem what, where, and how it is mended; ends with 1 where one is an error', async () => {
    const printed = await json('--service', 'sqs', '--subnets', `${A},${PUBLIC_A}`);
    const error = printed.problems.find(({ severity }) => severity === 'error');
    assert.deepEqual(Object.keys(error ?? {}).sort(), [
      'awsCode',
      'code',
      'documentation',
      'message',
      'remedy',
      'resource',
      'severity',
    ]);
    assert.match(error?.documentation ?? '', /^https:\/\/docs\.aws\.amazon\.com\//);
    assert.equal(printed.exitCode, 1);
  });

  it('takes no route table that was not named, and says so', async () => {
    const printed = await json('--service', 's3');
    assert.deepEqual([printed.routes, printed.subnets, printed.paths], [[], [], []]);
    assert.ok(printed.problems.some(({ code }) => code === 'no-route-table'));
    assert.match((await plan('--service', 's3')).stdout, /No route table is chosen/);
  });

  it('plans a gateway endpoint where the service has them and no subnets are named', async () => {
    const kindOf = async (...args: readonly string[]): Promise<unknown> => (await json(...args)).plan['kind'];
    assert.equal(await kindOf('--service', 'com.amazonaws.us-east-1.dynamodb'), 'gateway');
    assert.equal(await kindOf('--service', 's3', '--subnets', A), 'interface');
    assert.equal(await kindOf('--service', 'sqs'), 'interface');
    assert.equal(await kindOf('--type', 'instance-connect', '--subnets', A), 'instance-connect');
  });

  it('has the options of an interface endpoint', async () => {
    const { plan: made, cost } = await json(
      ...['--service', 'ecr.api', '--subnets', `${A},${B}`, '--security-groups', 'sg-1', '--policy', policy],
      ...['--private-dns', 'false', '--ip-address-type', 'ipv4', '--dns-record-ip-type', 'service-defined'],
      ...['--tag', 'Name=x', 'team=a=b', '--tag', 'empty='],
    );
    assert.deepEqual(made, {
      vpc: { id: VPC, scope: classicLesson().scope },
      kind: 'interface',
      service: 'com.amazonaws.us-east-1.ecr.api',
      subnets: [{ subnetId: A }, { subnetId: B }],
      securityGroupIds: ['sg-1'],
      privateDns: false,
      inboundResolverOnly: false,
      ipAddressType: 'ipv4',
      dnsRecordIpType: 'service-defined',
      policy: made['policy'],
      tags: { Name: 'x', team: 'a=b', empty: '' },
    });
    assert.match(JSON.stringify(made.policy), /s3:GetObject/);
    assert.equal(cost?.monthly, 14.6);
  });

  it('switches private DNS on where the service has a private name', async () => {
    assert.equal((await json('--service', 'sqs')).plan['privateDns'], true);
    const services = (classicLesson().collections.get('ServiceDetails') ?? []).filter(isEntity);
    const nameless = services.map((one) => ({ ...one, PrivateDnsName: undefined, PrivateDnsNames: [] }));
    const snapshot = lessonWith('nameless.json', { ServiceDetails: nameless });
    const args = ['plan', '--snapshot', snapshot, '--vpc', VPC, '--service', 'sqs', '--format', 'json'];
    const { plan: made } = JSON.parse((await run(args)).stdout) as Printed;
    assert.equal(made['privateDns'], false);
  });

  it('predicts what AWS would refuse of a full name', async () => {
    const { problems, exitCode } = await json('--service', 'com.amazonaws.us-east-1.s4', '--subnets', A);
    assert.ok(problems.some(({ code }) => code === 'unknown-service'));
    assert.equal(exitCode, 1);
  });

  it('says a plan in text, and that nothing was created', async () => {
    const { stdout, exitCode } = await plan('--service', 's3', '--route-tables', PRIVATE);
    assert.match(stdout, /^Gateway endpoint for com\.amazonaws\.us-east-1\.s3 in vpc-01000000000000001 /);
    assert.match(stdout, /Routes added\n {2}rtb-\w+: pl-63a5400a → vpce-planned\n/);
    assert.match(
      stdout,
      /before: private-a reaches S3 .* through NAT gateway .*\n.*after: .* gateway endpoint/,
    );
    assert.match(stdout, /\nCost: 0 USD a month, .*\nNothing was created\.\n$/);
    assert.equal(exitCode, 0);
  });

  for (const [format, begins] of [
    ['terraform', /^resource "aws_vpc_endpoint" "\w+" \{\n/],
    ['cloudformation', /^AWSTemplateFormatVersion: /],
    ['cdk', /^import .* from 'aws-cdk-lib';\n/],
    ['cli', /^aws ec2 create-vpc-endpoint /],
  ] as const) {
    it(`prints it as ${format}, with its problems on stderr`, async () => {
      const { stdout, stderr, exitCode } = await plan('--service', 's3', '--format', format);
      assert.match(stdout, begins);
      assert.match(stderr, /no-route-table/);
      assert.ok(stdout.endsWith('\n'));
      assert.equal(exitCode, 0);
    });
  }

  it('masks account ids wherever it prints', async () => {
    for (const format of ['text', 'json', 'terraform', 'cloudformation', 'cdk', 'cli']) {
      const args = ['--service', 's3', '--tag', 'owner=111122223333', '--format', format];
      assert.match((await plan(...args)).stdout, /111122223333/, format);
      const { stdout } = await plan(...args, '--mask');
      assert.ok(stdout.length > 0 && !stdout.includes('111122223333'), format);
    }
  });

  it('says what is not known, and concludes nothing from it', async () => {
    const snapshot = lessonWith('unread.json', { RouteTables: undefined });
    const args = ['plan', '--snapshot', snapshot, '--vpc', VPC, '--service', 's3', '--route-tables', PRIVATE];
    assert.match(
      (await run(args)).stdout,
      /What it would change cannot be said: route table .* was not seen/,
    );
    const { missing, subnets } = JSON.parse((await run([...args, '--format', 'json'])).stdout) as Printed;
    assert.deepEqual([missing.length, subnets], [1, []]);
  });

  it('writes the policy for some buckets, or for an organisation, and the code in the other formats', async () => {
    const template = await plan(
      ...['--service', 's3', '--only-resources', 'arn:aws:s3:::reports', '--format', 'cloudformation-json'],
    );
    assert.match(JSON.stringify(JSON.parse(template.stdout)), /arn:aws:s3:::reports\/\*/);
    const python = await plan('--service', 's3', '--only-organisation', 'o-abc1', '--format', 'cdk-python');
    assert.match(python.stdout, /import aws_cdk|from aws_cdk/);
    assert.match(python.stdout, /o-abc1/);
  });

  const ARN = 'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer';
  const WEB = `${ARN}/net/web/0123456789abcdef`;
  const service = (...args: readonly string[]): Promise<Run> =>
    run(['plan', '--snapshot', file, '--type', 'endpoint-service', ...args]);

  it('plans an endpoint service, which is in no VPC', async () => {
    const args = ['--load-balancers', `${WEB},${ARN}/gwy/firewall/0123456789abcdef`];
    const more = ['--private-name', 'api.example.com', '--principals', '*', '--acceptance', 'false'];
    const ran = await service(...args, ...more, '--ip-address-type', 'dualstack', '--format', 'json');
    const printed = JSON.parse(ran.stdout) as Printed;
    assert.deepEqual(printed.plan, {
      kind: 'endpoint-service',
      scope: classicLesson().scope,
      networkLoadBalancerArns: [WEB],
      gatewayLoadBalancerArns: [`${ARN}/gwy/firewall/0123456789abcdef`],
      acceptanceRequired: false,
      privateDnsName: 'api.example.com',
      supportedIpAddressTypes: ['ipv4', 'ipv6'],
      allowedPrincipals: ['*'],
      tags: {},
    });
    const codes = printed.problems.map(({ code }) => code);
    for (const code of ['mixed-load-balancers', 'address-type-of-load-balancer', 'public-service'])
      assert.ok(codes.includes(code), code);
    assert.deepEqual([printed.routes, printed.subnets, printed.paths, ran.exitCode], [[], [], [], 1]);
  });

  it('says an endpoint service in text and as code', async () => {
    const args = ['--load-balancers', WEB, '--principals', 'arn:aws:iam::444455556666:root'];
    const { stdout, exitCode } = await service(...args);
    assert.match(stdout, /^Endpoint service behind web \(account 111122223333, us-east-1\)\n/);
    assert.match(stdout, /Nothing was created\.\n$/);
    assert.equal(exitCode, 0);
    for (const [format, has] of [
      ['terraform', /"aws_vpc_endpoint_service"[^]*allowed_principals/],
      ['cloudformation', /AWS::EC2::VPCEndpointService[^]*AWS::EC2::VPCEndpointServicePermissions/],
      ['cdk', /CfnVPCEndpointService/],
      ['cli', /create-vpc-endpoint-service-configuration[^]*modify-vpc-endpoint-service-permissions/],
    ] as const)
      assert.match((await service(...args, '--format', format)).stdout, has, format);
  });

  it('plans endpoints of VPC Lattice', async () => {
    const arn = 'arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0';
    const resource = ['--type', 'resource', '--resource-configuration', arn, '--subnets', `${A},${B}`];
    const { plan: made, missing } = await json(...resource, '--private-dns', 'true');
    assert.deepEqual(
      [made['kind'], made['resourceConfigurationArn'], made['subnets'], made['privateDns']],
      ['resource', arn, [{ subnetId: A }, { subnetId: B }], true],
    );
    assert.equal(missing.length, 1);
    const network = ['--type', 'service-network', '--service-network', 'arn:x', '--subnets', A];
    assert.match((await plan(...network)).stdout, /^Service network endpoint for arn:x in vpc-/);
    for (const [format, has] of [
      ['terraform', /service_network_arn/],
      ['cloudformation', /ServiceNetworkArn/],
      ['cdk', /serviceNetworkArn/],
      ['cli', /ServiceNetworkArn/],
    ] as const)
      assert.match((await plan(...network, '--format', format)).stdout, has, format);
  });

  it('lets instances see the client’s address where that is asked for', async () => {
    const { plan: made } = await json('--type', 'instance-connect', '--subnets', A, '--preserve-client-ip');
    assert.equal(made['preserveClientIp'], true);
  });

  it('needs a VPC that is there', async () => {
    const none = await run(['plan', '--snapshot', file, '--service', 's3']);
    assert.match(refusal(none), /--vpc/);
    const other = await run(['plan', '--snapshot', file, '--service', 's3', '--vpc', 'vpc-0123']);
    assert.match(refusal(other), /^vpc-0123 is not in the network/);
  });

  for (const [args, says] of [
    [[], /^name the service: --service NAME$/],
    [['--service', 's4'], /^s4 is no service of us-east-1/],
    [['--service', 'a\nb'], /^--service a b is not the name of a service$/],
    [['--service', 's3', '--type', 'tunnel'], /'tunnel' is invalid/],
    [['--service', 's3', '--security-groups', 'sg-1'], /^--security-groups does not go with --type gateway$/],
    [['--service', 'sqs', '--route-tables', 'rtb-1'], /^--route-tables does not go with --type interface$/],
    [
      ['--type', 'instance-connect', '--service', 's3'],
      /^--service does not go with --type instance-connect$/,
    ],
    [['--type', 'resource'], /^say what it leads to: --resource-configuration ARN$/],
    [['--type', 'service-network'], /^say what it leads to: --service-network ARN$/],
    [['--service', 's3', '--principals', '*'], /^--principals does not go with --type gateway$/],
    [['--type', 'endpoint-service', '--subnets', A], /^--subnets does not go with --type endpoint-service$/],
    [['--type', 'instance-connect'], /^this type takes exactly one subnet/],
    [['--type', 'instance-connect', '--subnets', `${A},${B}`], /^this type takes exactly one subnet/],
    [['--service', 's3', '--tag', 'x'], /^--tag x is not KEY=VALUE$/],
    [['--service', 's3', '--tag', 'x=1', 'x=2'], /^--tag x is said twice$/],
    [
      ['--service', 's3', '--only-resources', 'arn:aws:s3:::b', '--only-organisation', 'o-1'],
      /^say one of --policy, --only-resources and --only-organisation$/,
    ],
    [['--service', 's3', '--only-resources', ','], /^--only-resources names no ARN$/],
    [['--service', 's3', '--policy', 'no/such'], /^--policy no\/such cannot be read$/],
    [['--service', 'sqs', '--private-dns', 'yes'], /'yes' is invalid/],
    [['--service', 's3', '--ip-address-type', 'ipv5'], /'ipv5' is invalid/],
  ] as const) {
    it(`refuses ${JSON.stringify(args)} with one line`, async () => {
      const ran = await plan(...args);
      assert.match(refusal(ran).replace(/^endpoint-lens: /, ''), says);
      assert.equal(refusal(ran).trim().split('\n').length, 1);
      assert.equal(ran.stdout, '');
    });
  }
});
