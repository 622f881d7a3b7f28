import { ACCOUNT, CREATED, named, REGION } from './names';
import type { NetworkInterfacePlan } from './network-interface';
import { groupIdentifier, type SecurityGroupPlan } from './security-group';
import type { VpcPlan } from './vpc';

export interface VpcEndpointPlan {
  readonly id: string;
  readonly name: string;
  readonly vpc: VpcPlan;
  /** The service's short name: `s3`, `sqs`. */
  readonly service: string;
}

/** The policy that an endpoint has when none is given: everything is allowed. */
const FULL_ACCESS = JSON.stringify({
  Version: '2008-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
});

/** The hosted zone of all `vpce.amazonaws.com` names of us-east-1, and the one behind the private name. */
const PUBLIC_ZONE = 'Z7HUB22UULQXV';
const PRIVATE_ZONE = 'Z0LESS0NPR1VATED0NS';

export function gatewayEndpoint(plan: VpcEndpointPlan, routeTableIds: readonly string[]): unknown {
  return {
    ...common(plan),
    VpcEndpointType: 'Gateway',
    RouteTableIds: routeTableIds,
    SubnetIds: [],
    Groups: [],
    PrivateDnsEnabled: false,
    NetworkInterfaceIds: [],
    DnsEntries: [],
  };
}

/** @param groups every one of its network interfaces has them */
export function interfaceEndpoint(
  plan: VpcEndpointPlan,
  interfaces: readonly NetworkInterfacePlan[],
  groups: readonly SecurityGroupPlan[],
): unknown {
  return {
    ...common(plan),
    VpcEndpointType: 'Interface',
    RouteTableIds: [],
    SubnetIds: interfaces.map(({ subnet }) => subnet.id),
    Groups: groups.map(groupIdentifier),
    IpAddressType: 'ipv4',
    DnsOptions: { DnsRecordIpType: 'ipv4' },
    PrivateDnsEnabled: true,
    NetworkInterfaceIds: interfaces.map(({ id }) => id),
    DnsEntries: [...publicNames(plan, interfaces), privateEntry(plan.service)],
  };
}

/** The regional name goes round the zones, then each zone has its own. */
function publicNames(
  { id, service }: VpcEndpointPlan,
  interfaces: readonly NetworkInterfacePlan[],
): readonly unknown[] {
  const entry = (zone: string): unknown => ({
    DnsName: `${id}-1e550ab1${zone}.${service}.${REGION}.vpce.amazonaws.com`,
    HostedZoneId: PUBLIC_ZONE,
  });
  return [entry(''), ...interfaces.map(({ subnet }) => entry(`-${subnet.zone}`))];
}

function privateEntry(service: string): unknown {
  return { DnsName: `${service}.${REGION}.amazonaws.com`, HostedZoneId: PRIVATE_ZONE };
}

function common(plan: VpcEndpointPlan): Readonly<Record<string, unknown>> {
  return {
    VpcEndpointId: plan.id,
    VpcId: plan.vpc.id,
    ServiceName: `com.amazonaws.${REGION}.${plan.service}`,
    ServiceRegion: REGION,
    State: 'available',
    PolicyDocument: FULL_ACCESS,
    IpAddressType: 'ipv4',
    DnsOptions: { DnsRecordIpType: 'service-defined' },
    RequesterManaged: false,
    CreationTimestamp: CREATED,
    Tags: named(plan.name),
    OwnerId: ACCOUNT,
  };
}
