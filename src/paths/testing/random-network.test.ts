import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { networkOf } from '../../network/testing/fixtures';
import { addressOf } from './brute-facts';
import { fromInterface } from './brute-force';
import { choose, tableOf } from './brute-routes';
import { withGatewayEndpoint, withoutGatewayEndpoint } from './gateway-endpoints';
import { ASKED } from './random-addresses';
import { randomNetwork } from './random-network';
import { shuffled } from './shuffled';

const HTTPS = { protocol: 'tcp', port: 443 } as const;

describe('random networks', function () {
  this.timeout(60_000);

  it('are answers that EC2 could give: no entry is left out, no destination stands twice', () => {
    fc.assert(
      fc.property(randomNetwork, (described) => {
        assert.deepEqual(networkOf(described).problems, []);
        for (const { Routes } of described.RouteTables) {
          const destinations = Routes.map((route) =>
            JSON.stringify([
              route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId,
              route.Origin === 'EnableVgwRoutePropagation',
            ]),
          );
          assert.equal(new Set(destinations).size, destinations.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold every way that is modelled, and every choice of a table', () => {
    const seen = new Set<string>();
    for (const described of fc.sample(randomNetwork, { numRuns: 250, seed: 7 })) {
      const hosts = described.NetworkInterfaces.filter((one) => one.InterfaceType === 'interface');
      for (const host of hosts) {
        for (const to of ASKED.filter((text) => !text.includes('/'))) {
          const { verdict, via } = fromInterface(described, host.NetworkInterfaceId, to, HTTPS);
          seen.add(verdict).add(`${verdict} ${via ?? ''}`);
          seen.add(choose(described, tableOf(described, host.SubnetId, host.VpcId), addressOf(to)).kind);
        }
      }
    }
    const ways = ['internet-gateway', 'nat-gateway', 'gateway-endpoint', 'vpc-peering', 'local'];
    const expected = [
      ...ways.flatMap((way) => [`reachable ${way}`, `blocked ${way}`]),
      ...['blocked none', 'unmodelled vpn-gateway', 'reachable egress-only-internet-gateway'],
      ...['ambiguous', 'undetermined', 'random', 'unsaid', 'none'],
    ];
    assert.deepEqual(
      expected.filter((one) => !seen.has(one)),
      [],
    );
  });
});

describe('what is done to describe answers', () => {
  const [described] = fc.sample(randomNetwork, { numRuns: 1, seed: 3 });
  assert.ok(described);

  it('shuffles every list and loses nothing', () => {
    const text = (value: unknown): string => Array.from(JSON.stringify(value)).sort().join();
    assert.notDeepEqual(shuffled(described, 1), described);
    assert.equal(text(shuffled(described, 1)), text(described));
    assert.deepEqual(shuffled(described, 1), shuffled(described, 1));
  });

  it('adds a gateway endpoint with its routes, and takes it away again', () => {
    const without = withoutGatewayEndpoint(described, 1, 'pl-s3');
    const routes = JSON.stringify(withGatewayEndpoint(without, 1, 'pl-s3', [0, 2]).RouteTables);
    assert.equal(routes.split('vpce-new').length - 1, 2);
    assert.ok(!JSON.stringify(without).includes('vpce-s3-1'));
    assert.deepEqual(
      withoutGatewayEndpoint(withGatewayEndpoint(without, 1, 'pl-s3', [0, 2]), 1, 'pl-s3'),
      without,
    );
  });
});
