import * as assert from 'node:assert/strict';
import { isUnknown } from '../resolved';
import { gatewayEndpoint, networkOf, only, type Entry } from '../testing/fixtures';
import type { VpcEndpoint } from './vpc-endpoint';

function read(more: Entry): VpcEndpoint {
  const network = networkOf({ VpcEndpoints: [gatewayEndpoint(more)] });
  assert.deepEqual(network.problems, []);
  return only(network.all('vpc-endpoint'));
}

describe('a VPC endpoint', () => {
  for (const [type, expected] of [
    ['Gateway', 'gateway'],
    ['Interface', 'interface'],
    ['interface', 'interface'],
    ['GatewayLoadBalancer', 'gateway-load-balancer'],
    ['Resource', 'resource'],
    ['ServiceNetwork', 'service-network'],
    ['Tunnel', 'tunnel'],
    [undefined, 'gateway'],
  ] as const) {
    it(`of type ${String(type)} is a ${expected} endpoint`, () => {
      assert.equal(read({ VpcEndpointType: type }).type, expected);
    });
  }

  for (const type of ['Teleport', 'constructor', '__proto__']) {
    it(`of type ${type} is of an unknown type`, () => {
      assert.ok(isUnknown(read({ VpcEndpointType: type }).type));
    });
  }

  it('keeps the order of its names, and passes over entries without one', () => {
    const { dnsEntries } = read({
      VpcEndpointType: 'Interface',
      DnsEntries: [{ DnsName: 'b', HostedZoneId: 'Z1' }, {}, { DnsName: 'a' }],
    });
    assert.deepEqual(dnsEntries, [
      { name: 'b', hostedZoneId: 'Z1' },
      { name: 'a', hostedZoneId: undefined },
    ]);
  });

  it('says why it failed, in AWS’s words', () => {
    assert.equal(read({ State: 'Failed', LastError: { Message: 'no capacity' } }).failure, 'no capacity');
    assert.equal(read({ State: 'failed', FailureReason: 'quota' }).failure, 'quota');
  });

  it('to a resource has an ARN instead of a service', () => {
    const { serviceName, targetArn } = read({ ServiceName: undefined, ResourceConfigurationArn: 'arn:rcfg' });
    assert.deepEqual([serviceName, targetArn], ['', 'arn:rcfg']);
  });
});
