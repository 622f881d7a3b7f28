import { message, type Message } from '../../../network/message';
import type { RouteTargetKind } from '../../../network/resources/route';
import type { RuleName } from '../../rules';
import type { HopKind } from '../../trace';
import { hop } from '../hop';
import { finish, withHop, type Journey, type Outcome, type Walk } from '../journey';
import { notAttached } from './attachment';

type Elsewhere = Extract<
  RouteTargetKind,
  'vpn-gateway' | 'carrier-gateway' | 'local-gateway' | 'core-network' | 'odb-network'
>;

/** What leads out of what EC2 describes: what is beyond is somebody else's network, and no statement is made. */
export function toElsewhere(walk: Walk, journey: Journey, kind: Elsewhere, id: string): readonly Outcome[] {
  const { network } = walk;
  const { vpcId, scope } = journey.at;
  const { hopKind, rule, beyond } = ELSEWHERE[kind];
  const gateway =
    kind === 'vpn-gateway' || kind === 'carrier-gateway' ? network.get(kind, id, scope) : undefined;
  const detached = notAttached(gateway, vpcId, rule);
  const met = hop(hopKind, {
    id,
    resource: gateway,
    explanation: message('Leads out of the VPC to {gateway}.', { gateway: id }),
    rule,
    blockers: detached,
  });
  return finish(withHop(journey, met, { missing: [beyond(id)] }));
}

const ELSEWHERE: Readonly<
  Record<
    Elsewhere,
    { readonly hopKind: HopKind; readonly rule: RuleName; readonly beyond: (id: string) => Message }
  >
> = {
  'vpn-gateway': {
    hopKind: 'vpn-gateway',
    rule: 'vpn-gateway',
    beyond: (gateway) =>
      message('what lies beyond virtual private gateway {gateway} (VPN, Direct Connect) is not described', {
        gateway,
      }),
  },
  'carrier-gateway': {
    hopKind: 'carrier-gateway',
    rule: 'carrier-gateway',
    beyond: (gateway) => message('what lies beyond carrier gateway {gateway} is not described', { gateway }),
  },
  'local-gateway': {
    hopKind: 'local-gateway',
    rule: 'local-gateway',
    beyond: (gateway) => message('what lies beyond local gateway {gateway} is not described', { gateway }),
  },
  'core-network': {
    hopKind: 'core-network',
    rule: 'core-network',
    beyond: (gateway) => message('the routes of core network {gateway} are not read', { gateway }),
  },
  'odb-network': {
    hopKind: 'route',
    rule: 'core-network',
    beyond: (gateway) => message('what lies beyond ODB network {gateway} is not described', { gateway }),
  },
};
