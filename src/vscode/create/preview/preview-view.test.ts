import assert from 'node:assert/strict';
import type { Plan } from '../../../endpoints/plan';
import { account, CONNECT, GATEWAY, INTERFACE, OPEN_GROUP } from '../../../endpoints/testing/plans';
import { english, message } from '../../../network/message';
import type { Network } from '../../../network/network';
import { named, networkOf, routeTable, vpc, type Collections } from '../../../network/testing/fixtures';
import { lesson, TO_NAT } from '../../../paths/testing/ask';
import type { CreateState, PreviewView } from '../../../webview/create/protocol';
import { initialState } from '../form/initial-state';
import { footerView } from './footer-view';
import { previewView } from './preview-view';
import type { Asked } from './previewing';
import { remedyOf } from './remedies';

const OFFER = {
  ServiceName: 'com.amazonaws.us-east-1.s3',
  ServiceType: [{ ServiceType: 'Gateway' }],
  VpcEndpointPolicySupported: true,
  AcceptanceRequired: false,
};

function network(more: Collections = {}): Network {
  return networkOf(
    lesson({
      Vpcs: [vpc(named('prod'))],
      RouteTables: [routeTable([TO_NAT], named('private')), ...(lesson().RouteTables?.slice(1) ?? [])],
      ServiceDetails: [OFFER],
      ...more,
    }),
  );
}

function stateOf(of: Network, more: Partial<CreateState> = {}): CreateState {
  const start = { root: { kind: 'sandbox', key: 'one' }, scope: GATEWAY.vpc.scope };
  return { ...initialState(of, start), pathFrom: undefined, ...more };
}

interface Shown {
  readonly permission?: Asked;
  readonly writable?: boolean;
  readonly state?: Partial<CreateState>;
}

function preview(of: Network, plan: Plan, { permission, writable = true, state }: Shown = {}): PreviewView {
  return previewView(of, {
    state: stateOf(of, state),
    plan: { ok: true, plan },
    permission,
    writable,
    render: english,
  });
}

/** Each row in one line: outcome, what, why and the remedy. */
function lines({ checks }: PreviewView): readonly string[] {
  return checks.rows.map(({ outcome, what, why, remedy }) =>
    [outcome, what, why, ...(remedy ? [`[${remedy.label}]`] : [])].join(' | '),
  );
}

