import * as assert from 'node:assert/strict';
import { english, message } from '../../network/message';
import type { Network } from '../../network/network';
import { condition, not, NEVER } from '../../network/presence';
import { unknown } from '../../network/resolved';
import type { NatGateway } from '../../network/resources/nat-gateway';
import type { RouteTable } from '../../network/resources/route-table';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Vpc } from '../../network/resources/vpc';
import {
  associated,
  gatewayEndpoint,
  networkOf,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../network/testing/fixtures';
import { lesson, TO_NAT, without } from '../../paths/testing/ask';
import { found, lessonWith, mended, one, withChange } from '../testing/rules';

const S3_ROUTE = route('pl-s3', { GatewayId: 'vpce-1' });

/** The private table leads to the endpoint, as EC2 has it once the endpoint is there. */
const served = (): Network =>
  lessonWith({ RouteTables: [routeTable([TO_NAT, S3_ROUTE])], VpcEndpoints: [gatewayEndpoint()] });

/** The endpoint is there, and is not known to serve the table. */
const beside = (change: Partial<VpcEndpoint>): Network =>
  withChange<VpcEndpoint>(
    lessonWith({ VpcEndpoints: [gatewayEndpoint({ RouteTableIds: [] })] }),
    'vpc-endpoint',
    'vpce-1',
    change,
  );

describe('GW001: a NAT route without an S3 gateway endpoint', () => {
  it('is a warning where something sends through NAT, with the price of the Region', () => {
    const finding = one(lessonWith(), 'GW001');
    assert.equal(finding.severity, 'warning');
    assert.equal(finding.resource.id, 'vpc-1');
    assert.equal(
      english(finding.message),
      'VPC vpc-1 has no gateway endpoint for S3, and 1 of its route tables sends that traffic through NAT: each GB costs 0.045 USD in a NAT gateway (us-east-1, 2026, AWS VPC pricing), in a gateway endpoint nothing.',
    );
    assert.deepEqual(
      finding.related.slice(0, 2).map(({ resource, message: text }) => `${resource.id} ${english(text)}`),
      [
        'rtb-1 This table sends traffic to S3 to nat-1.',
        'subnet-1 1 network interface in this subnet sends through NAT.',
      ],
    );
  });

  it('names no price where the table of prices has none', () => {
    const scope = { account: '111122223333', region: 'eu-south-2', partition: 'aws' };
    const finding = one(networkOf(lesson(), { scope }), 'GW001');
    assert.ok(
      english(finding.message).endsWith(
        'a gateway endpoint costs nothing, neither by the hour nor by the GB.',
      ),
    );
    assert.doesNotMatch(english(finding.message), /USD/);
  });

  it('is information where nothing is seen to send, and a hint where no subnet uses the table', () => {
    const idle = { NetworkInterfaces: [], Reservations: [] };
    assert.deepEqual(found(lessonWith(idle), 'GW001'), ['information GW001 vpc-1 s3']);
    const unused = lessonWith({ ...idle, Subnets: [] });
    assert.deepEqual(found(unused, 'GW001'), ['hint GW001 vpc-1 s3']);
  });

  it('is lowered where it is not known whether a subnet uses the table', () => {
    const network = networkOf(without(lesson({ NetworkInterfaces: [], Reservations: [] }), 'Subnets'));
    assert.deepEqual(found(network, 'GW001'), ['hint GW001 vpc-1 s3']);
  });

  it('creates the endpoint with every table but the public one, and is gone then', () => {
    const network = lessonWith();
    const finding = one(network, 'GW001');
    assert.ok(finding.remedy?.kind === 'create-endpoint' && finding.remedy.plan.kind === 'gateway');
    assert.deepEqual(finding.remedy.plan.routeTableIds, ['rtb-1']);
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'GW001'), []);
  });

  it('is silent with an endpoint, with isolated tables, and where S3 goes to a firewall', () => {
    assert.deepEqual(found(served(), 'GW001'), []);
    assert.deepEqual(found(lessonWith({ RouteTables: [routeTable([])] }), 'GW001'), []);
    const inspected = routeTable([TO_NAT, route('pl-s3', { TransitGatewayId: 'tgw-1' })]);
    assert.deepEqual(found(lessonWith({ RouteTables: [inspected] }), 'GW001'), []);
  });

  it('is silent where a paid endpoint takes the traffic by its name', () => {
    const endpoint = gatewayEndpoint({
      VpcEndpointType: 'Interface',
      RouteTableIds: [],
      PrivateDnsEnabled: true,
      SubnetIds: ['subnet-1'],
    });
    assert.deepEqual(found(lessonWith({ VpcEndpoints: [endpoint] }), 'GW001'), []);
    const unnamed = { ...endpoint, PrivateDnsEnabled: false };
    assert.equal(found(lessonWith({ VpcEndpoints: [unnamed] }), 'GW001').length, 1);
  });

  it('counts an endpoint that is pending, and none that is being deleted', () => {
    const network = (State: string): Network => lessonWith({ VpcEndpoints: [gatewayEndpoint({ State })] });
    assert.deepEqual(found(network('pending'), 'GW001'), []);
    assert.equal(found(network('deleting'), 'GW001').length, 1);
    assert.equal(found(network('failed'), 'GW001').length, 1);
  });

  it('is silent where endpoints were not read, or were denied, and in a VPC of another account', () => {
    assert.deepEqual(found(networkOf(without(lesson(), 'VpcEndpoints')), 'GW001'), []);
    const denied = networkOf(without(lesson(), 'VpcEndpoints'), { denied: new Set(['VpcEndpoints']) });
    assert.deepEqual(found(denied, 'GW001'), []);
    assert.deepEqual(found(lessonWith({ Vpcs: [vpc({ OwnerId: '999999999999' })] }), 'GW001'), []);
  });

  it('is silent where the world is open, or an endpoint may be the one', () => {
    const why = message('module x is not at hand');
    const open = withChange<Vpc>(lessonWith(), 'vpc', 'vpc-1', { openWorld: [why] });
    assert.deepEqual(found(open, 'GW001'), []);
    const doubt = unknown(message('var.x has no value'));
    assert.deepEqual(found(beside({ type: doubt }), 'GW001'), []);
    assert.deepEqual(found(beside({ serviceName: doubt }), 'GW001'), []);
    assert.deepEqual(found(beside({ vpcId: doubt }), 'GW001'), []);
    const other = { serviceName: 'com.amazonaws.us-east-1.dynamodb', vpcId: doubt };
    assert.equal(found(beside(other), 'GW001').length, 1);
  });

  it('goes by implication where the endpoint hangs on a condition', () => {
    const [nat, endpoint] = [condition('var.nat'), condition('var.endpoint')];
    assert.deepEqual(found(beside({ presence: endpoint }), 'GW001'), []);
    assert.equal(found(beside({ presence: NEVER }), 'GW001').length, 1);
    const both = (mine: Partial<VpcEndpoint>): Network =>
      withChange<NatGateway>(beside(mine), 'nat-gateway', 'nat-1', { presence: nat });
    assert.deepEqual(found(both({ presence: nat }), 'GW001'), []);
    // Where the NAT gateway is, the endpoint is not.
    assert.equal(found(both({ presence: not(nat) }), 'GW001').length, 1);
    const table = withChange<RouteTable>(lessonWith(), 'route-table', 'rtb-1', { presence: NEVER });
    assert.deepEqual(found(table, 'GW001'), []);
  });
});

