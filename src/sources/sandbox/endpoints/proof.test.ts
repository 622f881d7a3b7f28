import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GatewayPlan, InstanceConnectPlan, InterfacePlan, Plan } from '../../../endpoints/plan';
import type { Proof } from '../../../endpoints/proof/proof';
import { prove } from '../../../endpoints/proof/prove';
import { proofReport } from '../../../endpoints/proof/report';
import { english } from '../../../network/message';
import { normalise } from '../../../network/normalise/normalise';
import type { CollectionKey } from '../../../network/collections';
import { idNamed, service, type Lab } from '../testing/endpoint-lab';
import { send } from '../testing/clients';
import { create, dualstackLab, networkOf, vpcOf } from '../testing/planned';

const TABLES = ['private', 'public', 'main'].map((name) => idNamed('RouteTables', 'RouteTableId', name));
const A = idNamed('Subnets', 'SubnetId', 'private-a');
const B = idNamed('Subnets', 'SubnetId', 'private-b');
const PUBLIC_A = idNamed('Subnets', 'SubnetId', 'public-a');
const GROUPS = ['web', 'default'].map((name) => idNamed('SecurityGroups', 'GroupId', name));
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: 's3:Get*', Resource: '*' },
});
const POLICIES = fc.constantFrom('full' as const, { document: POLICY });
const TAGS = fc.dictionary(fc.constantFrom('Name', 'team'), fc.constantFrom('a', '<b>'));

/** Creates what a plan asks for. @returns the proof, which `again` makes anew of what the account shows by then */
async function created(
  account: Lab,
  plan: Plan,
): Promise<{
  readonly id: string;
  readonly proof: Proof;
  readonly again: (without?: CollectionKey) => Proof;
}> {
  const before = networkOf(account);
  const id = await create(account, plan);
  account.later();
  const again = (without?: CollectionKey): Proof => {
    const answers = account.sandbox.answers();
    const collections = new Map([...answers.collections].filter(([key]) => key !== without));
    return prove({ plan, before, after: normalise([{ ...answers, collections }]), endpointId: id });
  };
  return { id, proof: again(), again };
}

function wrong({ checks }: Proof): readonly string[] {
  return checks.filter(({ holds }) => holds !== true).map(({ message }) => english(message));
}

function gateway(account: Lab, more: Partial<GatewayPlan> = {}): GatewayPlan {
  return {
    kind: 'gateway',
    vpc: vpcOf(networkOf(account)),
    service: service('s3'),
    routeTableIds: TABLES.slice(0, 1),
    policy: 'full',
    tags: new Map([['team', 'a']]),
    ...more,
  };
}

function forSsm(account: Lab, more: Partial<InterfacePlan> = {}): InterfacePlan {
  return {
    kind: 'interface',
    vpc: vpcOf(networkOf(account)),
    service: service('ssm'),
    subnets: [{ subnetId: A }],
    securityGroupIds: GROUPS.slice(0, 1),
    privateDns: true,
    inboundResolverOnly: false,
    policy: 'full',
    tags: new Map(),
    ...more,
  };
}

