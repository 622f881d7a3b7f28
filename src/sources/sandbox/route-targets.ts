import { attachedVpc } from './attachments';
import { entitiesField, entityField, textField, type Entity } from './entity';
import {
  Ec2Error,
  invalidParameterCombination,
  invalidParameterValue,
  missingParameter,
  notSimulated,
} from './errors';
import { KINDS } from './kinds';
import { textOf, type Input } from './protocol/input';
import type { AccountState } from './state';
import { findById, requireById } from './store';

/** Where a route leads: the member that names it, as a route shows it. */
export interface Target {
  readonly kind: 'gateway' | 'interface' | 'nat' | 'endpoint' | 'egress-only' | 'peering' | 'other';
  /** The route's own members. */
  readonly members: Entity;
  /** A target that is not usable yet makes a blackhole. */
  readonly state: 'active' | 'blackhole';
}

type Resolver = (id: string, table: Entity, account: AccountState) => Target;

const active = (kind: Target['kind'], members: Entity): Target => ({ kind, members, state: 'active' });

/**
 * The members of a request that name a target. EC2 wants exactly one of them.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html
 */
const RESOLVERS: Readonly<Record<string, Resolver>> = {
  GatewayId: (id, table, account) => {
    if (id.startsWith('vpce-')) return endpoint(id, table, account);
    requireSameVpc(attachedVpc(account, id), table, `network gateway ${id}`);
    return active('gateway', { GatewayId: id });
  },
  NatGatewayId: (id, table, account) => {
    const gateway = findById(account, KINDS.natGateway, id);
    // One that failed or goes away is no target any more.
    if (gateway === undefined || !['available', 'pending'].includes(textField(gateway, 'State') ?? '')) {
      throw new Ec2Error('InvalidNatGatewayID.NotFound', `The natGateway ID '${id}' does not exist`);
    }
    requireSameVpc(gateway['VpcId'], table, `NAT gateway ${id}`);
    return active('nat', { NatGatewayId: id });
  },
  NetworkInterfaceId: (id, table, account) => {
    const found = requireById(account, KINDS.networkInterface, id);
    return networkInterface(found, table);
  },
  InstanceId: (id, table, account) => {
    const interfaces = account
      .entities('NetworkInterfaces')
      .filter((one) => entityField(one, 'Attachment')['InstanceId'] === id);
    const [first, ...others] = interfaces;
    if (first === undefined)
      throw new Ec2Error('InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`);
    if (others.length > 0) {
      throw new Ec2Error('InvalidInstanceID', `There are multiple interfaces attached to instance '${id}'.`);
    }
    return networkInterface(first, table);
  },
  VpcEndpointId: (id, table, account) => endpoint(id, table, account),
  EgressOnlyInternetGatewayId: (id, table, account) => {
    const found = findById(account, KINDS.egressOnlyInternetGateway, id);
    if (found === undefined)
      throw new Ec2Error('InvalidGatewayID.NotFound', `The eigw ID '${id}' does not exist`);
    requireSameVpc(attachedVpc(account, id), table, `network gateway ${id}`);
    return active('egress-only', { EgressOnlyInternetGatewayId: id });
  },
  VpcPeeringConnectionId: peering,
  TransitGatewayId: (id, table, account) => {
    const attached = account
      .entities('TransitGatewayVpcAttachments')
      .some(
        (one) =>
          one['TransitGatewayId'] === id && one['VpcId'] === table['VpcId'] && one['State'] === 'available',
      );
    // EC2 says so as well of one that is there but has no attachment to the VPC.
    if (!attached)
      throw new Ec2Error('InvalidTransitGatewayID.NotFound', `The transitGateway ID '${id}' does not exist.`);
    return active('other', { TransitGatewayId: id });
  },
  CarrierGatewayId: (id, table, account) => {
    const gateway = requireById(account, KINDS.carrierGateway, id);
    requireSameVpc(gateway['VpcId'], table, `carrier gateway ${id}`);
    return active('other', { CarrierGatewayId: id });
  },
  LocalGatewayId: () => {
    throw notSimulated('Outposts');
  },
  CoreNetworkArn: () => {
    throw notSimulated('Cloud WAN');
  },
  OdbNetworkArn: () => {
    throw notSimulated('ODB networks');
  },
};

/** @throws Ec2Error where there is none, more than one, or the target does not exist or is of another VPC */
export function targetOf(input: Input, table: Entity, account: AccountState): Target {
  const given = Object.keys(RESOLVERS).filter((member) => input[member] !== undefined);
  const [member, ...others] = given;
  if (member === undefined)
    throw missingParameter('gatewayId or instanceId or networkInterfaceId or natGatewayId');
  if (others.length > 0)
    throw invalidParameterCombination(`Only one of the parameters ${given.join(', ')} may be specified`);
  const resolve = RESOLVERS[member];
  if (resolve === undefined) throw missingParameter(member);
  return resolve(textOf(input, member) ?? '', table, account);
}

/** Gateway Load Balancer endpoints alone may be named: those of gateway endpoints come with their endpoint. */
function endpoint(id: string, table: Entity, account: AccountState): Target {
  const found = requireById(account, KINDS.vpcEndpoint, id);
  if (found['VpcEndpointType'] !== 'GatewayLoadBalancer') {
    throw new Ec2Error(
      'RouteNotSupported',
      `Route table contains unsupported route target: ${id}. ` +
        'VPC Endpoints of this type cannot be used as route targets.',
    );
  }
  requireSameVpc(found['VpcId'], table, `VPC endpoint ${id}`);
  return active('endpoint', { GatewayId: id });
}

/** EC2 shows an interface's instance beside it. */
function networkInterface(found: Entity, table: Entity): Target {
  const id = textField(found, 'NetworkInterfaceId');
  requireSameVpc(found['VpcId'], table, `network interface ${id ?? ''}`);
  const { InstanceId, InstanceOwnerId } = entityField(found, 'Attachment');
  const instance = InstanceId === undefined ? {} : { InstanceId, InstanceOwnerId };
  return active('interface', { ...instance, NetworkInterfaceId: id });
}

/** "You can add a route for a VPC peering connection that's in the pending-acceptance state": a blackhole until then. */
function peering(id: string, table: Entity, account: AccountState): Target {
  const connection = requireById(account, KINDS.vpcPeeringConnection, id);
  const sides = ['RequesterVpcInfo', 'AccepterVpcInfo'].map((side) => entityField(connection, side)['VpcId']);
  if (!sides.includes(table['VpcId'])) {
    throw invalidParameterValue(
      `route table ${String(table['RouteTableId'])} and vpc peering connection ${id} belong to different networks`,
    );
  }
  const status = textField(entityField(connection, 'Status'), 'Code') ?? '';
  const gone = ['failed', 'expired', 'rejected', 'deleting', 'deleted'].includes(status);
  if (gone)
    throw new Ec2Error(
      'InvalidVpcPeeringConnectionID.NotFound',
      `The vpcPeeringConnection ID '${id}' does not exist`,
    );
  return {
    kind: 'peering',
    members: { VpcPeeringConnectionId: id },
    state: status === 'active' ? 'active' : 'blackhole',
  };
}

function requireSameVpc(vpcId: unknown, table: Entity, what: string): void {
  if (vpcId === table['VpcId']) return;
  throw invalidParameterValue(
    `route table ${String(table['RouteTableId'])} and ${what} belong to different networks`,
  );
}

/** Whether a table serves a gateway at the VPC's edge, which few targets are for. */
export function isEdgeTable(table: Entity): boolean {
  return entitiesField(table, 'Associations').some(({ GatewayId }) => GatewayId !== undefined);
}
