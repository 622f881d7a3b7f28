import { message, type Text } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import type { AttachedGateway } from '../../network/resources/gateways';
import type { NatGateway } from '../../network/resources/nat-gateway';
import type { TransitGatewayAttachment } from '../../network/resources/transit-gateway';
import type { PeeringSide, VpcPeeringConnection } from '../../network/resources/vpc-peering-connection';
import type { VpnConnection } from '../../network/resources/vpn-connection';
import type { Glyph, Tone } from '../glyph';
import type { NodeSpec } from '../node';
import { byName, nameOf } from '../words';
import { resourceNode, unusual } from './resource-node';

/** `nat-0f3a9c  public-a · 54.80.112.7`. */
export function natGatewayNode(network: Network, nat: NatGateway): NodeSpec {
  const subnetId = nat.subnetId === undefined ? undefined : known(nat.subnetId);
  const subnet = subnetId === undefined ? undefined : network.get('subnet', subnetId, nat.scope);
  return resourceNode(nat, {
    description: [
      nat.availability === 'regional' ? message('regional') : subnet ? nameOf(subnet) : subnetId,
      known(nat.connectivity) === 'private' ? message('private') : undefined,
      nat.addresses.find((address) => address.publicIp !== undefined)?.publicIp,
      unusual(nat.state, 'available'),
    ],
    glyph: 'nat-gateway',
    tone: stateTone(nat.state, 'available') ?? 'nat',
  });
}

const GATEWAY_GLYPHS: Readonly<Record<AttachedGateway['kind'], Glyph>> = {
  'internet-gateway': 'internet-gateway',
  'egress-only-internet-gateway': 'egress-only-internet-gateway',
  'carrier-gateway': 'internet-gateway',
  'vpn-gateway': 'vpn',
};

/** `igw-0b7e55  attached`: what kind it is, is in the word before. */
export function attachedGatewayNode(network: Network, gateway: AttachedGateway, vpc: VpcReference): NodeSpec {
  const connections = network
    .all('vpn-connection')
    .filter(({ vpnGatewayId, scope }) => vpnGatewayId === gateway.id && scope === gateway.scope);
  const state = gateway.attachments.find(({ vpcId }) => vpcId === vpc.id)?.state ?? '';
  // An internet gateway's attachment calls itself `available`.
  const attached = state === 'attached' || state === 'available';
  return resourceNode(gateway, {
    description: [GATEWAY_WORDS[gateway.kind], attached ? message('attached') : state],
    glyph: GATEWAY_GLYPHS[gateway.kind],
    tone: gateway.kind === 'vpn-gateway' ? undefined : 'net',
    children:
      connections.length > 0
        ? (): readonly NodeSpec[] => byName(connections).map(vpnConnectionNode)
        : undefined,
  });
}

/** `office  vpn-0abc · 1 of 2 tunnels up`. */
function vpnConnectionNode(connection: VpnConnection): NodeSpec {
  const { tunnels, tunnelsUp } = connection;
  return resourceNode(connection, {
    description: [
      tunnels > 0 ? message('{up} of {n} tunnels up', { up: tunnelsUp, n: tunnels }) : undefined,
      connection.staticRoutes.join(', ') || undefined,
      unusual(connection.state, 'available'),
    ],
    glyph: 'vpn',
    tone: tunnels > 0 && tunnelsUp === 0 ? 'bad' : stateTone(connection.state, 'available'),
  });
}

const GATEWAY_WORDS: Readonly<Record<AttachedGateway['kind'], Text>> = {
  'internet-gateway': message('internet gateway'),
  'egress-only-internet-gateway': message('egress-only'),
  'carrier-gateway': message('carrier gateway'),
  'vpn-gateway': message('virtual private gateway'),
};

/** `to-second  pcx-0abc · to Second-VPC`. */
export function peeringNode(network: Network, peering: VpcPeeringConnection, vpc: VpcReference): NodeSpec {
  const far = peering.requester.vpcId === vpc.id ? peering.accepter : peering.requester;
  return resourceNode(peering, {
    description: [
      message('to {vpc}', { vpc: sideName(network, peering, far) }),
      far.owner !== undefined && far.owner !== peering.scope.account ? far.owner : undefined,
      far.region !== undefined && far.region !== peering.scope.region ? far.region : undefined,
      unusual(peering.state, 'active'),
    ],
    glyph: 'peering',
    tone: stateTone(peering.state, 'active'),
  });
}

function sideName(network: Network, peering: VpcPeeringConnection, side: PeeringSide): string {
  const id = known(side.vpcId);
  const vpc = id === undefined ? undefined : network.get('vpc', id, peering.scope);
  return vpc ? nameOf(vpc) : (id ?? '?');
}

/** A transit gateway where it enters a VPC: its attachment. */
export function attachmentNode(network: Network, attachment: TransitGatewayAttachment): NodeSpec {
  const gateway = network.get('transit-gateway', attachment.transitGatewayId, attachment.scope);
  return resourceNode(attachment, {
    description: [
      message('transit gateway {gateway}', {
        gateway: gateway ? nameOf(gateway) : attachment.transitGatewayId,
      }),
      attachment.resourceType === 'vpc'
        ? undefined
        : `${attachment.resourceType} ${attachment.resourceId ?? ''}`.trim(),
      unusual(attachment.state, 'available'),
    ],
    glyph: 'transit-gateway',
    tone: stateTone(attachment.state, 'available'),
  });
}

function stateTone(state: string, usual: string): Tone | undefined {
  if (state === usual) return undefined;
  return /fail|delet|reject|expire/.test(state) ? 'bad' : 'warn';
}
