import * as assert from 'node:assert/strict';
import { english, message } from '../../network/message';
import type { Network } from '../../network/network';
import { condition, not } from '../../network/presence';
import { unknown } from '../../network/resolved';
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
  type Collections,
  type Entry,
} from '../../network/testing/fixtures';
import { lesson, openAcl, TO_IGW, TO_NAT, without } from '../../paths/testing/ask';
import { found, lessonWith, mended, one, withChange } from '../testing/rules';

const S3_ROUTE = route('pl-s3', { GatewayId: 'vpce-1' });
const TO_TRANSIT = route('0.0.0.0/0', { TransitGatewayId: 'tgw-1' });
const DOUBT = unknown(message('var.x has no value'));

/** rtb-1, the main table, has the endpoint; rtb-2 of subnet-2 has not. */
const missed = (routes: readonly Entry[], more: Collections = {}): Collections =>
  lesson({
    Subnets: [subnet(), subnet({ SubnetId: 'subnet-2', CidrBlock: '10.0.2.0/24' })],
    RouteTables: [
      routeTable([TO_NAT, S3_ROUTE]),
      routeTable(routes, { RouteTableId: 'rtb-2', Associations: [associated('subnet-2')] }),
    ],
    VpcEndpoints: [gatewayEndpoint()],
    ...more,
  });

describe('GW003: a gateway endpoint misses a route table', () => {
  const severityOf = (...routes: readonly Entry[]): readonly string[] =>
    found(networkOf(missed(routes)), 'GW003');

  it('weighs by where the table sends the traffic', () => {
    assert.deepEqual(severityOf(TO_NAT), ['warning GW003 rtb-2 s3']);
    assert.deepEqual(severityOf(), ['warning GW003 rtb-2 s3']);
    assert.deepEqual(severityOf({ ...TO_NAT, State: 'blackhole' }), ['warning GW003 rtb-2 s3']);
    assert.deepEqual(severityOf(TO_TRANSIT), ['information GW003 rtb-2 s3']);
    assert.deepEqual(severityOf(TO_IGW), ['hint GW003 rtb-2 s3']);
  });

  it('says why, with the price where it is known', () => {
    const text = (...routes: readonly Entry[]): string =>
      english(one(networkOf(missed(routes)), 'GW003').message);
    const start = 'vpce-1, the gateway endpoint for S3, does not serve route table rtb-2: ';
    assert.equal(
      text(TO_NAT),
      `${start}its traffic to S3 goes through NAT (nat-1), where each GB costs 0.045 USD in a NAT gateway (us-east-1, 2026, AWS VPC pricing), in a gateway endpoint nothing.`,
    );
    assert.equal(text(), `${start}it has no working route to the public addresses of S3.`);
    assert.equal(
      text(TO_IGW),
      `${start}its traffic to S3 goes to igw-1, which costs nothing but needs public addresses.`,
    );
  });

  it('is a hint where no subnet uses the table', () => {
    const [first] = missed([TO_NAT]).Subnets ?? [];
    const unused = missed([TO_NAT], {
      Subnets: [first],
      RouteTables: [
        routeTable([TO_NAT, S3_ROUTE]),
        routeTable([TO_NAT], { RouteTableId: 'rtb-2', Associations: [] }),
      ],
    });
    assert.deepEqual(found(networkOf(unused), 'GW003'), ['hint GW003 rtb-2 s3']);
  });

  it('gives the endpoint the table, and is gone then', () => {
    const network = networkOf(missed([TO_NAT]));
    const finding = one(network, 'GW003');
    assert.deepEqual(finding.remedy, {
      kind: 'attach-route-tables',
      endpointId: 'vpce-1',
      routeTableIds: ['rtb-2'],
    });
    assert.equal(finding.related[0]?.resource.id, 'vpce-1');
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'GW003'), []);
  });

  it('is silent where a table is served, or is about to be', () => {
    const pending = missed([TO_NAT], {
      VpcEndpoints: [gatewayEndpoint({ State: 'pending', RouteTableIds: ['rtb-1', 'rtb-2'] })],
    });
    assert.deepEqual(found(networkOf(pending), 'GW003'), []);
    assert.deepEqual(severityOf(TO_NAT, route('pl-s3', { GatewayId: 'vpce-1' })), []);
  });

  it('is silent where a table may be served', () => {
    const network = networkOf(missed([TO_NAT]));
    const change = (values: Partial<VpcEndpoint>): readonly string[] =>
      found(withChange<VpcEndpoint>(network, 'vpc-endpoint', 'vpce-1', values), 'GW003');
    assert.deepEqual(change({ routeTableIds: ['rtb-1', DOUBT] }), []);
    const open = withChange<Vpc>(network, 'vpc', 'vpc-1', { openWorld: [message('module x')] });
    assert.deepEqual(found(open, 'GW003'), []);
    assert.deepEqual(found(networkOf(without(missed([TO_NAT]), 'VpcEndpoints')), 'GW003'), []);
    // An endpoint that was not described, for a list that may be the service's.
    assert.deepEqual(severityOf(TO_NAT, route('pl-else', { GatewayId: 'vpce-else' })), []);
  });

  it('is lowered where the endpoint hangs on a condition, and silent where more is not known', () => {
    const network = networkOf(missed([TO_NAT]));
    const maybe = { presence: condition('var.endpoint') };
    const change = (on: Network): Network => withChange<VpcEndpoint>(on, 'vpc-endpoint', 'vpce-1', maybe);
    assert.deepEqual(found(change(network), 'GW003'), ['information GW003 rtb-2 s3']);
    const twice = change(networkOf(missed([{ ...TO_NAT, NatGatewayId: undefined, GatewayId: 'x-1' }])));
    assert.deepEqual(found(twice, 'GW003'), []);
  });
});

