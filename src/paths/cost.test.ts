import * as assert from 'node:assert/strict';
import { costOfWay } from './cost';
import { breakEvenGb } from './prices';
import { endpointOf, hopOf, interfaceEndpointOf, wayOf } from './testing/traces';
import type { Way } from './trace';

function cost(
  way: Way,
  region = 'us-east-1',
  serviceRegion?: string,
): readonly [number, number, string] | undefined {
  const found = costOfWay(way, region, serviceRegion);
  return (
    found && [found.perGb, found.perHour, `${found.price.region} ${found.price.date} ${found.price.source}`]
  );
}

const NAT: Way = {
  ...wayOf('nat-gateway', 'nat-1'),
  hops: [
    hopOf('instance', 'i-1'),
    hopOf('dns'),
    hopOf('route-table', 'rtb-1'),
    hopOf('nat-gateway', 'nat-1'),
    hopOf('route-table', 'rtb-2'),
    hopOf('internet-gateway', 'igw-1'),
    hopOf('service', 's3'),
  ],
};

describe('the cost of a way', () => {
  it('is that of the NAT gateway, with its source', () => {
    assert.deepEqual(cost(NAT), [0.045, 0.045, 'us-east-1 2026 AWS VPC pricing']);
  });

  it('is nothing through a gateway endpoint', () => {
    assert.deepEqual(cost(wayOf('gateway-endpoint', 'vpce-1', endpointOf()))?.slice(0, 2), [0, 0]);
  });

  it('is for every zone of an interface endpoint', () => {
    const way = wayOf('interface-endpoint', 'vpce-2', interfaceEndpointOf());
    assert.deepEqual(cost(way), [0.01, 0.02, 'us-east-1 2026 AWS PrivateLink pricing']);
  });

  it('is nothing for each GB through an internet gateway to a service of the same Region', () => {
    assert.deepEqual(cost(wayOf('internet-gateway', 'igw-1'))?.slice(0, 2), [0, 0]);
  });

  it('is not claimed for a Region that is not in the table', () => {
    assert.equal(cost(NAT, 'eu-west-1'), undefined);
    assert.equal(cost(NAT, ''), undefined);
    assert.equal(cost(wayOf('gateway-endpoint', 'vpce-1', endpointOf()), 'constructor'), undefined);
  });

  it('is not claimed for what the table has no price of', () => {
    for (const via of [
      'transit-gateway',
      'vpc-peering',
      'nat-instance',
      'egress-only-internet-gateway',
    ] as const) {
      assert.equal(cost(wayOf(via, 'x-1')), undefined, via);
    }
    const internet = { ...NAT, hops: [...NAT.hops.slice(0, -1), hopOf('internet')] };
    assert.equal(cost(internet), undefined, 'transfer out to the internet');
    assert.equal(cost(NAT, 'us-east-1', 'eu-west-1'), undefined, 'transfer to another Region');
    const crossRegion = interfaceEndpointOf({ ServiceRegion: 'eu-west-1' });
    assert.equal(cost(wayOf('interface-endpoint', 'vpce-2', crossRegion)), undefined);
    const resource = interfaceEndpointOf({ VpcEndpointType: 'Resource' });
    assert.equal(cost(wayOf('interface-endpoint', 'vpce-2', resource)), undefined);
    assert.equal(cost(wayOf('interface-endpoint', 'vpce-2')), undefined, 'zones not known');
  });

  it('is not claimed behind an appliance or at a neighbour', () => {
    assert.equal(cost(wayOf('network-interface', 'eni-9')), undefined);
    const neighbour = wayOf('local', undefined, undefined, {
      hops: [hopOf('instance', 'i-1'), hopOf('route-table', 'rtb-1'), hopOf('instance', 'i-2')],
    });
    assert.equal(cost(neighbour), undefined);
  });

  it('starts at an interface as well', () => {
    const [, ...rest] = NAT.hops;
    assert.deepEqual(
      cost({ ...NAT, hops: [hopOf('network-interface', 'eni-1'), ...rest] })?.slice(0, 2),
      [0.045, 0.045],
    );
  });
});

describe('the break-even of an interface endpoint against NAT', () => {
  it('is 7.30/0.035 GB a month for each zone', () => {
    assert.deepEqual(
      [1, 2, 3].map((zones) => Math.round(breakEvenGb(zones, 'us-east-1') ?? 0)),
      [209, 417, 626],
    );
  });

  it('is not said of other Regions', () => {
    assert.equal(breakEvenGb(1, 'eu-west-1'), undefined);
  });
});