describe('the checks of a preview', () => {
  it('of a gateway endpoint: what to know, then what was checked and holds', () => {
    const view = preview(network(), GATEWAY, { permission: { kind: 'allowed' } });
    assert.equal(view.checks.summary, '4 passed, 2 to know');
    assert.deepEqual(lines(view), [
      'warning | Traffic to S3 from 1 subnet changes its way | Open TCP connections to it drop when the endpoint is created.',
      'warning | S3 will see private addresses of the VPC | Policies of identities and resources with the condition aws:SourceIp stop matching. aws:VpcSourceIp and aws:SourceVpce match instead.',
      'passed | Offered in us-east-1, and your account may create it | DryRun answered: allowed',
      'passed | Table private has no S3 endpoint yet and room for the route | 2 of 500 static routes used afterwards',
      'passed | There is room for the endpoint | 1 of 20 gateway endpoints used afterwards',
      'passed | No route and no filter keeps traffic to S3 from the endpoint | Routes, security groups and network ACLs of 1 subnet',
    ]);
  });

  it('of an interface endpoint: failures first, with AWS’s code and a remedy', () => {
    const of = account({
      VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: false }],
    });
    const view = preview(of, { ...INTERFACE, tags: new Map([['aws:team', 'x']]) });
    assert.equal(view.checks.summary, '2 to fix, 3 passed');
    assert.deepEqual(lines(view), [
      'error | Private DNS needs enableDnsHostnames of VPC vpc-1, which is off |  | [Turn on…]',
      'error | The tag key aws:team begins with aws:, which AWS keeps to itself |  | [Remove tag]',
      'passed | Offered in us-east-1 | ',
      'passed | Zones, quota and name: no conflict | 1 of 50 interface endpoints used afterwards',
      'passed | sg-1 lets in TCP 443 from all of vpc-1 | ',
    ]);
    assert.equal(view.checks.rows[0]?.hover, 'InvalidParameter');
  });

  it('say nothing of what was not read: it is to know, and has not passed', () => {
    const keys = ['ServiceDetails', 'SecurityGroups', 'VpcEndpoints', 'VpcAttributes', 'Subnets'];
    const view = preview(account({}, keys), INTERFACE);
    assert.deepEqual(
      lines(view).filter((line) => line.startsWith('passed')),
      [],
    );
    const gateway = account({}, ['ServiceDetails', 'VpcEndpoints', 'PrefixLists', 'NetworkInterfaces']);
    assert.deepEqual(
      lines(preview(gateway, GATEWAY)).filter((line) => line.startsWith('passed')),
      [],
    );
  });

  it('tell what a DryRun answered', () => {
    const row = (permission: Asked): readonly string[] =>
      lines(preview(network({ ServiceDetails: [] }), CONNECT, { permission })).filter((line) =>
        /ermission|may|IAM|AWS/.test(line),
      );
    assert.deepEqual(row(undefined), []);
    assert.deepEqual(row('asking'), ['asking | Permission | asking AWS…']);
    assert.deepEqual(row({ kind: 'allowed' }), [
      'passed | Your account may create it | DryRun answered: allowed',
    ]);
    assert.deepEqual(row({ kind: 'denied', action: 'ec2:CreateVpcEndpoint' }), [
      'error | You may not create it | IAM does not allow ec2:CreateVpcEndpoint.',
    ]);
    assert.deepEqual(row({ kind: 'not-asked' }), [
      'not-asked | Permission not checked | This endpoint may not honour DryRun.',
    ]);
    const [failed] = row({ kind: 'failed', failure: { reason: 'cancelled' } });
    assert.match(failed ?? '', /^warning \| Permission could not be checked \| /);
    const [refused] = row({ kind: 'refused', code: 'Strange', text: 'because\u202e of it' });
    assert.match(refused ?? '', /^error \| .*Strange/);
    assert.doesNotMatch(refused ?? '', /\u202e/);
  });

  it('do not say twice what AWS would refuse, and offer no write where nothing can be written', () => {
    const of = account({
      VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: false }],
    });
    const permission = { kind: 'refused', code: 'InvalidParameter', text: 'enableDnsHostnames' } as const;
    const view = preview(of, INTERFACE, { permission, writable: false });
    assert.deepEqual(
      view.checks.rows.filter(({ outcome }) => outcome === 'error').map(({ remedy }) => remedy),
      [undefined],
    );
  });

  it('have remedies that are found again by their id', () => {
    const of = account();
    const plan = {
      ...INTERFACE,
      tags: new Map([
        ['aws:a', ''],
        ['aws:b', ''],
        ['ok', ''],
      ]),
    };
    const ids = preview(of, plan).checks.rows.flatMap(({ remedy }) => remedy?.id ?? []);
    assert.deepEqual(ids, ['remedy tag-key-reserved', 'remedy tag-key-reserved #2']);
    const second = remedyOf(of, plan, ids[1] ?? '');
    assert.ok(second?.kind === 'change-plan');
    assert.deepEqual([...second.plan.tags.keys()], ['aws:a', 'ok']);
    assert.equal(remedyOf(of, INTERFACE, ids[1] ?? ''), undefined);
  });
});

