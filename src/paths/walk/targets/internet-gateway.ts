import { message, type Message } from '../../../network/message';
import type { AttachedGateway } from '../../../network/resources/gateways';
import { whyNotAbsent } from '../../absence';
import { blockPublicAccess } from '../../filters/block-public-access';
import type { Blocker } from '../../trace';
import { blocker, hop } from '../hop';
import { withHop, type Journey, type Outcome, type Walk } from '../journey';
import { notAttached } from './attachment';
import { privateIpv6Source, splitByRange } from './dropped';
import { notSeen } from './seen';
import { reachOutside } from './reach-outside';

/**
 * An internet gateway lets IPv4 out only from an interface with a public address, and drops what is addressed to
 * private or shared ranges.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html
 */
export function throughInternetGateway(walk: Walk, journey: Journey, id: string): readonly Outcome[] {
  const { network } = walk;
  const { vpcId, scope } = journey.at;
  const gateway = network.get('internet-gateway', id, scope);
  if (!gateway && !whyNotAbsent(network, 'InternetGateways', journey.at.subnet))
    return notSeen(network, journey, 'internet-gateway', id, 'InternetGateways', 'internet-gateway');
  const detached = notAttached(gateway, vpcId, 'internet-gateway');
  return splitByRange(journey, id).flatMap(([part, drops]) =>
    passGateway(walk, part, id, gateway, [...detached, ...drops, ...privateIpv6Source(journey, id)]),
  );
}

function passGateway(
  walk: Walk,
  journey: Journey,
  id: string,
  gateway: AttachedGateway | undefined,
  blockers: readonly Blocker[],
): readonly Outcome[] {
  const { at, sender } = journey;
  const source = sourceAddress(journey, id);
  const { subnet, ...place } = at;
  const access = blockPublicAccess(
    walk.network,
    { ...place, id: subnet.id },
    'out',
    sender.client === 'nat-gateway' ? 'nat-gateway' : 'internet-gateway',
  );
  const passed = withHop(
    journey,
    hop('internet-gateway', {
      id,
      resource: gateway,
      explanation: wayOut(journey),
      rule: 'internet-gateway',
      checks: access.checks,
      blockers: [...blockers, ...source.blockers, ...access.blockers],
    }),
    {
      missing: [...source.missing, ...access.missing],
      assumptions: [...source.assumptions, ...access.assumptions],
    },
  );
  return reachOutside(passed, source.address);
}

/** Traffic between a VPC and AWS's services stays on AWS's network, through an internet gateway as well. */
function wayOut({ endsAt }: Journey): Message {
  return endsAt === 'service'
    ? message('The way out of the VPC. Traffic to AWS services stays on the AWS network.')
    : message('The way out of the VPC.');
}

interface SourceAddress {
  readonly address: string | undefined;
  readonly blockers: readonly Blocker[];
  readonly missing: readonly Message[];
  readonly assumptions: readonly Message[];
}

function sourceAddress({ to, sender }: Journey, gateway: string): SourceAddress {
  const none = { blockers: [], missing: [], assumptions: [] };
  // IPv6 addresses need no other one.
  if (to.family === 'ipv6') return { ...none, address: undefined };
  const { publicAddress } = sender;
  switch (publicAddress.kind) {
    case 'known':
      return { ...none, address: publicAddress.address };
    case 'some':
      return { ...none, address: undefined };
    case 'assumed':
      return { ...none, address: undefined, assumptions: [publicAddress.assumption] };
    case 'unknown':
      return { ...none, address: undefined, missing: [publicAddress.missing] };
    case 'none': {
      const explanation = message(
        '{source} has no public IPv4 address: {gateway} lets nothing out without one.',
        { source: sender.id, gateway },
      );
      return {
        ...none,
        address: undefined,
        blockers: [
          blocker(
            'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS',
            sender.id,
            explanation,
            'internet-gateway-public-address',
          ),
        ],
      };
    }
  }
}