describe('GW004: a gateway endpoint without a route table', () => {
  const bare = (more: Collections = {}): Collections =>
    lesson({ VpcEndpoints: [gatewayEndpoint({ RouteTableIds: [] })], ...more });

  it('is an error, which the tables that can have it mend', () => {
    const network = networkOf(bare());
    const finding = one(network, 'GW004');
    assert.equal(finding.severity, 'error');
    assert.equal(finding.resource.id, 'vpce-1');
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'GW004'), []);
  });

  it('is silent where a route leads to it, where tables were not read, and in an open world', () => {
    const routed = bare({ RouteTables: [routeTable([TO_NAT, S3_ROUTE])] });
    assert.deepEqual(found(networkOf(routed), 'GW004'), []);
    assert.deepEqual(found(networkOf(without(bare(), 'RouteTables')), 'GW004'), []);
    const open = { openWorld: [message('module x')] };
    assert.deepEqual(found(withChange<Vpc>(networkOf(bare()), 'vpc', 'vpc-1', open), 'GW004'), []);
    const doubt = { routeTableIds: [DOUBT] };
    const unsure = withChange<VpcEndpoint>(networkOf(bare()), 'vpc-endpoint', 'vpce-1', doubt);
    assert.deepEqual(found(unsure, 'GW004'), []);
  });
});

describe('GW005: a gateway endpoint in another VPC than its tables', () => {
  it('is an error where both are known', () => {
    const network = lessonWith({
      Vpcs: [vpc(), vpc({ VpcId: 'vpc-2', CidrBlock: '10.8.0.0/16' })],
      VpcEndpoints: [gatewayEndpoint({ VpcId: 'vpc-2' })],
    });
    assert.deepEqual(found(network, 'GW005'), ['error GW005 vpce-1 s3']);
    const doubt = withChange<VpcEndpoint>(network, 'vpc-endpoint', 'vpce-1', { vpcId: DOUBT });
    assert.deepEqual(found(doubt, 'GW005'), []);
    assert.deepEqual(found(networkOf(missed([TO_NAT])), 'GW005'), []);
  });
});

describe('GW007: a duplicate gateway endpoint', () => {
  const two = (second: Entry): Network =>
    lessonWith({
      VpcEndpoints: [gatewayEndpoint(), gatewayEndpoint({ VpcEndpointId: 'vpce-2', ...second })],
    });

  it('is an error on one table, a warning in one VPC, and anchored on the second', () => {
    assert.deepEqual(found(two({}), 'GW007'), ['error GW007 vpce-2 s3']);
    assert.deepEqual(found(two({ RouteTableIds: ['rtb-public'] }), 'GW007'), ['warning GW007 vpce-2 s3']);
  });

  it('is silent for another service, for another family, and where both are never there at once', () => {
    assert.deepEqual(found(two({ ServiceName: 'com.amazonaws.us-east-1.dynamodb' }), 'GW007'), []);
    assert.deepEqual(found(two({ IpAddressType: 'ipv6' }), 'GW007'), []);
    assert.deepEqual(found(two({ State: 'deleting' }), 'GW007'), []);
    const c = condition('IsProd');
    const either = withChange<VpcEndpoint>(
      withChange<VpcEndpoint>(two({}), 'vpc-endpoint', 'vpce-1', { presence: c }),
      'vpc-endpoint',
      'vpce-2',
      { presence: not(c) },
    );
    assert.deepEqual(found(either, 'GW007'), []);
    const maybe = withChange<VpcEndpoint>(two({}), 'vpc-endpoint', 'vpce-2', { presence: c });
    assert.deepEqual(found(maybe, 'GW007'), ['warning GW007 vpce-2 s3']);
  });
});