describe('the path of a preview', () => {
  it('stands before and with the endpoint on the same columns', () => {
    const { path } = preview(network(), GATEWAY);
    assert.ok(path);
    assert.equal(path.title, 'Path from subnet-1');
    assert.ok(path.canCompare);
    assert.deepEqual(
      [path.before, path.after].map(({ label, tone }) => [label, tone]),
      [
        ['Before: 0.045 USD/GB', 'nat'],
        ['With endpoint: free', 'private'],
      ],
    );
    assert.deepEqual(
      [path.before, path.after].map(({ boxes }) => boxes.map(({ column, text }) => `${column} ${text}`)),
      [
        ['0 subnet-1', '1 0.0.0.0/0', '2 NAT', '3 IGW', '4 Amazon S3'],
        ['0 subnet-1', '1 S3 pl-s3', '2 new', '4 Amazon S3'],
      ],
    );
    assert.equal(path.after.alt, 'With endpoint: free. subnet-1 → S3 pl-s3 → new → Amazon S3.');
    assert.equal(
      path.note,
      'Price: us-east-1, 2026, AWS VPC pricing. The NAT gateway stays for other traffic.',
    );
  });

  it('is that of the subnet that was chosen', () => {
    const plan = { ...GATEWAY, routeTableIds: ['rtb-1', 'rtb-public'] };
    const { path } = preview(network(), plan, { state: { pathFrom: 'subnet-public' } });
    assert.equal(path?.selected, 'subnet-public');
    assert.deepEqual(
      path.from.map(({ value }) => value),
      ['subnet-1', 'subnet-public'],
    );
    assert.equal(path.before.tone, 'net');
    assert.doesNotMatch(path.note, /NAT/);
  });

  it('shows the way once the checks are mended, where they can be', () => {
    const of = account({
      VpcAttributes: [{ VpcId: 'vpc-1', EnableDnsSupport: true, EnableDnsHostnames: false }],
    });
    assert.equal(preview(of, INTERFACE).path?.after.label, 'With endpoint, once fixed: 0.01 USD/GB');
    const closed = account({ SecurityGroups: [{ ...OPEN_GROUP, IpPermissions: [] }] });
    assert.equal(preview(closed, INTERFACE).path?.after.label, 'With endpoint, once fixed: 0.01 USD/GB');
  });

  it('is none for what changes no path', () => {
    assert.equal(preview(account(), CONNECT).path, undefined);
    const view = preview(account(), { ...INTERFACE, privateDns: false });
    assert.equal(view.path, undefined);
    assert.equal(
      view.routes?.text,
      'An interface endpoint adds no route. Without private DNS no path changes: the endpoint is used by who asks for its own names.',
    );
  });
});

describe('the routes of a preview', () => {
  it('are a diff of each table', () => {
    const { routes } = preview(network(), GATEWAY);
    assert.ok(routes);
    assert.equal(routes.summary, '1 table, 1 subnet: subnet-1');
    const [table] = routes.tables;
    assert.deepEqual([table?.name, table?.id, table?.count], ['private', 'rtb-1', '2 → 3 routes']);
    assert.deepEqual(
      table?.rows.map((row) => Object.values(row).join(' | ')),
      [
        'kept | 10.0.0.0/16 | local | ',
        'added | pl-s3 | vpce-(new) | S3, 4 ranges',
        'loses | 0.0.0.0/0 | nat-1 | no longer for S3',
      ],
    );
  });

  it('fold what does not change', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      ...TO_NAT,
      DestinationCidrBlock: `192.168.${i}.0/24`,
    }));
    const { routes } = preview(network({ RouteTables: [routeTable([TO_NAT, ...many])] }), GATEWAY);
    assert.equal(routes?.tables[0]?.more, '+ 18 routes that do not change');
    assert.deepEqual(
      routes.tables[0].rows.map(({ kind }) => kind),
      ['kept', 'kept', 'kept', 'added', 'loses'],
    );
  });

  it('say why they cannot be told', () => {
    const of = account({}, ['PrefixLists']);
    assert.match(
      preview(of, GATEWAY).routes?.text ?? '',
      /^What changes cannot be said: PrefixLists was not read\.$/,
    );
  });
});

