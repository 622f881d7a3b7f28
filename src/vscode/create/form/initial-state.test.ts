import * as assert from 'node:assert/strict';
import { account, GATEWAY, INTERFACE } from '../../../endpoints/testing/plans';
import {
  associated,
  gatewayEndpoint,
  networkOf,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../../network/testing/fixtures';
import { initialState } from './initial-state';
import { idOf, LESSON, LESSON_SCOPE, lessonState, ROOT, stateIn } from './testing/states';

const FIRST = idOf(LESSON, 'vpc', 'First-VPC');
const S3 = 'com.amazonaws.us-east-1.s3';

describe('what the create form shows first', () => {
  it('from a VPC: a gateway endpoint for S3 with the tables whose way out is NAT', () => {
    const state = lessonState({ vpc: FIRST });
    assert.equal(state.service, S3);
    assert.equal(state.type, 'gateway');
    assert.deepEqual(state.routeTables, [idOf(LESSON, 'route-table', 'private')]);
    assert.equal(state.filter, 's3');
  });

  it('from a subnet: its VPC, its table, and its own path', () => {
    const subnetId = idOf(LESSON, 'subnet', 'public-a');
    const state = lessonState({ subnet: subnetId });
    assert.equal(state.vpc, FIRST);
    assert.deepEqual(state.routeTables, [idOf(LESSON, 'route-table', 'public')]);
    assert.equal(state.pathFrom, subnetId);
  });

  it('from a subnet without a table of its own: the main table', () => {
    const network = account({
      Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24' })],
      RouteTables: [
        routeTable([], { RouteTableId: 'rtb-main' }),
        routeTable([], { RouteTableId: 'rtb-own', Associations: [associated('subnet-1')] }),
      ],
    });
    assert.deepEqual(stateIn(network, { subnet: 'subnet-2' }).routeTables, ['rtb-main']);
  });

  it('from an instance: the subnet that it is in', () => {
    const one = LESSON.all('instance').find(({ vpcId }) => vpcId === FIRST);
    assert.ok(one);
    const state = lessonState({ instance: one.id });
    assert.equal(state.vpc, FIRST);
    assert.equal(state.pathFrom, one.subnetId);
  });

  it('from a route table: its VPC and the table', () => {
    const table = idOf(LESSON, 'route-table', 'public');
    const state = lessonState({ routeTables: [table] });
    assert.equal(state.vpc, FIRST);
    assert.deepEqual(state.routeTables, [table]);
  });

  it('a table that has the endpoint already is not preselected', () => {
    const network = account({
      RouteTables: [
        routeTable([route('0.0.0.0/0', { NatGatewayId: 'nat-1' }), route('pl-s3', { GatewayId: 'vpce-1' })]),
      ],
      VpcEndpoints: [gatewayEndpoint()],
    });
    assert.deepEqual(stateIn(network).routeTables, []);
    assert.deepEqual(stateIn(network, { subnet: 'subnet-1' }).routeTables, []);
  });

  it('without NAT the tables that lead to the internet; an isolated table is nobody’s wish', () => {
    const tables = [
      routeTable([route('0.0.0.0/0', { GatewayId: 'igw-1' })], {
        RouteTableId: 'rtb-public',
        Associations: [associated('subnet-1')],
      }),
      routeTable([], { RouteTableId: 'rtb-main' }),
    ];
    const Subnets = [subnet(), subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24' })];
    assert.deepEqual(stateIn(account({ RouteTables: tables, Subnets })).routeTables, ['rtb-public']);
    assert.deepEqual(stateIn(account({ RouteTables: tables.slice(1) })).routeTables, []);
  });

  it('a service of a path by its short name; what has no gateway endpoint is an interface endpoint', () => {
    const state = lessonState({ vpc: FIRST, service: 'ecr.api' });
    assert.equal(state.service, 'com.amazonaws.us-east-1.ecr.api');
    assert.equal(state.type, 'interface');
    const names = state.subnets.map(({ id }) => LESSON.get('subnet', id)?.name);
    assert.deepEqual(names, ['private-a', 'private-b']);
  });

  it('one subnet for an Instance Connect Endpoint: the one that it was started from', () => {
    const from = idOf(LESSON, 'subnet', 'private-b');
    assert.deepEqual(lessonState({ category: 'instance-connect', subnet: from }).subnets, [{ id: from }]);
    assert.equal(lessonState({ category: 'instance-connect', vpc: FIRST }).subnets.length, 1);
  });

  it('nothing is chosen where there are several VPCs and none was named', () => {
    const state = lessonState();
    assert.equal(state.vpc, '');
    assert.deepEqual(state.routeTables, []);
    assert.equal(stateIn(account()).vpc, 'vpc-1');
    assert.equal(stateIn(networkOf({ Vpcs: [vpc(), vpc({ VpcId: 'vpc-2' })] })).vpc, '');
  });

  it('a remedy’s plan is taken as it is', () => {
    const network = account();
    const state = stateIn(network, { plan: { ...INTERFACE, tags: new Map([['Name', 'queue']]) } });
    assert.equal(state.type, 'interface');
    assert.equal(state.service, INTERFACE.service);
    assert.deepEqual(state.subnets, [{ id: 'subnet-1' }]);
    assert.deepEqual(state.securityGroups, ['sg-1']);
    assert.deepEqual(state.tags, [{ key: 'Name', value: 'queue' }]);
    assert.deepEqual(stateIn(network, { plan: GATEWAY }).routeTables, ['rtb-1']);
  });

  it('an account and Region that nobody knows: no service is made up', () => {
    const state = initialState(networkOf({}), {
      root: ROOT,
      scope: { account: '', region: '', partition: '' },
    });
    assert.equal(state.service, '');
    assert.equal(initialState(LESSON, { root: ROOT, scope: LESSON_SCOPE, code: 'cli' }).code, 'cli');
  });
});
