import * as assert from 'node:assert/strict';
import { english } from '../message';
import type { Network } from '../network';
import {
  answersOf,
  associated,
  instance,
  networkOf,
  only,
  routeTable,
  SCOPE,
  subnet,
  vpc,
} from '../testing/fixtures';
import { normalise } from './normalise';

function problemsOf(network: Network): readonly string[] {
  return network.problems.map(({ key, message }) => `${key} ${english(message)}`);
}

describe('normalise: what is not as EC2 says', () => {
  it('names the key and takes the rest', () => {
    const network = networkOf({
      Subnets: [
        subnet({ SubnetId: 'subnet-a' }),
        subnet({ VpcId: undefined }),
        subnet({ SubnetId: 'subnet-b' }),
      ],
    });
    assert.deepEqual(problemsOf(network), ['Subnets[1].VpcId is missing']);
    assert.deepEqual(
      network.all('subnet').map(({ id }) => id),
      ['subnet-a', 'subnet-b'],
    );
  });

  it('says of another type that it is one', () => {
    const network = networkOf({
      Vpcs: [vpc({ VpcId: 7 }), 'rubbish', null, [], vpc({ CidrBlockAssociationSet: {} })],
    });
    assert.deepEqual(problemsOf(network), [
      'Vpcs[0].VpcId is not a text',
      'Vpcs[1] is not an object',
      'Vpcs[2] is not an object',
      'Vpcs[3] is not an object',
      'Vpcs[4].CidrBlockAssociationSet is not a list',
    ]);
  });

  it('says how deep it is', () => {
    const network = networkOf({ RouteTables: [routeTable([{ GatewayId: 'igw-1' }])] });
    assert.deepEqual(problemsOf(network), ['RouteTables[0].Routes[1].DestinationCidrBlock is missing']);
  });

  it('takes an optional field of another type as absent', () => {
    const network = networkOf({ Vpcs: [vpc({ IsDefault: 'yes', State: 4, OwnerId: null })] });
    assert.deepEqual(network.problems, []);
    const { isDefault, state, owner } = only(network.all('vpc'));
    assert.deepEqual(
      { isDefault, state, owner },
      { isDefault: false, state: 'available', owner: SCOPE.account },
    );
  });

  it('takes no other instance of the reservation with it', () => {
    const network = networkOf({
      Reservations: [
        {
          OwnerId: SCOPE.account,
          Instances: [instance({ InstanceId: undefined }), 'rubbish', instance({ InstanceId: 'i-2' })],
        },
      ],
    });
    assert.equal(only(network.all('instance')).id, 'i-2');
    assert.deepEqual(problemsOf(network), [
      'Reservations[0].Instances[0].InstanceId is missing',
      'Reservations[0].Instances[1] is not an object',
    ]);
  });

  it('is not concluded from: the collection counts as partly read', () => {
    const network = networkOf({ Subnets: [subnet(), subnet({ VpcId: undefined })], RouteTables: [] });
    assert.deepEqual(network.region(SCOPE)?.coverage.Subnets, { state: 'partly-read', leftOut: 1 });
    assert.ok(!network.isRead('Subnets', SCOPE));
    assert.ok(network.isRead('RouteTables', SCOPE));
  });

  it('belongs to the account and Region where it stood', () => {
    const other = { ...SCOPE, region: 'eu-west-1' };
    const network = normalise([
      answersOf({ Vpcs: [vpc()] }),
      answersOf({ Vpcs: ['rubbish'] }, { scope: other }),
    ]);
    assert.deepEqual(only(network.problems).scope, other);
    assert.ok(network.isRead('Vpcs', SCOPE));
    assert.ok(!network.isRead('Vpcs', other));
  });
});

describe('normalise: what stands twice', () => {
  it('counts once, and is said', () => {
    const network = networkOf({
      Subnets: [subnet({ CidrBlock: '10.0.1.0/24' }), subnet({ CidrBlock: '10.0.2.0/24' })],
    });
    assert.equal(only(network.all('subnet')).cidr, '10.0.1.0/24');
    assert.deepEqual(problemsOf(network), [
      'subnet-1 stands more than once; the first subnet of this id counts',
    ]);
    assert.ok(network.isRead('Subnets', SCOPE));
  });

  it('counts in each account and Region', () => {
    const scope = { ...SCOPE, account: '444455556666' };
    const network = normalise([
      answersOf({ Subnets: [subnet()] }),
      answersOf({ Subnets: [subnet()] }, { scope }),
    ]);
    assert.equal(network.find('subnet-1').length, 2);
    assert.deepEqual(network.problems, []);
  });
});

describe('normalise: State', () => {
  for (const state of ['Available', 'available', 'AVAILABLE']) {
    it(`${state} is available`, () => {
      assert.equal(only(networkOf({ Vpcs: [vpc({ State: state })] }).all('vpc')).state, 'available');
    });
  }
});

describe('normalise: associations', () => {
  const network = networkOf({
    RouteTables: [
      routeTable([], {
        Associations: [
          { Main: true, RouteTableAssociationId: 'a-1' },
          associated('subnet-1'),
          { Main: false, GatewayId: 'igw-1', AssociationState: { State: 'Associated' } },
          associated('subnet-2', { AssociationState: { State: 'Disassociated' } }),
          associated('subnet-3', { AssociationState: { State: 'disassociating' } }),
          associated('subnet-4', { AssociationState: { State: 'associating' } }),
          associated('subnet-5', { AssociationState: undefined }),
          { Main: false },
        ],
      }),
    ],
  });

  it('are main without a subnet, explicit, or of a gateway; ended ones are none', () => {
    assert.deepEqual(only(network.all('route-table')).associations, [
      { kind: 'main' },
      { kind: 'subnet', subnetId: 'subnet-1' },
      { kind: 'gateway', gatewayId: 'igw-1' },
      { kind: 'subnet', subnetId: 'subnet-4' },
      { kind: 'subnet', subnetId: 'subnet-5' },
    ]);
  });
});
