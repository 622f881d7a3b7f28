/*
 * An independent witness of the path engine: what happens to one packet from one place to one address, by loops over
 * the describe answers. It shares no code with the engine but the parsing of addresses.
 *
 * Modelled, by the numbers of the facts on AWS networking (§3):
 *   1 one table per subnet, else the main one        2 longest prefix, per family
 *   3 static, list, propagated                       5 local beats propagated, and entries of lists inside the VPC
 *   6 a static route may be more specific than local 7 lists of one length with different targets: at random
 *   8, 9 the endpoint's list is routes like others   10, 11 a list holds what it holds
 *   15 gateway endpoints take TCP and echo requests  16 a blackhole drops
 *   18 an internet gateway needs a public address    19 and drops RFC 1918 and RFC 6598
 *   20 egress-only gateways for IPv6                 21, 22 NAT gateways, then their subnet's ACL and table
 *   23 a private NAT gateway has no way through IGW  25 Block Public Access over all
 *   26 peering leads to the peer's own addresses, and an answer needs a route back
 *   34, 36 interface endpoints: private DNS, their groups
 *   38 security groups   40 network ACLs at the border, with the answer's ports   42 source/destination check
 * What lies behind a virtual private gateway or an appliance, and what AWS's pages leave open, is `unmodelled`
 * unless something before it blocks.
 */
import type { Address } from '../../network/addresses/address';
import type { Via } from '../trace';
import { addressOf, blocksOf, holds, interfaceAt, subnetOf, type Traffic } from './brute-facts';
import { answerPasses, groupsAllow, requestPasses, type Outcome } from './brute-filters';
import { choose, tableOf, targetOf, type Choice } from './brute-routes';
import type {
  Described,
  DescribedInterface,
  DescribedNatGateway,
  DescribedRoute,
  DescribedSubnet,
} from './described';

export interface Expectation {
  readonly verdict: 'reachable' | 'blocked' | 'ambiguous' | 'undetermined' | 'unmodelled';
  /** Undefined where it does not matter or is not one. */
  readonly via: Via | undefined;
  /** Why it is blocked, as kinds of filters and things. */
  readonly blockedBy: ReadonlySet<Obstacle>;
}

export type Obstacle =
  | 'security-group'
  | 'network-acl'
  | 'route'
  | 'state'
  | 'address'
  | 'protocol'
  | 'block-public-access'
  | 'source-destination-check';

/**
 * What is asked for: one address, or the network around it. Of a network it is not asked whether somebody is there:
 * some interface is assumed that lets the traffic in.
 */
export type Meant = 'address' | 'network';

/** A sender: an interface, or some interface with an address in a subnet, about which more is assumed than known. */
interface Sender {
  readonly subnetId: string;
  readonly vpcId: string;
  readonly address: Address;
  readonly own: DescribedInterface | undefined;
  readonly groups: readonly string[];
  readonly isPublic: boolean;
  readonly meant: Meant;
}

/** What was met on a way, in no order. */
class Way {
  readonly blockedBy = new Set<Obstacle>();
  unknown = false;
  unmodelled = false;
  /** The peering connection that is crossed. */
  peering = '';

  constructor(readonly via: Via | undefined) {}

  meet(obstacle: Obstacle, outcome: Outcome | boolean): void {
    if (outcome === 'blocks' || outcome === false) this.blockedBy.add(obstacle);
    if (outcome === 'unknown') this.unknown = true;
  }

  get expectation(): Expectation {
    const verdict =
      this.blockedBy.size > 0
        ? 'blocked'
        : this.unmodelled
          ? 'unmodelled'
          : this.unknown
            ? 'undetermined'
            : 'reachable';
    return { verdict, via: this.via, blockedBy: this.blockedBy };
  }
}