describe('GW002: the same for DynamoDB', () => {
  it('is a hint unless something shows that it is used', () => {
    const network = lessonWith();
    assert.deepEqual(found(network, 'GW002'), ['hint GW002 vpc-1 dynamodb']);
    const evidence = (of: Vpc, service: string) =>
      service === 'dynamodb' ? [{ resource: of, message: message('A role may use tables.') }] : [];
    assert.deepEqual(found(network, 'GW002', { evidence }), ['warning GW002 vpc-1 dynamodb']);
    assert.ok(
      one(network, 'GW002', { evidence }).related.some(
        ({ message: text }) => english(text) === 'A role may use tables.',
      ),
    );
  });

  it('is not answered by an endpoint for S3, whose remedy leaves it alone', () => {
    assert.deepEqual(found(served(), 'GW002'), ['hint GW002 vpc-1 dynamodb']);
    const then = mended(served(), one(served(), 'GW002'));
    assert.deepEqual(then && found(then, 'GW002'), []);
  });
});

describe('GW009: S3 Express without its own endpoint', () => {
  const evidence = (of: Vpc, service: string) =>
    service === 's3express' ? [{ resource: of, message: message('There is a directory bucket.') }] : [];

  it('takes evidence, and an endpoint of its own', () => {
    assert.deepEqual(found(lessonWith(), 'GW009'), []);
    assert.deepEqual(found(served(), 'GW009', { evidence }), ['warning GW009 vpc-1 s3express']);
    const express = gatewayEndpoint({ ServiceName: 'com.amazonaws.us-east-1.s3express' });
    assert.deepEqual(found(lessonWith({ VpcEndpoints: [express] }), 'GW009', { evidence }), []);
  });
});

describe('the tables of a remedy', () => {
  it('are not those of gateways, and not those that lead to the endpoint of the service', () => {
    const edge = routeTable([], {
      RouteTableId: 'rtb-edge',
      Associations: [{ Main: false, GatewayId: 'igw-1', AssociationState: { State: 'associated' } }],
    });
    const second = routeTable([TO_NAT], { RouteTableId: 'rtb-2', Associations: [associated('subnet-2')] });
    const network = lessonWith({
      Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24' })],
      RouteTables: [second, edge, routeTable([TO_NAT])],
    });
    const { remedy } = one(network, 'GW001');
    assert.ok(remedy?.kind === 'create-endpoint' && remedy.plan.kind === 'gateway');
    assert.deepEqual(remedy.plan.routeTableIds, ['rtb-1', 'rtb-2']);
  });
});