describe('the cost of a preview', () => {
  const text = (view: PreviewView): string =>
    view.cost?.parts.map((part) => (part.strong ? `**${part.text}**` : part.text)).join('') ?? '';

  it('is the sum written out', () => {
    const of = account({
      Subnets: [
        { SubnetId: 'subnet-1', VpcId: 'vpc-1', AvailabilityZone: 'us-east-1a', CidrBlock: '10.0.1.0/24' },
        { SubnetId: 'subnet-2', VpcId: 'vpc-1', AvailabilityZone: 'us-east-1b', CidrBlock: '10.0.2.0/24' },
      ],
    });
    const view = preview(of, { ...INTERFACE, subnets: [{ subnetId: 'subnet-1' }, { subnetId: 'subnet-2' }] });
    assert.equal(
      text(view),
      '2 zones × 730 h × 0.01 USD = **14.60 USD a month**, and 0.01 USD/GB. Cheaper than NAT from about 417 GB a month.',
    );
    assert.equal(view.cost?.source, 'us-east-1, 2026, AWS PrivateLink pricing');
    assert.equal(text(preview(of, GATEWAY)), 'A gateway endpoint is **free**.');
  });

  it('is not compared with NAT for somebody’s own service, which no NAT gateway leads to', () => {
    const service = 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0';
    const view = preview(account(), { ...INTERFACE, service, privateDns: false });
    assert.match(text(view), /\*\*7\.30 USD a month\*\*, and 0\.01 USD\/GB\.$/);
  });

  it('is nothing for an Instance Connect endpoint itself', () => {
    assert.match(text(preview(account(), CONNECT)), /^The endpoint itself costs nothing/);
  });

  it('is said not to be known where it is not', () => {
    const there = { id: 'vpc-1', scope: { ...GATEWAY.vpc.scope, region: 'eu-west-1' } };
    assert.equal(text(preview(account(), { ...GATEWAY, vpc: there })), 'No price is known for eu-west-1.');
  });
});

describe('the footer of the form', () => {
  const footed = {
    profile: 'prod',
    scope: GATEWAY.vpc.scope,
    busy: false,
    readOnly: undefined,
    render: english,
  };
  const plan = { ok: true, plan: GATEWAY } as const;

  it('names who and where, and asks once more', () => {
    const view = footerView({ ...footed, plan, preview: preview(network(), GATEWAY) });
    assert.deepEqual(view, {
      profile: 'prod',
      account: '1111-2222-3333',
      region: 'us-east-1',
      hint: 'You will be asked once more.',
      canCreate: true,
      createLabel: 'Create endpoint…',
      canInsert: true,
    });
  });

  it('says beside the button why it cannot be pressed', () => {
    const failing = preview(account(), { ...INTERFACE, tags: new Map([['aws:team', 'x']]) });
    const hint = (more: Partial<Parameters<typeof footerView>[0]>): readonly unknown[] => {
      const view = footerView({ ...footed, plan, preview: failing, ...more });
      return [view.canCreate, view.hint];
    };
    assert.deepEqual(hint({}), [false, '1 problem to fix first']);
    assert.deepEqual(hint({ busy: true }), [false, 'It is being created.']);
    assert.deepEqual(hint({ readOnly: message('It is a file.') }), [false, 'It is a file.']);
    const missing = { ok: false, missing: message('Choose a VPC.') } as const;
    assert.deepEqual(hint({ plan: missing }), [false, 'Choose a VPC.']);
  });
});

it('a preview keeps hostile names on one line', () => {
  const of = network({ RouteTables: [routeTable([TO_NAT], named('a\n\u202eb'))] });
  const { checks, path, routes, cost } = preview(of, GATEWAY, { permission: { kind: 'allowed' } });
  assert.equal(routes?.tables[0]?.name, 'a b');
  assert.doesNotMatch(JSON.stringify([checks, path, routes, cost]), /\\n|\u202e/);
});

it('a state without a plan shows what to choose and nothing else', () => {
  const of = network();
  const view = previewView(of, {
    state: stateOf(of),
    plan: { ok: false, missing: message('Choose a VPC.') },
    permission: undefined,
    writable: true,
    render: english,
  });
  assert.equal(view.missing, 'Choose a VPC.');
  assert.deepEqual(
    [view.path, view.routes, view.cost, view.code],
    [undefined, undefined, undefined, undefined],
  );
});