/** @param id an interface. @returns what becomes of its packet to one address. */
export function fromInterface(
  described: Described,
  id: string,
  to: string,
  traffic: Traffic,
  meant: Meant = 'address',
): Expectation {
  const own = described.NetworkInterfaces.find((one) => one.NetworkInterfaceId === id);
  const destination = addressOf(to);
  const [ipv4] = own?.PrivateIpAddresses ?? [];
  const address = destination.family === 'ipv4' ? ipv4?.PrivateIpAddress : own?.Ipv6Addresses[0]?.Ipv6Address;
  if (!own || address === undefined)
    return { verdict: 'blocked', via: undefined, blockedBy: new Set(['address']) };
  return follow(described, destination, traffic, {
    subnetId: own.SubnetId,
    vpcId: own.VpcId,
    address: addressOf(address),
    own,
    groups: own.Groups.map((group) => group.GroupId),
    isPublic: destination.family === 'ipv6' || ipv4?.Association !== undefined,
    meant,
  });
}

/**
 * Some interface in the subnet, whose group lets everything out and which has a public address. What is not the same
 * for all its possible addresses and groups cannot be said.
 */
export function fromSubnet(
  described: Described,
  id: string,
  to: string,
  traffic: Traffic,
  meant: Meant = 'address',
): Expectation {
  const subnet = subnetOf(described, id);
  const destination = addressOf(to);
  const block =
    destination.family === 'ipv4' ? subnet.CidrBlock : subnet.Ipv6CidrBlockAssociationSet[0]?.Ipv6CidrBlock;
  if (block === undefined) return { verdict: 'blocked', via: undefined, blockedBy: new Set(['address']) };
  const [base = ''] = block.split('/');
  const first = addressOf(base).value;
  const every = described.SecurityGroups.map((group) => group.GroupId);
  const answers: Expectation[] = [];
  // The first four addresses and the last are AWS's own; /28 has eleven more.
  for (let host = 4n; host < 15n; host++) {
    if (first + host === destination.value) continue;
    for (const groups of [[], every]) {
      const address = { family: destination.family, value: first + host };
      const sender = {
        subnetId: id,
        vpcId: subnet.VpcId,
        address,
        own: undefined,
        groups,
        isPublic: true,
        meant,
      };
      answers.push(follow(described, destination, traffic, sender));
    }
  }
  const [answer] = answers;
  if (!answer) throw new Error(`${id} has no address`);
  const verdicts = new Set(answers.map(({ verdict }) => verdict));
  if (verdicts.size === 1) return answer;
  const verdict = verdicts.has('unmodelled') ? 'unmodelled' : 'undetermined';
  return { verdict, via: answer.via, blockedBy: new Set() };
}

/** @returns the addresses that a service's own name has inside a VPC; undefined where it resolves publicly. */
export function privateAddresses(
  described: Described,
  vpcId: string,
  serviceName: string,
): readonly string[] | undefined {
  const attributes = described.VpcAttributes.find((vpc) => vpc.VpcId === vpcId);
  if (attributes?.EnableDnsHostnames !== true || !attributes.EnableDnsSupport) return undefined;
  const endpoint = described.VpcEndpoints.find(
    (one) =>
      one.VpcId === vpcId &&
      one.VpcEndpointType === 'Interface' &&
      one.ServiceName === serviceName &&
      one.PrivateDnsEnabled &&
      one.State === 'available',
  );
  return endpoint?.NetworkInterfaceIds.flatMap((id) =>
    described.NetworkInterfaces.filter((one) => one.NetworkInterfaceId === id).map(
      (one) => one.PrivateIpAddress,
    ),
  );
}

function follow(described: Described, to: Address, traffic: Traffic, from: Sender): Expectation {
  const choice = choose(described, tableOf(described, from.subnetId, from.vpcId), to);
  if (choice.kind === 'unsaid') return { verdict: 'unmodelled', via: undefined, blockedBy: new Set() };
  if (choice.kind === 'random') {
    const ways = choice.routes.map((route) => takeRoute(described, to, traffic, from, route));
    const [way] = ways;
    const same = ways.every(({ via }) => via === way?.via);
    // Where every way is blocked it does not matter which one is chosen.
    const unmodelled = ways.some((one) => one.verdict === 'unmodelled');
    const blocked = ways.every((one) => one.verdict === 'blocked');
    const verdict = blocked ? 'blocked' : unmodelled ? 'unmodelled' : 'ambiguous';
    return { verdict, via: same ? way?.via : undefined, blockedBy: new Set() };
  }
  if (choice.kind === 'route') return takeRoute(described, to, traffic, from, choice.route);
  const way = new Way('none');
  way.meet('route', false);
  return way.expectation;
}

