import { known } from '../../../network/resolved';
import type { AttachedGateway } from '../../../network/resources/gateways';
import type { LoadBalancer } from '../../../network/resources/load-balancer';
import type { NatGateway } from '../../../network/resources/nat-gateway';
import type { TransitGateway, TransitGatewayAttachment } from '../../../network/resources/transit-gateway';
import type { VpcPeeringConnection } from '../../../network/resources/vpc-peering-connection';
import { presenceOf, type Assembly } from './assembly';
import type { NatGatewayPart } from './part';
import { itemsOf } from './variants';

/** @returns internet, egress-only, carrier and virtual private gateways, with the VPCs that they are attached to. */
export function gatewaysOf(assembly: Assembly): readonly AttachedGateway[] {
  const attached = new Map<string, AttachedGateway['attachments'][number][]>();
  for (const part of assembly.all('gateway-attachment')) {
    const id = known(assembly.leads.idOf(part.gateway, part, 'gateway'));
    if (id === undefined) continue;
    const { vpcId } = assembly.home(part.vpc, part);
    attached.set(id, [...(attached.get(id) ?? []), { vpcId, state: 'available' }]);
  }
  return assembly.all('gateway').map((part) => {
    const home = part.vpc === undefined ? undefined : assembly.home(part.vpc, part);
    const others = attached.get(assembly.leads.id(part)) ?? [];
    const [first] = others;
    const vpcId = home?.vpcId ?? first?.vpcId;
    const of = vpcId === undefined ? undefined : known(vpcId);
    return {
      kind: part.gateway,
      ...assembly.common(part, of === undefined ? assembly.scopeOf(part) : assembly.homeIn(of, part).scope),
      attachments: [...(home ? [{ vpcId: home.vpcId, state: 'available' }] : []), ...others],
      state: part.gateway === 'internet-gateway' ? '' : 'available',
    };
  });
}

export function natGatewaysOf(assembly: Assembly): readonly NatGateway[] {
  return assembly.all('nat-gateway').map((part) => natGatewayOf(assembly, part));
}

function natGatewayOf(assembly: Assembly, part: NatGatewayPart): NatGateway {
  const subnetId = assembly.leads.idOf(part.subnet, part, 'subnet');
  const subnet = typeof subnetId === 'string' ? assembly.leads.part(subnetId) : undefined;
  const { vpcId, scope } =
    subnet?.kind === 'subnet' ? assembly.home(subnet.vpc, subnet) : assembly.home(part.vpc, part);
  const isRegional = part.subnet === undefined && part.vpc !== undefined;
  return {
    kind: 'nat-gateway',
    ...assembly.common(part, scope),
    vpcId,
    availability: isRegional ? 'regional' : 'zonal',
    subnetId: isRegional ? undefined : subnetId,
    routeTableId: undefined,
    connectivity: part.connectivity === 'private' ? 'private' : 'public',
    state: 'available',
    addresses: [],
  };
}

export function transitGatewaysOf(
  assembly: Assembly,
): readonly (TransitGateway | TransitGatewayAttachment)[] {
  const gateways = assembly.all('transit-gateway').map((part): TransitGateway => ({
    kind: 'transit-gateway',
    ...assembly.common(part, assembly.scopeOf(part)),
    state: 'available',
    description: undefined,
  }));
  const attachments = assembly.all('transit-gateway-attachment').map((part): TransitGatewayAttachment => {
    const { vpcId, scope } = assembly.home(part.vpc, part);
    const subnets = itemsOf(part.subnets).map(({ value }) =>
      known(assembly.leads.idOf(value, part, 'subnet')),
    );
    const isKnown = subnets.every((id) => id !== undefined);
    return {
      kind: 'transit-gateway-attachment',
      ...assembly.common(part, scope),
      transitGatewayId: known(assembly.leads.idOf(part.transitGateway, part, 'transit-gateway')) ?? '',
      resourceType: 'vpc',
      resourceId: known(vpcId),
      resourceOwner: undefined,
      state: 'available',
      routeTableId: undefined,
      subnetIds: isKnown ? subnets : undefined,
    };
  });
  return [...gateways, ...attachments];
}

export function peeringsOf(assembly: Assembly): readonly VpcPeeringConnection[] {
  return assembly.all('peering').map((part) => {
    const own = assembly.home(part.vpc, part);
    const peer = assembly.leads.idOf(part.peer, part, 'vpc');
    return {
      kind: 'vpc-peering-connection',
      ...assembly.common(part, own.scope),
      requester: { vpcId: own.vpcId, owner: undefined, region: undefined, cidrs: [] },
      accepter: { vpcId: peer, owner: undefined, region: undefined, cidrs: [] },
      state: 'active',
    };
  });
}

/** Whose targets may be addresses of endpoints: that they are there is all that is asked of them. */
export function loadBalancersOf(assembly: Assembly): readonly LoadBalancer[] {
  return assembly.all('load-balancer').map((part) => {
    const [first] = itemsOf(part.subnets);
    const subnetId = first && known(assembly.leads.idOf(first.value, part, 'subnet'));
    const subnet = subnetId === undefined ? undefined : assembly.leads.part(subnetId);
    const home = subnet?.kind === 'subnet' ? assembly.home(subnet.vpc, subnet) : undefined;
    return {
      kind: 'load-balancer',
      ...assembly.common(part, home?.scope ?? assembly.scopeOf(part)),
      presence: presenceOf(part),
      loadBalancerName: part.of.address,
      type: 'unknown',
      state: undefined,
      ipAddressType: undefined,
      scheme: undefined,
      vpcId: home && known(home.vpcId),
      zones: [],
      dnsName: undefined,
    };
  });
}
