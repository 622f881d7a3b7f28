import * as assert from 'node:assert/strict';
import { english } from '../../../network/message';
import { normalise } from '../../../network/normalise/normalise';
import {
  answersOf,
  associated,
  route,
  routeTable,
  SCOPE,
  subnet,
  vpc,
  type Collections,
  type Entry,
} from '../../../network/testing/fixtures';
import { readQuestion } from '../../read-question';
import { codesOf, kindsOf, lesson, openAcl } from '../../testing/ask';
import type { Trace } from '../../trace';
import { tracePath } from '../../trace-path';

describe('acrossPeering', () => {
  const attachment = (id: string, gateway: string, type: string, resource: string): Entry => ({
    TransitGatewayAttachmentId: id,
    TransitGatewayId: gateway,
    ResourceType: type,
    ResourceId: resource,
    State: 'available',
    Association: { TransitGatewayRouteTableId: `${gateway}-table`, State: 'associated' },
  });
  const to = (cidr: string, id: string, type: string): Entry => ({
    DestinationCidrBlock: cidr,
    TransitGatewayAttachments: [{ TransitGatewayAttachmentId: id, ResourceType: type }],
    Type: 'static',
    State: 'active',
  });
  const side = (gateway: string, vpcId: string, subnetId: string, routes: readonly Entry[]): Collections => ({
    TransitGatewayAttachments: [
      attachment(`${gateway}-vpc`, gateway, 'vpc', vpcId),
      attachment('tgw-attach-peer', gateway, 'peering', gateway === 'tgw-1' ? 'tgw-2' : 'tgw-1'),
    ],
    TransitGatewayVpcAttachments: [
      { ...attachment(`${gateway}-vpc`, gateway, 'vpc', vpcId), SubnetIds: [subnetId] },
    ],
    TransitGatewayRouteTables: [
      { TransitGatewayRouteTableId: `${gateway}-table`, TransitGatewayId: gateway },
    ],
    TransitGatewayRoutes: [{ TransitGatewayRouteTableId: `${gateway}-table`, Routes: routes }],
  });
  const near = (routes: readonly Entry[]): Collections =>
    lesson({
      RouteTables: [routeTable([route('10.8.0.0/16', { TransitGatewayId: 'tgw-1' })])],
      ...side('tgw-1', 'vpc-1', 'subnet-1', routes),
    });
  const far = (routes: readonly Entry[]): Collections =>
    lesson({
      Vpcs: [vpc({ VpcId: 'vpc-2', CidrBlock: '10.8.0.0/16', CidrBlockAssociationSet: [] })],
      Subnets: [
        subnet({
          SubnetId: 'subnet-far',
          VpcId: 'vpc-2',
          CidrBlock: '10.8.1.0/24',
          AvailabilityZone: 'eu-west-1a',
        }),
      ],
      RouteTables: [
        routeTable([], {
          RouteTableId: 'rtb-far',
          VpcId: 'vpc-2',
          Associations: [associated('subnet-far')],
          Routes: [
            route('10.8.0.0/16', { GatewayId: 'local' }, { Origin: 'CreateRouteTable' }),
            route('10.0.0.0/16', { TransitGatewayId: 'tgw-2' }),
          ],
        }),
      ],
      NetworkAcls: [{ ...openAcl('subnet-far'), VpcId: 'vpc-2' }],
      ...side('tgw-2', 'vpc-2', 'subnet-far', routes),
    });
  const trace = (...regions: readonly [Collections, Collections?]): Trace => {
    const [here, there] = regions;
    const network = normalise([
      answersOf(here),
      ...(there ? [answersOf(there, { scope: { ...SCOPE, region: 'eu-west-1' } })] : []),
    ]);
    const read = readQuestion(network, { from: 'subnet-1', to: '10.8.1.9' });
    if (!read.ok) throw new Error(english(read.problem));
    return tracePath(network, read.question);
  };
  const out = to('10.8.0.0/16', 'tgw-attach-peer', 'peering');
  const home = to('10.0.0.0/16', 'tgw-1-vpc', 'vpc');
  const back = to('10.0.0.0/16', 'tgw-attach-peer', 'peering');
  const inside = to('10.8.0.0/16', 'tgw-2-vpc', 'vpc');

  it('traffic passes both transit gateways, each by a table of its own', () => {
    const answer = trace(near([out, home]), far([inside, back]));
    assert.equal(answer.verdict, 'reachable');
    assert.equal(kindsOf(answer).filter((kind) => kind === 'transit-gateway').length, 2);
  });

  it('every table on the way there and back has to have a route', () => {
    const without: readonly (readonly [Collections, Collections])[] = [
      [near([home]), far([inside, back])],
      [near([out]), far([inside, back])],
      [near([out, home]), far([back])],
      [near([out, home]), far([inside])],
    ];
    for (const [here, there] of without) {
      assert.deepEqual(codesOf(trace(here, there)), ['TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT']);
    }
  });

  it('tables that lead to one another lead nowhere', () => {
    const answer = trace(near([out, home]), far([to('10.8.0.0/16', 'tgw-attach-peer', 'peering'), back]));
    assert.notEqual(answer.verdict, 'reachable');
  });

  it('a peer that was not read leaves it open', () => {
    const answer = trace(near([out, home]));
    assert.equal(answer.verdict, 'undetermined');
    assert.ok(answer.classes[0]?.missing.some((each) => english(each).includes('tgw-attach-peer')));
  });
});
