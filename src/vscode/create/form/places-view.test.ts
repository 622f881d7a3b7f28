import * as assert from 'node:assert/strict';
import { account, INTERFACE } from '../../../endpoints/testing/plans';
import {
  associated,
  gatewayEndpoint,
  named,
  networkInterface,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../../network/testing/fixtures';
import type { CreateState, FormView } from '../../../webview/create/protocol';
import { stateIn, viewOf } from './testing/states';

describe('the VPCs of the form', () => {
  it('are by name with id and block; a shared one cannot be chosen', () => {
    const network = account({ Vpcs: [vpc(named('prod')), vpc({ VpcId: 'vpc-2', OwnerId: '444455556666' })] });
    const pick = viewOf(network, stateIn(network, { vpc: 'vpc-1' })).vpc;
    assert.deepEqual(
      pick?.options.map(({ label, detail, disabled }) => [label, detail, disabled !== undefined]),
      [
        ['prod', 'vpc-1 · 10.0.0.0/16', false],
        ['vpc-2', '10.0.0.0/16', true],
      ],
    );
    assert.equal(pick.selected, 'vpc-1');
  });

  it('that were not read leave the one that is asked for', () => {
    const network = account({}, ['Vpcs']);
    const pick = viewOf(network, stateIn(network, { vpc: 'vpc-9' })).vpc;
    assert.deepEqual(
      pick?.options.map(({ value }) => value),
      ['vpc-9'],
    );
    assert.equal(pick.hint, 'The VPCs could not be listed: Vpcs was not read.');
  });
});

describe('the route tables of the form', () => {
  const network = account({
    Subnets: [
      subnet(named('private-a')),
      subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24', ...named('isolated-a') }),
      subnet({ SubnetId: 'subnet-3', CidrBlock: '10.0.3.0/24', ...named('data-a') }),
    ],
    RouteTables: [
      routeTable([], { RouteTableId: 'rtb-main', ...named('main') }),
      routeTable([route('0.0.0.0/0', { NatGatewayId: 'nat-1' })], {
        RouteTableId: 'rtb-1',
        Associations: [associated('subnet-1')],
        ...named('private'),
      }),
      routeTable([route('pl-s3', { GatewayId: 'vpce-1' })], {
        RouteTableId: 'rtb-data',
        Associations: [associated('subnet-3')],
        ...named('data'),
      }),
      routeTable([], { RouteTableId: 'rtb-edge', Associations: [{ GatewayId: 'igw-1' }], ...named('edge') }),
      routeTable([], { RouteTableId: 'rtb-none', Associations: [], ...named('spare') }),
    ],
    VpcEndpoints: [gatewayEndpoint({ RouteTableIds: ['rtb-data'] })],
  });

  it('bring their subnets with them; one that cannot be chosen stays in its place, unticked, with the reason', () => {
    const state = stateIn(network);
    const view = viewOf(network, { ...state, routeTables: ['rtb-1', 'rtb-data', 'rtb-gone'] }).routeTables;
    assert.deepEqual(
      view?.rows.map(({ name, checked, subnets, note, disabled }) => ({
        name,
        checked,
        subnets: subnets.map((one) => `${one.name} ${one.glyph}`).join(),
        note,
        disabled,
      })),
      [
        {
          name: 'data',
          checked: false,
          subnets: 'data-a slash',
          note: '',
          disabled: 'already routes S3 to vpce-1',
        },
        {
          name: 'edge',
          checked: false,
          subnets: '',
          note: 'no subnets',
          disabled: 'associated with a gateway, not with subnets',
        },
        {
          name: 'main',
          checked: false,
          subnets: 'isolated-a slash',
          note: 'by default: it is the main table',
          disabled: undefined,
        },
        { name: 'private', checked: true, subnets: 'private-a lock', note: '', disabled: undefined },
        { name: 'spare', checked: false, subnets: '', note: 'no subnets', disabled: undefined },
      ],
    );
  });

  it('are free for another service', () => {
    const state = { ...stateIn(network), service: 'com.amazonaws.us-east-1.dynamodb' };
    const row = viewOf(network, state).routeTables?.rows.find(({ id }) => id === 'rtb-data');
    assert.equal(row?.disabled, undefined);
  });

  it('that were not read are not said to have no subnets', () => {
    const unread = account({}, ['Subnets', 'RouteTables']);
    const view = viewOf(unread, { ...stateIn(unread), routeTables: ['rtb-7'] }).routeTables;
    assert.deepEqual(view?.rows, [
      { id: 'rtb-7', name: 'rtb-7', checked: true, subnets: [], note: '', disabled: undefined },
    ]);
    assert.match(view.hint, /RouteTables was not read/);
    const tables = account({}, ['Subnets']);
    const [row] = viewOf(tables, stateIn(tables)).routeTables?.rows ?? [];
    assert.equal(row?.note, 'its subnets are not known: Subnets was not read');
  });

  it('are of gateway endpoints alone', () => {
    assert.equal(viewOf(network, { ...stateIn(network), type: 'interface' }).routeTables, undefined);
  });
});

describe('the zones of the form', () => {
  const network = account({
    Subnets: [
      subnet({ AvailableIpAddressCount: 243, ...named('endpoints-a') }),
      subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24', ...named('other-a') }),
      subnet({ SubnetId: 'subnet-5', CidrBlock: '10.0.5.0/24', AvailabilityZone: 'us-east-1e' }),
    ],
    NetworkInterfaces: [networkInterface()],
  });
  const state: CreateState = { ...stateIn(network, { plan: INTERFACE }) };

  function zones(of: CreateState): NonNullable<FormView['zones']> {
    const view = viewOf(network, of).zones;
    assert.ok(view);
    return view;
  }

  it('have one row each, a picker where there are several subnets, and the free addresses', () => {
    const { rows, one } = zones(state);
    assert.equal(one, false);
    assert.deepEqual(
      rows.map(({ zone, checked, subnets, subnet: chosen, free, disabled }) => ({
        zone,
        checked,
        subnets: subnets.map(({ label }) => label),
        chosen,
        free,
        disabled,
      })),
      [
        {
          zone: 'us-east-1a',
          checked: true,
          subnets: ['endpoints-a', 'other-a'],
          chosen: 'subnet-1',
          free: '243 free',
          disabled: undefined,
        },
        {
          zone: 'us-east-1e',
          checked: false,
          subnets: ['subnet-5'],
          chosen: 'subnet-5',
          free: '',
          disabled: 'service not offered in this zone',
        },
      ],
    );
  });

  it('take at most one subnet: the first that was chosen', () => {
    const both = zones({ ...state, subnets: [{ id: 'subnet-2' }, { id: 'subnet-1' }, { id: 'subnet-5' }] });
    assert.deepEqual(
      both.rows.map(({ checked, subnet: chosen }) => checked && chosen),
      ['subnet-2', false],
    );
  });

  const ADDRESSES: readonly (readonly [string, RegExp | undefined])[] = [
    ['10.0.1.9', undefined],
    ['', undefined],
    ['10.0.2.9', /not an address that an interface in subnet subnet-1 can have/],
    ['10.0.1.3', /AWS keeps the first four/],
    ['10.0.1.5', /eni-1 has the address 10.0.1.5 already/],
    ['ten', /not an address/],
  ];
  for (const [typed, wrong] of ADDRESSES) {
    it(`the address “${typed}” ${wrong ? 'is told of at once' : 'is no error'}`, () => {
      const [row] = zones({ ...state, subnets: [{ id: 'subnet-1', ipv4: typed }] }).rows;
      const [address] = row?.addresses ?? [];
      assert.equal(address?.value, typed);
      if (wrong) assert.match(address.error ?? '', wrong);
      else assert.equal(address.error, undefined);
    });
  }

  it('an endpoint of both families has two addresses; who is not chosen has none', () => {
    const { rows } = zones({ ...state, ipAddressType: 'dualstack' });
    assert.deepEqual(
      rows.map(({ addresses }) => addresses.map(({ family }) => family)),
      [['ipv4', 'ipv6'], []],
    );
  });

  it('one subnet for a Gateway Load Balancer endpoint and for Instance Connect', () => {
    const gwlb = zones({
      ...state,
      category: 'by-name',
      type: 'gateway-load-balancer',
      service: 'com.amazonaws.vpce.us-east-1.vpce-svc-1',
    });
    assert.deepEqual([gwlb.one, gwlb.label], [true, 'Subnet']);
    assert.equal(gwlb.rows.filter(({ checked }) => checked).length, 1);
    assert.equal(zones({ ...state, category: 'instance-connect' }).one, true);
  });
});

describe('the security groups of the form', () => {
  it('are those of the chosen VPC, at most five; a Gateway Load Balancer endpoint has none', () => {
    const network = account({
      SecurityGroups: [securityGroup(), securityGroup({ GroupId: 'sg-2', VpcId: 'vpc-2' })],
    });
    const state = stateIn(network, { plan: INTERFACE });
    const view = viewOf(network, state).securityGroups;
    assert.deepEqual(
      view?.options.map(({ value, label, detail }) => [value, label, detail]),
      [['sg-1', 'app', 'sg-1']],
    );
    assert.equal(view.max, 5);
    assert.equal(view.hint, 'up to 5; none means the VPC’s default group');
    const gwlb: CreateState = { ...state, category: 'marketplace', type: 'gateway-load-balancer' };
    assert.equal(viewOf(network, gwlb).securityGroups, undefined);
  });
});
