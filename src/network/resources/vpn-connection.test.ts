import * as assert from 'node:assert/strict';
import { networkOf, only } from '../testing/fixtures';
import { withoutSecrets } from './vpn-connection';

const SECRET = 'correct horse battery staple';

describe('a VPN connection', () => {
  const network = networkOf({
    VpnConnections: [
      {
        VpnConnectionId: 'vpn-1',
        VpnGatewayId: 'vgw-1',
        CustomerGatewayConfiguration: `<pre_shared_key>${SECRET}</pre_shared_key>`,
        Options: {
          StaticRoutesOnly: true,
          TunnelOptions: [{ OutsideIpAddress: '3.13.210.90', PreSharedKey: SECRET }],
        },
        Routes: [{ DestinationCidrBlock: '192.168.0.0/16' }, {}],
        VgwTelemetry: [{ Status: 'UP' }, { Status: 'DOWN' }, {}],
      },
    ],
  });
  const connection = only(network.all('vpn-connection'));

  it('keeps no secret anywhere, and all the rest', () => {
    assert.ok(
      !JSON.stringify(network.resources, (_, value: unknown) =>
        value instanceof Map ? [...value] : value,
      ).includes(SECRET),
    );
    assert.ok(connection.origin.seen === 'account');
    assert.deepEqual((connection.origin.described as { Options: unknown }).Options, {
      StaticRoutesOnly: true,
      TunnelOptions: [{ OutsideIpAddress: '3.13.210.90' }],
    });
  });

  it('counts the tunnels that are up', () => {
    assert.deepEqual([connection.tunnelsUp, connection.tunnels], [1, 3]);
    assert.deepEqual(connection.staticRoutes, ['192.168.0.0/16']);
  });

  it('outlives what is nested without end', () => {
    let nested: unknown = { PreSharedKey: SECRET };
    for (let i = 0; i < 50_000; i++) nested = [nested];
    assert.ok(!JSON.stringify(withoutSecrets({ nested })).includes(SECRET));
  });

  it('keeps times as they are', () => {
    const time = new Date(0);
    assert.deepEqual(withoutSecrets({ time, keys: [{ PreSharedKey: SECRET }] }), { time, keys: [{}] });
  });
});
