import { formatAddress } from '../../../network/addresses/address';
import { message, type Message } from '../../../network/message';
import { known } from '../../../network/resolved';
import type { VpcEndpoint } from '../../../network/resources/vpc-endpoint';
import type { Blocker } from '../../trace';
import { blocker, hop } from '../hop';
import { finish, isBlocked, withHop, type Journey, type Outcome, type Walk } from '../journey';
import { serviceId } from './reach-outside';

/**
 * A gateway endpoint lets through what starts in its own VPC: it is not reached over peering, a transit gateway, VPN
 * or Direct Connect. A NAT gateway in the VPC starts anew, so it may use the endpoint.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
export function throughGatewayEndpoint(
  _walk: Walk,
  journey: Journey,
  id: string,
  endpoint: VpcEndpoint | undefined,
): readonly Outcome[] {
  const { at, cameBy, flow, to } = journey;
  const blockers: Blocker[] = [];
  const vpcId = endpoint && known(endpoint.vpcId);
  if (endpoint && endpoint.state !== 'available') {
    const explanation = message('Gateway endpoint {endpoint} is {state}, not available.', {
      endpoint: id,
      state: endpoint.state,
    });
    blockers.push(blocker('BAD_STATE', id, explanation, 'gateway-endpoint-route'));
  }
  if (cameBy || (vpcId !== undefined && vpcId !== at.vpcId)) {
    const explanation = message(
      'Gateway endpoint {endpoint} carries only what starts in its own VPC: it is not reached from elsewhere.',
      { endpoint: id },
    );
    blockers.push(
      blocker(
        'VPCE_GATEWAY_EGRESS_SOURCE_ADDRESS_RESTRICTION',
        id,
        explanation,
        'gateway-endpoint-not-transitive',
      ),
    );
  }
  if (flow.protocol === 'udp') {
    const explanation = message('Gateway endpoints carry TCP and ICMP echo, no UDP.');
    blockers.push(blocker('VPCE_GATEWAY_PROTOCOL_RESTRICTION', id, explanation, 'gateway-endpoint-protocol'));
  }
  if (endpoint?.ipAddressType !== undefined && !carries(endpoint.ipAddressType, to.family)) {
    const explanation = message('Gateway endpoint {endpoint} is for {type} only.', {
      endpoint: id,
      type: endpoint.ipAddressType,
    });
    blockers.push(blocker('CANNOT_ROUTE', id, explanation, 'gateway-endpoint-family'));
  }
  const passed = withHop(
    journey,
    hop('gateway-endpoint', {
      id,
      resource: endpoint,
      explanation: message("A way through the VPC's border without a public address. Carries TCP."),
      rule: 'gateway-endpoint-route',
      blockers,
    }),
  );
  const source = privateSource(journey);
  const reached = hop('service', {
    id: serviceId(journey),
    explanation: isBlocked(passed) ? message('Not reached.') : sees(source),
    rule: 'gateway-endpoint-route',
  });
  return finish(withHop(passed, reached), isBlocked(passed) ? undefined : source);
}

function carries(type: string, family: 'ipv4' | 'ipv6'): boolean {
  return type === 'dualstack' || type === family;
}

/** @returns the one address that sends, undefined for a subnet. */
export function privateSource({ sender }: Journey): string | undefined {
  const { set, family } = sender.addresses;
  const first = set.size === 1n ? set.first : undefined;
  return first === undefined ? undefined : formatAddress({ family, value: first });
}

function sees(source: string | undefined): Message {
  return source === undefined
    ? message(
        'Sees the private address. Use aws:SourceVpce or aws:VpcSourceIp in policies, not aws:SourceIp.',
      )
    : message(
        'Sees the private source {address}. Use aws:SourceVpce or aws:VpcSourceIp in policies, not aws:SourceIp.',
        { address: source },
      );
}