function takeRoute(
  described: Described,
  to: Address,
  traffic: Traffic,
  from: Sender,
  route: DescribedRoute,
): Expectation {
  const way = new Way(viaOf(route));
  const inSubnet = route.GatewayId === 'local' && inBlocksOf(subnetOf(described, from.subnetId), to);
  if (!inSubnet) cross(way, described, from.subnetId, to, traffic, 'leaves', 'host');
  way.meet('route', route.State === 'active');
  let groups: readonly string[] | undefined = [];
  switch (way.via) {
    case 'local':
      groups = arrive(way, described, from.vpcId, to, traffic, from, inSubnet);
      break;
    case 'internet-gateway':
      throughInternetGateway(way, described, from.vpcId, to, from.isPublic, route);
      blockPublicAccess(way, described, from.vpcId, [from.subnetId], 'internet-gateway');
      break;
    case 'egress-only-internet-gateway':
      way.meet('protocol', to.family === 'ipv6');
      way.meet('state', isAttached(described.EgressOnlyInternetGateways, route, from.vpcId));
      blockPublicAccess(way, described, from.vpcId, [from.subnetId], 'outbound');
      break;
    case 'nat-gateway':
      throughNat(way, described, to, traffic, from, route);
      break;
    case 'gateway-endpoint': {
      const endpoint = described.VpcEndpoints.find((one) => one.VpcEndpointId === route.GatewayId);
      way.meet('state', endpoint?.State === 'available');
      way.meet('protocol', traffic.protocol !== 'udp');
      break;
    }
    case 'vpc-peering':
      groups = throughPeering(way, described, to, traffic, from, route);
      break;
    case 'vpn-gateway':
      way.meet('state', isAttached(described.VpnGateways, route, from.vpcId));
      way.unmodelled = true;
      break;
    default:
      throughAppliance(way, described, route);
  }
  if (from.own) way.meet('security-group', leavesGroups(described, from.own, to, groups, traffic));
  return way.expectation;
}

function leavesGroups(
  described: Described,
  own: DescribedInterface,
  to: Address,
  peerGroups: readonly string[] | undefined,
  traffic: Traffic,
): Outcome {
  const every = described.SecurityGroups.map((group) => group.GroupId);
  if (groupsAllow(described, own, to, peerGroups ?? [], traffic, 'out')) return 'passes';
  if (peerGroups === undefined && groupsAllow(described, own, to, every, traffic, 'out')) return 'unknown';
  return 'blocks';
}

function inBlocksOf(subnet: DescribedSubnet, address: Address): boolean {
  const ipv6 = subnet.Ipv6CidrBlockAssociationSet.map((block) => block.Ipv6CidrBlock);
  return [subnet.CidrBlock, ...ipv6].some((cidr) => holds(cidr, address));
}

function viaOf(route: DescribedRoute): Via | undefined {
  const target = targetOf(route);
  if (target === 'local') return 'local';
  const kinds: readonly (readonly [string, Via])[] = [
    ['igw-', 'internet-gateway'],
    ['nat-', 'nat-gateway'],
    ['pcx-', 'vpc-peering'],
    ['vgw-', 'vpn-gateway'],
    ['eigw-', 'egress-only-internet-gateway'],
    ['vpce-', 'gateway-endpoint'],
  ];
  // An interface is an appliance or a NAT instance: which of them is the engine's to say.
  return kinds.find(([start]) => target.startsWith(start))?.[1];
}

/** The border of a subnet, with the answer: 'leaves' towards `peer`, or 'enters' from it. */
function cross(
  way: Way,
  described: Described,
  subnetId: string,
  peer: Address,
  traffic: Traffic,
  direction: 'leaves' | 'enters',
  client: 'host' | 'nat-gateway',
): void {
  const egress = direction === 'leaves';
  way.meet('network-acl', requestPasses(described, subnetId, egress, peer, traffic));
  way.meet('network-acl', answerPasses(described, subnetId, !egress, peer, traffic, client));
}

