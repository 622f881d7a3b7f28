import * as assert from 'node:assert/strict';
import * as ec2 from '@aws-sdk/client-ec2';
import { clientWith, failureOf } from '../testing/clients';

describe('SearchTransitGatewayRoutes', () => {
  const CIDRS = ['10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '0.0.0.0/0', '2001:db8::/32'];
  const TransitGatewayRouteTableId = 'tgw-rtb-1';
  const routes = clientWith({
    TransitGatewayRouteTables: [{ TransitGatewayRouteTableId }],
    TransitGatewayRoutes: [
      {
        TransitGatewayRouteTableId,
        Routes: CIDRS.map((cidr) => ({ DestinationCidrBlock: cidr, State: 'active' })),
      },
    ],
  });
  const search = async (name: string, value: string): Promise<unknown> => {
    const Filters = [{ Name: `route-search.${name}`, Values: [value] }];
    const answer = await routes.send(
      new ec2.SearchTransitGatewayRoutesCommand({ TransitGatewayRouteTableId, Filters }),
    );
    return answer.Routes?.map(({ DestinationCidrBlock }) => DestinationCidrBlock);
  };

  it('exact, longest prefix, subnets, supernets', async () => {
    assert.deepEqual(await search('exact-match', '10.1.0.0/16'), ['10.1.0.0/16']);
    assert.deepEqual(await search('longest-prefix-match', '10.1.2.3'), ['10.1.2.0/24']);
    assert.deepEqual(await search('longest-prefix-match', '11.0.0.0/8'), ['0.0.0.0/0']);
    assert.deepEqual(await search('longest-prefix-match', '2001:db8::1'), ['2001:db8::/32']);
    assert.deepEqual(await search('subnet-of-match', '10.1.0.0/16'), ['10.1.0.0/16', '10.1.2.0/24']);
    assert.deepEqual(await search('supernet-of-match', '10.1.0.0/16'), [
      '10.0.0.0/8',
      '10.1.0.0/16',
      '0.0.0.0/0',
    ]);
    assert.match(await failureOf(search('exact-match', 'x')), /^InvalidParameterValue/);
  });
});