describe('the proof of a gateway endpoint', () => {
  it('is whole for whatever was planned and created', async () => {
    const shape = fc.record({
      tables: fc.subarray(TABLES),
      policy: POLICIES,
      type: fc.constantFrom('ipv4' as const, 'dualstack' as const),
      tags: TAGS,
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ tables, policy, type, tags }) => {
        const account = dualstackLab();
        const { proof } = await created(
          account,
          gateway(account, {
            routeTableIds: tables,
            policy,
            ipAddressType: type,
            tags: new Map(Object.entries(tags)),
          }),
        );
        assert.deepEqual(wrong(proof), []);
        assert.equal(proof.verdict, 'proven');
        for (const { after } of proof.paths) assert.equal(after.via, 'gateway-endpoint');
      }),
      { numRuns: 50 },
    );
  });

  it('names exactly what was broken afterwards', async () => {
    const [table = '', other = ''] = TABLES;
    const cases: readonly (readonly [string, (account: Lab, id: string) => Promise<unknown>, RegExp[]])[] = [
      [
        'a table was taken away',
        ({ client }, VpcEndpointId) =>
          send(client, 'ModifyVpcEndpoint', { VpcEndpointId, RemoveRouteTableIds: [table] }),
        [
          new RegExp(`^${table} has no route to pl-63a5400a\\.$`),
          new RegExp(`does not list ${table}\\.$`),
          /^private-[ab] does not go to S3 through vpce-\w+ alone: private-[ab] reaches S3 .* NAT/,
        ],
      ],
      [
        'a table was added',
        ({ client }, VpcEndpointId) =>
          send(client, 'ModifyVpcEndpoint', { VpcEndpointId, AddRouteTableIds: [other] }),
        [new RegExp(`^${other} has vpce-\\w+, which was not planned\\.$`)],
      ],
      [
        'a tag was changed',
        ({ client }, id) =>
          send(client, 'CreateTags', { Resources: [id], Tags: [{ Key: 'team', Value: 'b' }] }),
        [/^The tag team of vpce-\w+ is b, not a\.$/],
      ],
      [
        'a tag was taken away',
        ({ client }, id) => send(client, 'DeleteTags', { Resources: [id], Tags: [{ Key: 'team' }] }),
        [/^vpce-\w+ has no tag team\.$/],
      ],
      [
        'the policy was changed',
        ({ client }, VpcEndpointId) =>
          send(client, 'ModifyVpcEndpoint', { VpcEndpointId, PolicyDocument: POLICY }),
        [/^vpce-\w+ has a policy of its own, not full access\.$/],
      ],
      [
        'it was deleted',
        ({ client }, id) => send(client, 'DeleteVpcEndpoints', { VpcEndpointIds: [id] }),
        [/^vpce-\w+ is not among those that were read\.$/],
      ],
    ];
    for (const [what, breakIt, said] of cases) {
      const account = dualstackLab();
      const { id, proof, again } = await created(account, gateway(account));
      assert.equal(proof.verdict, 'proven', what);
      await breakIt(account, id);
      account.later();
      const broken = again();
      assert.equal(broken.verdict, 'differs', what);
      for (const text of said)
        assert.ok(
          wrong(broken).some((one) => text.test(one)),
          `${what}: ${wrong(broken).join(' | ')}`,
        );
      for (const one of wrong(broken))
        assert.ok(
          said.some((text) => text.test(one)),
          `${what}: ${one}`,
        );
    }
  });

  it('leaves open what was not read, and takes it for no difference', async () => {
    for (const key of ['VpcEndpoints', 'RouteTables'] as const) {
      const account = dualstackLab();
      const { again } = await created(account, gateway(account));
      const proof = again(key);
      assert.equal(proof.verdict, 'open', wrong(proof).join(' | '));
      assert.ok(wrong(proof).some((text) => text.includes(`${key} was not read`)));
    }
  });
});