describe('GW010: a gateway endpoint of a hub expected to serve spokes', () => {
  const attachment = (id: string, VpcId: string, SubnetId: string): readonly [Entry, Entry] => {
    const common = { TransitGatewayAttachmentId: id, TransitGatewayId: 'tgw-1', State: 'available' };
    return [
      {
        ...common,
        ResourceType: 'vpc',
        ResourceId: VpcId,
        Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' },
      },
      { ...common, VpcId, SubnetIds: [SubnetId] },
    ];
  };
  const transitRoute = (DestinationCidrBlock: string, id: string): Entry => ({
    DestinationCidrBlock,
    TransitGatewayAttachments: [{ TransitGatewayAttachmentId: id, ResourceType: 'vpc' }],
    Type: 'static',
    State: 'active',
  });
  const [spoke, hub] = [
    attachment('tgw-attach-1', 'vpc-1', 'subnet-1'),
    attachment('tgw-attach-2', 'vpc-2', 'subnet-hub'),
  ];

  /** vpc-1 sends all to the transit gateway, which sends all to vpc-2, where the endpoint is. */
  const hubAndSpoke = (more: Collections = {}): Collections =>
    lesson({
      Vpcs: [vpc(), vpc({ VpcId: 'vpc-2', CidrBlock: '10.8.0.0/16', CidrBlockAssociationSet: [] })],
      Subnets: [subnet(), subnet({ SubnetId: 'subnet-hub', VpcId: 'vpc-2', CidrBlock: '10.8.1.0/24' })],
      RouteTables: [
        routeTable([TO_TRANSIT]),
        routeTable([route('10.0.0.0/16', { TransitGatewayId: 'tgw-1' }), S3_ROUTE], {
          RouteTableId: 'rtb-hub',
          VpcId: 'vpc-2',
        }),
      ],
      NetworkAcls: [openAcl('subnet-1', 'subnet-hub')],
      TransitGatewayAttachments: [spoke[0], hub[0]],
      TransitGatewayVpcAttachments: [spoke[1], hub[1]],
      TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayId: 'tgw-1' }],
      TransitGatewayRoutes: [
        {
          TransitGatewayRouteTableId: 'tgw-rtb-1',
          Routes: [transitRoute('0.0.0.0/0', 'tgw-attach-2'), transitRoute('10.0.0.0/16', 'tgw-attach-1')],
        },
      ],
      VpcEndpoints: [gatewayEndpoint({ VpcId: 'vpc-2', RouteTableIds: ['rtb-hub'] })],
      ...more,
    });

  it('is a warning on the spoke, which an endpoint of its own mends', () => {
    const network = networkOf(hubAndSpoke());
    const finding = one(network, 'GW010');
    assert.equal(finding.severity, 'warning');
    assert.equal(finding.resource.id, 'vpc-1');
    assert.equal(finding.related[0]?.resource.id, 'vpce-1');
    const then = mended(network, finding);
    assert.deepEqual(then && found(then, 'GW010'), []);
  });

  it('is silent without an endpoint in the hub, and where an interface endpoint may serve the spokes', () => {
    assert.deepEqual(found(networkOf(hubAndSpoke({ VpcEndpoints: [] })), 'GW010'), []);
    const shared = gatewayEndpoint({
      VpcEndpointId: 'vpce-2',
      VpcEndpointType: 'Interface',
      VpcId: 'vpc-2',
      RouteTableIds: [],
    });
    const [gateway] = hubAndSpoke().VpcEndpoints ?? [];
    assert.deepEqual(found(networkOf(hubAndSpoke({ VpcEndpoints: [gateway, shared] })), 'GW010'), []);
  });

  it('is silent where it is not known where the transit gateway leads', () => {
    assert.deepEqual(found(networkOf(without(hubAndSpoke(), 'TransitGatewayRoutes')), 'GW010'), []);
    assert.deepEqual(found(networkOf(without(hubAndSpoke(), 'VpcEndpoints')), 'GW010'), []);
  });
});
