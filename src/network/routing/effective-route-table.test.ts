import * as assert from 'node:assert/strict';
import { english } from '../message';
import { normalise } from '../normalise/normalise';
import type { Network } from '../network';
import {
  answersOf,
  associated,
  networkOf,
  routeTable,
  SCOPE,
  subnet,
  type Collections,
} from '../testing/fixtures';
import { routeTableAssociations } from './effective-route-table';

const MAIN = routeTable([]);
const OWN = routeTable([], { RouteTableId: 'rtb-2', Associations: [associated('subnet-1')] });
const SUBNETS = [subnet(), subnet({ SubnetId: 'subnet-2' })];

function effective(network: Network, id: string): string {
  const found = network.get('subnet', id, SCOPE);
  assert.ok(found);
  const of = routeTableAssociations(network).of(found);
  return of.table ? `${of.table.id} by ${of.by}` : english(of.why);
}

function bothOf(collections: Collections, denied = false): readonly string[] {
  const network = networkOf(
    { Subnets: SUBNETS, ...collections },
    denied ? { denied: new Set(['RouteTables']) } : {},
  );
  return ['subnet-1', 'subnet-2'].map((id) => effective(network, id));
}

describe('the route table of a subnet', () => {
  it('is its own, else the main one', () => {
    assert.deepEqual(bothOf({ RouteTables: [MAIN, OWN] }), ['rtb-2 by association', 'rtb-1 by main']);
  });

  it('is unknown where tables were not read', () => {
    const unread = 'RouteTables was not read';
    assert.deepEqual(bothOf({}), [unread, unread]);
  });

  it('is its own even where some tables are denied, but never the main one by default', () => {
    assert.deepEqual(bothOf({ RouteTables: [MAIN, OWN] }, true), [
      'rtb-2 by association',
      'RouteTables was not read',
    ]);
  });

  it('is unknown where a table could not be taken, since that may be its own', () => {
    const broken = routeTable([{}], { RouteTableId: 'rtb-3', Associations: [associated('subnet-2')] });
    assert.deepEqual(bothOf({ RouteTables: [MAIN, OWN, broken] }), [
      'rtb-2 by association',
      'an entry of RouteTables could not be read',
    ]);
  });

  it('is unknown where the main one is missing', () => {
    assert.equal(
      bothOf({ RouteTables: [OWN] })[1],
      'the main route table of the VPC is not among those read',
    );
  });

  it('is never the main one of another VPC', () => {
    const other = routeTable([], { VpcId: 'vpc-2' });
    assert.match(String(bothOf({ RouteTables: [other] })[0]), /main route table of the VPC is not/);
  });

  it('is not taken from an association that ended, or of a gateway', () => {
    const ended = routeTable([], {
      RouteTableId: 'rtb-2',
      Associations: [
        associated('subnet-1', { AssociationState: { State: 'disassociated' } }),
        { GatewayId: 'igw-1' },
      ],
    });
    assert.equal(bothOf({ RouteTables: [MAIN, ended] })[0], 'rtb-1 by main');
  });

  it('is the one that the same account saw', () => {
    const scope = { ...SCOPE, account: '444455556666' };
    const network = normalise([
      answersOf({ Subnets: SUBNETS, RouteTables: [MAIN, OWN] }),
      answersOf({ Subnets: SUBNETS }, { scope }),
    ]);
    const shared = network.get('subnet', 'subnet-1', scope);
    assert.ok(shared);
    assert.equal(routeTableAssociations(network).of(shared).table, undefined);
  });
});

describe('the subnets of a route table', () => {
  it('are those with an association and those by default', () => {
    const network = networkOf({ Subnets: SUBNETS, RouteTables: [MAIN, OWN] });
    const of = (id: string): readonly (readonly string[])[] => {
      const table = network.get('route-table', id);
      assert.ok(table);
      const { explicit, implicit } = routeTableAssociations(network).subnetsOf(table);
      return [explicit, implicit].map((subnets) => subnets.map((one) => one.id));
    };
    assert.deepEqual(of('rtb-1'), [[], ['subnet-2']]);
    assert.deepEqual(of('rtb-2'), [['subnet-1'], []]);
  });

  it('are found by the VPC’s main table', () => {
    const network = networkOf({ RouteTables: [OWN, MAIN] });
    const associations = routeTableAssociations(network);
    assert.equal(associations.mainOf({ id: 'vpc-1', scope: SCOPE })?.id, 'rtb-1');
    assert.equal(associations.mainOf({ id: 'vpc-2', scope: SCOPE }), undefined);
  });
});