/** @returns the groups of the interface that has the address; undefined where somebody is only assumed there. */
function arrive(
  way: Way,
  described: Described,
  vpcId: string,
  to: Address,
  traffic: Traffic,
  from: Sender,
  inSubnet: boolean,
): readonly string[] | undefined {
  const subnet = described.Subnets.find((one) => one.VpcId === vpcId && inBlocksOf(one, to));
  if (!subnet) {
    way.meet('address', false);
    return [];
  }
  if (!inSubnet) {
    cross(way, described, subnet.SubnetId, from.address, traffic, 'enters', 'host');
    const target = vpcId === from.vpcId ? 'local' : way.peering;
    const back = returnsBy(described, subnet, from.address, target);
    // Within a VPC only a route that is more specific than local leads elsewhere: to an appliance.
    if (back === 'unsaid' || (back === 'no' && vpcId === from.vpcId)) way.unmodelled = true;
    else way.meet('route', back === 'yes');
  }
  if (from.meant === 'network') return undefined;
  const there = interfaceAt(described, vpcId, to);
  if (!there || there.InterfaceType === 'nat_gateway' || there === from.own) {
    way.unmodelled = true; // nobody known answers there
    return [];
  }
  const endpoint = described.VpcEndpoints.find((one) =>
    one.NetworkInterfaceIds.includes(there.NetworkInterfaceId),
  );
  if (endpoint && endpoint.State !== 'available') way.unmodelled = true;
  way.meet('security-group', groupsAllow(described, there, from.address, from.groups, traffic, 'in'));
  return there.Groups.map((group) => group.GroupId);
}

/** Whether what a subnet sends to an address goes to a target. */
function returnsBy(
  described: Described,
  there: DescribedSubnet,
  to: Address,
  target: string,
): 'yes' | 'no' | 'unsaid' {
  const choice = choose(described, tableOf(described, there.SubnetId, there.VpcId), to);
  if (choice.kind === 'random' || choice.kind === 'unsaid') return 'unsaid';
  if (choice.kind === 'none') return 'no';
  return targetOf(choice.route) === target && choice.route.State === 'active' ? 'yes' : 'no';
}

const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

function throughInternetGateway(
  way: Way,
  described: Described,
  vpcId: string,
  to: Address,
  isPublic: boolean,
  route: DescribedRoute,
): void {
  way.meet('state', isAttached(described.InternetGateways, route, vpcId));
  way.meet('address', isPublic);
  way.meet('address', !PRIVATE.some((cidr) => holds(cidr, to)));
}

interface Attached {
  readonly InternetGatewayId?: string;
  readonly EgressOnlyInternetGatewayId?: string;
  readonly VpnGatewayId?: string;
  readonly Attachments?: readonly { readonly VpcId: string; readonly State: string }[];
  readonly VpcAttachments?: readonly { readonly VpcId: string; readonly State: string }[];
}

function isAttached(gateways: readonly Attached[], route: DescribedRoute, vpcId: string): boolean {
  const gateway = gateways.find((one) =>
    [one.InternetGatewayId, one.EgressOnlyInternetGatewayId, one.VpnGatewayId].includes(targetOf(route)),
  );
  const attachments = [...(gateway?.Attachments ?? []), ...(gateway?.VpcAttachments ?? [])];
  return attachments.some(({ VpcId, State }) => VpcId === vpcId && ['available', 'attached'].includes(State));
}