describe('the proof of an interface endpoint', () => {
  it('is whole for whatever was planned and created', async () => {
    const shape = fc.record({
      short: fc.constantFrom('ssm', 'ecr.api', 'ecr.dkr', 's3'),
      subnets: fc.constantFrom(
        [{ subnetId: A, ipv4: '10.0.2.77' }],
        [{ subnetId: PUBLIC_A }, { subnetId: B }],
      ),
      groups: fc.subarray(GROUPS),
      privateDns: fc.boolean(),
      inbound: fc.boolean(),
      policy: POLICIES,
      type: fc.constantFrom('ipv4' as const, 'dualstack' as const, undefined),
      tags: TAGS,
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({ short, subnets, groups, privateDns, inbound, policy, type, tags }) => {
        const account = dualstackLab();
        if (short === 's3') await account.create({ ServiceName: service('s3') });
        const plan = forSsm(account, {
          service: service(short),
          subnets,
          securityGroupIds: groups,
          privateDns,
          inboundResolverOnly: short === 's3' && privateDns && inbound,
          policy,
          ...(type && { ipAddressType: type }),
          tags: new Map(Object.entries(tags)),
        });
        const { proof } = await created(account, plan);
        assert.deepEqual(wrong(proof), []);
        assert.equal(proof.verdict, 'proven');
      }),
      { numRuns: 60 },
    );
  });

  it('names exactly what was broken afterwards', async () => {
    const [web = '', other = ''] = GROUPS;
    const cases: readonly (readonly [object, readonly RegExp[]])[] = [
      [{ AddSubnetIds: [B] }, [new RegExp(`is in ${B}, which was not planned`)]],
      [
        { AddSecurityGroupIds: [other], RemoveSecurityGroupIds: [web] },
        [new RegExp(`is in ${other}, not in ${web}`)],
      ],
      [
        { PrivateDnsEnabled: false },
        [/^Private DNS of vpce-\w+ is off\.$/, /^In vpc-\w+ ssm\.us-east-1\.amazonaws\.com does not give/],
      ],
    ];
    for (const [input, said] of cases) {
      const account = dualstackLab();
      const { id, again } = await created(account, forSsm(account));
      await send(account.client, 'ModifyVpcEndpoint', { VpcEndpointId: id, ...input });
      const broken = again();
      assert.equal(broken.verdict, 'differs');
      assert.equal(wrong(broken).length, said.length, wrong(broken).join(' | '));
      said.forEach((text, n) => {
        assert.match(wrong(broken)[n] ?? '', text);
      });
    }
  });

  it('leaves open what hangs on acceptance, and on interfaces that were not read', async () => {
    const account = dualstackLab();
    const { again } = await created(account, forSsm(account));
    assert.equal(again('NetworkInterfaces').verdict, 'open');
    await send(account.client, 'CreateVpcEndpointServiceConfiguration', {
      AcceptanceRequired: true,
      NetworkLoadBalancerArns: [
        'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/web/0123456789abcdef',
      ],
    });
    const [own] = networkOf(account).all('endpoint-service');
    const plan = forSsm(account, { service: own?.serviceName ?? '', privateDns: false });
    const { proof } = await created(account, plan);
    assert.equal(proof.verdict, 'open');
    assert.deepEqual(wrong(proof).length, 1);
    assert.match(wrong(proof)[0] ?? '', /waits until the owner of its service accepts it/);
  });
});

describe('the proof of an instance connect endpoint', () => {
  it('is whole once it is complete, and open before', async () => {
    for (const preserveClientIp of [true, false]) {
      const account = dualstackLab();
      const plan: InstanceConnectPlan = {
        kind: 'instance-connect',
        vpc: vpcOf(networkOf(account)),
        subnetId: A,
        securityGroupIds: preserveClientIp ? GROUPS.slice(0, 1) : [],
        preserveClientIp,
        ipAddressType: 'ipv4',
        tags: new Map([['Name', 'door']]),
      };
      const before = networkOf(account);
      const endpointId = await create(account, plan);
      assert.equal(prove({ plan, before, after: networkOf(account), endpointId }).verdict, 'open');
      account.later();
      const after = networkOf(account);
      assert.deepEqual(wrong(prove({ plan, before, after, endpointId })), []);
      const other = { ...plan, preserveClientIp: !preserveClientIp };
      assert.equal(wrong(prove({ plan: other, before, after, endpointId })).length, 1);
    }
  });
});

describe('the report of a proof', () => {
  it('says what was made, what was found and how to undo it, with hostile names as text', async () => {
    const account = dualstackLab();
    const plan = gateway(account, { tags: new Map([['Name', '[x](http://evil) <b>\u202e|']]) });
    const { id, proof } = await created(account, plan);
    const report = proofReport(proof, { profile: '*dev*', at: new Date('2026-01-02T03:04:05Z') });
    assert.match(report, /^# Proof: as planned/);
    assert.match(report, /2026-01-02T03:04:05\.000Z/);
    for (const text of [id, 'us-east-1', '111122223333', 'pl-63a5400a', '✓', 'private-a', '\\*dev\\*'])
      assert.ok(report.includes(text), text);
    assert.match(report, new RegExp(`delete-vpc-endpoints --region us-east-1 --vpc-endpoint-ids ${id}`));
    assert.doesNotMatch(report, /<b>(?<!\\<b>)|\u202e|\]\(http:\/\/evil/);
    const other = proofReport({ ...proof, verdict: 'differs' }, { profile: 'dev', at: new Date(0) });
    assert.match(other, /^# Proof: it differs/);
  });
});
