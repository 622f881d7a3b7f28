import * as assert from 'node:assert/strict';
import { networkOf, only, route, routeTable, type Entry } from '../testing/fixtures';
import { targetResource } from './route-target';

const network = (target: Entry): ReturnType<typeof networkOf> =>
  networkOf({
    RouteTables: [routeTable([], { Routes: [route('0.0.0.0/0', target)] })],
    NatGateways: [{ NatGatewayId: 'nat-1', VpcId: 'vpc-1' }],
    InternetGateways: [{ InternetGatewayId: 'igw-1' }],
  });

function targetOf(target: Entry): string | undefined {
  const made = network(target);
  const table = only(made.all('route-table'));
  return targetResource(made, table, only(table.routes))?.id;
}

describe('the resource that a route leads to', () => {
  it('is found where it was described', () => {
    assert.equal(targetOf({ NatGatewayId: 'nat-1' }), 'nat-1');
    assert.equal(targetOf({ GatewayId: 'igw-1' }), 'igw-1');
  });

  it('is none where it is gone, of another kind, or nothing that is described', () => {
    for (const target of [
      { NatGatewayId: 'nat-gone' },
      { NatGatewayId: 'igw-1' },
      { GatewayId: 'local' },
      { CoreNetworkArn: 'arn:core' },
      {},
    ]) {
      assert.equal(targetOf(target), undefined);
    }
  });
});