/** Rule 25. @param subnetIds the subnets that the traffic starts in and comes out of */
function blockPublicAccess(
  way: Way,
  described: Described,
  vpcId: string,
  subnetIds: readonly string[],
  through: 'internet-gateway' | 'outbound',
): void {
  for (const { InternetGatewayBlockMode: mode } of described.VpcBlockPublicAccessOptions) {
    if (mode === 'off' || (mode === 'block-ingress' && through === 'outbound')) continue;
    const excluded = (id: string): readonly string[] =>
      described.VpcBlockPublicAccessExclusions.filter(({ ResourceArn }) =>
        ResourceArn.endsWith(`/${id}`),
      ).map((one) => one.InternetGatewayExclusionMode);
    // Where the mode is ingress-only, egress-only exclusions are ignored.
    const counts = (one: string): boolean => mode === 'block-bidirectional' || one === 'allow-bidirectional';
    const left = subnetIds.filter((id) => ![...excluded(vpcId), ...excluded(id)].some(counts));
    if (left.length === subnetIds.length) way.meet('block-public-access', false);
    else if (left.length > 0) way.unmodelled = true; // of two subnets one is excluded
  }
}

function throughNat(
  way: Way,
  described: Described,
  to: Address,
  traffic: Traffic,
  from: Sender,
  route: DescribedRoute,
): void {
  const nat = described.NatGateways.find((one) => one.NatGatewayId === route.NatGatewayId);
  if (nat?.State === 'deleting') way.unmodelled = true;
  else way.meet('state', nat?.State === 'available');
  if (!nat) return;
  if (nat.SubnetId !== from.subnetId) {
    cross(way, described, nat.SubnetId, from.address, traffic, 'enters', 'host');
    const back = choose(described, tableOf(described, nat.SubnetId, nat.VpcId), from.address);
    if (back.kind !== 'route' || back.route.GatewayId !== 'local') way.unmodelled = true;
  }
  if (nat.State !== 'available' || route.State !== 'active') return;
  onFromNat(way, described, to, traffic, from, nat);
}

/** The second half of the way: from the NAT gateway's subnet, by that subnet's own table. */
function onFromNat(
  way: Way,
  described: Described,
  to: Address,
  traffic: Traffic,
  from: Sender,
  nat: DescribedNatGateway,
): void {
  const choice: Choice = choose(described, tableOf(described, nat.SubnetId, nat.VpcId), to);
  if (choice.kind === 'none') way.meet('route', false);
  else if (choice.kind !== 'route') way.unmodelled = true;
  else {
    way.meet('route', choice.route.State === 'active');
    cross(way, described, nat.SubnetId, to, traffic, 'leaves', 'nat-gateway');
    if (viaOf(choice.route) === 'internet-gateway') {
      const isPublic =
        nat.ConnectivityType === 'public' && nat.NatGatewayAddresses.some(({ PublicIp }) => PublicIp);
      throughInternetGateway(way, described, nat.VpcId, to, isPublic, choice.route);
      blockPublicAccess(way, described, nat.VpcId, [from.subnetId, nat.SubnetId], 'outbound');
    } else if (targetOf(choice.route) === nat.NatGatewayId) way.meet('route', false);
    else way.unmodelled = true;
  }
}

function throughPeering(
  way: Way,
  described: Described,
  to: Address,
  traffic: Traffic,
  from: Sender,
  route: DescribedRoute,
): readonly string[] | undefined {
  const id = route.VpcPeeringConnectionId ?? '';
  const peering = described.VpcPeeringConnections.find((one) => one.VpcPeeringConnectionId === id);
  way.meet('state', peering?.Status.Code === 'active');
  if (peering?.Status.Code !== 'active') return [];
  const sides = [peering.RequesterVpcInfo.VpcId, peering.AccepterVpcInfo.VpcId];
  const far = sides.find((vpcId) => vpcId !== from.vpcId) ?? '';
  if (!blocksOf(described, far).some((cidr) => holds(cidr, to))) {
    way.meet('address', false);
    return [];
  }
  way.peering = id;
  return arrive(way, described, far, to, traffic, from, false);
}

function throughAppliance(way: Way, described: Described, route: DescribedRoute): void {
  const appliance = described.NetworkInterfaces.find(
    (one) => one.NetworkInterfaceId === route.NetworkInterfaceId,
  );
  way.meet('state', appliance !== undefined);
  if (appliance) way.meet('source-destination-check', !appliance.SourceDestCheck);
  way.unmodelled = true;
}
