import * as assert from 'node:assert/strict';
import { failureOf, send } from '../testing/clients';
import { endpointLab, idNamed } from '../testing/endpoint-lab';

const PRIVATE = idNamed('RouteTables', 'RouteTableId', 'private');
const S3_LIST = 'pl-63a5400a';

/** @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html#gateway-endpoint-routing */
describe('a gateway endpoint’s route', () => {
  it('cannot be made, changed or deleted by hand', async () => {
    const lab = endpointLab();
    const { VpcEndpointId: id } = await lab.create({ RouteTableIds: [PRIVATE] });
    const before = lab.sandbox.answers().collections;
    const route = { RouteTableId: PRIVATE, DestinationPrefixListId: S3_LIST };
    const { NatGatewayId: nat } = lab.all('NatGateways')[0] as { NatGatewayId: string };
    const failures: string[] = [];
    for (const [call, input] of [
      ['DeleteRoute', route],
      ['ReplaceRoute', { ...route, NatGatewayId: nat }],
      ['CreateRoute', { ...route, GatewayId: id }],
      ['CreateRoute', { ...route, DestinationPrefixListId: 'pl-02cd2c6b', VpcEndpointId: id }],
    ] as const) {
      failures.push(await failureOf(send(lab.client, call, input)));
    }
    assert.deepEqual(
      failures.map((failure) => failure.split(/ (?:pl|vpce)-/)[0]),
      [
        'InvalidParameterValue: cannot remove VPC endpoint route',
        'InvalidParameterValue: cannot replace VPC endpoint route',
        'RouteNotSupported: Route table contains unsupported route target:',
        'RouteNotSupported: Route table contains unsupported route target:',
      ],
    );
    assert.deepEqual(lab.sandbox.answers().collections, before);
  });
});
