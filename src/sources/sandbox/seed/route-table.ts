import { ACCOUNT, id, named } from './names';
import type { SubnetPlan, VpcPlan } from './vpc';

export interface RouteTablePlan {
  readonly id: string;
  readonly name: string;
  readonly vpc: VpcPlan;
  /** Beside the local route, which every table has. */
  readonly routes?: readonly Readonly<Record<string, string>>[];
  /** Its explicit associations; a main table serves all other subnets without any. */
  readonly subnets?: readonly SubnetPlan[];
  readonly isMain?: true;
}

/** A static route. @param target the member that names the target and its id */
export function route(
  destination: string,
  target: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return { DestinationCidrBlock: destination, ...target, Origin: 'CreateRoute', State: 'active' };
}

/** A static route whose target is gone. */
export function blackhole(
  destination: string,
  target: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return { ...route(destination, target), State: 'blackhole' };
}

/** The route that a gateway endpoint adds: EC2 shows the endpoint as a gateway. */
export function gatewayEndpointRoute(
  prefixListId: string,
  vpcEndpointId: string,
): Readonly<Record<string, string>> {
  return {
    DestinationPrefixListId: prefixListId,
    GatewayId: vpcEndpointId,
    Origin: 'CreateRoute',
    State: 'active',
  };
}

export function routeTable({
  id: tableId,
  name,
  vpc,
  routes = [],
  subnets = [],
  isMain,
}: RouteTablePlan): unknown {
  const association = (which: string, more: object): unknown => ({
    RouteTableAssociationId: id('rtbassoc', vpc.place, which),
    RouteTableId: tableId,
    AssociationState: { State: 'associated' },
    ...more,
  });
  return {
    Associations: [
      ...(isMain === true ? [association('aa', { Main: true })] : []),
      ...subnets.map((subnet) => association(subnet.id.slice(-2), { Main: false, SubnetId: subnet.id })),
    ],
    PropagatingVgws: [],
    RouteTableId: tableId,
    Routes: [
      { DestinationCidrBlock: vpc.cidr, GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' },
      ...routes,
    ],
    Tags: named(name),
    VpcId: vpc.id,
    OwnerId: ACCOUNT,
  };
}
