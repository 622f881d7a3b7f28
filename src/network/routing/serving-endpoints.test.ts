import * as assert from 'node:assert/strict';
import { normalise } from '../normalise/normalise';
import {
  answersOf,
  gatewayEndpoint,
  networkOf,
  only,
  route,
  routeTable,
  SCOPE,
  type Entry,
} from '../testing/fixtures';
import { servingEndpoints } from './serving-endpoints';

const ROUTE = route('pl-s3', { GatewayId: 'vpce-1' });

function serving(
  routes: readonly Entry[],
  endpoints: readonly Entry[] = [gatewayEndpoint()],
): readonly string[] {
  const network = networkOf({ RouteTables: [routeTable(routes)], VpcEndpoints: endpoints });
  return servingEndpoints(network, only(network.all('route-table'))).map(({ id }) => id);
}

describe('the gateway endpoints that serve a table', () => {
  it('are those whose route stands in it', () => {
    assert.deepEqual(serving([ROUTE]), ['vpce-1']);
  });

  it('count once, though a dual-stack endpoint has two routes', () => {
    assert.deepEqual(serving([ROUTE, route('pl-s3-ipv6', { GatewayId: 'vpce-1' })]), ['vpce-1']);
  });

  it('are not those that only name the table', () => {
    assert.deepEqual(serving([], [gatewayEndpoint({ State: 'pending' })]), []);
  });

  it('are not those whose route is gone, or whose state nobody knows', () => {
    for (const State of ['blackhole', 'filtered', undefined])
      assert.deepEqual(serving([{ ...ROUTE, State }]), []);
  });

  it('are not firewalls', () => {
    assert.deepEqual(serving([ROUTE], [gatewayEndpoint({ VpcEndpointType: 'GatewayLoadBalancer' })]), []);
    assert.deepEqual(serving([route('0.0.0.0/0', { GatewayId: 'vpce-1' })]), []);
  });

  it('are not claimed where endpoints were not read', () => {
    assert.deepEqual(serving([ROUTE], []), []);
  });

  it('are of the same account and Region', () => {
    const network = normalise([
      answersOf({ RouteTables: [routeTable([ROUTE])] }),
      answersOf({ VpcEndpoints: [gatewayEndpoint()] }, { scope: { ...SCOPE, region: 'eu-west-1' } }),
    ]);
    assert.deepEqual(servingEndpoints(network, only(network.all('route-table'))), []);
  });
});
