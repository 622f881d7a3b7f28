import type { Action } from './action';
import { describeAddresses } from './addresses';
import {
  describeVpcBlockPublicAccessExclusions,
  describeVpcBlockPublicAccessOptions,
} from './block-public-access';
import {
  describeVpcEndpointConnections,
  describeVpcEndpointServiceConfigurations,
  describeVpcEndpointServicePermissions,
} from './endpoint-services';
import {
  describeCarrierGateways,
  describeEgressOnlyInternetGateways,
  describeInternetGateways,
  describeNatGateways,
} from './gateways';
import { describeInstances } from './instances';
import { describeNetworkAcls } from './network-acls';
import { describeNetworkInterfaces } from './network-interfaces';
import { describeVpcEndpointServices } from './offered-services';
import { describeManagedPrefixLists, describePrefixLists, getManagedPrefixListEntries } from './prefix-lists';
import { describeRegions } from './regions';
import { describeRouteTables } from './route-tables';
import { describeSecurityGroupRules } from './security-group-rules';
import { describeSecurityGroups } from './security-groups';
import { describeSubnets } from './subnets';
import { describeTags } from './tags';
import {
  getTransitGatewayRouteTableAssociations,
  getTransitGatewayRouteTablePropagations,
} from './transit-gateway-route-tables';
import { searchTransitGatewayRoutes } from './transit-gateway-routes';
import {
  describeTransitGatewayAttachments,
  describeTransitGatewayRouteTables,
  describeTransitGateways,
  describeTransitGatewayVpcAttachments,
} from './transit-gateways';
import { describeInstanceConnectEndpoints, describeVpcEndpoints } from './vpc-endpoints';
import { describeVpcPeeringConnections } from './vpc-peering-connections';
import { describeVpcAttribute, describeVpcs } from './vpcs';
import { describeVpnConnections, describeVpnGateways } from './vpn';
import { ENDPOINT_WRITES } from './write/endpoints';
import { NETWORK_WRITES } from './write/network';
import { describeAvailabilityZones } from './zones';

/** All EC2 actions that the sandbox serves, by name. Their protocol stands in protocol/operations.json. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  [
    describeAddresses,
    describeAvailabilityZones,
    describeCarrierGateways,
    describeEgressOnlyInternetGateways,
    describeInstanceConnectEndpoints,
    describeInstances,
    describeInternetGateways,
    describeManagedPrefixLists,
    describeNatGateways,
    describeNetworkAcls,
    describeNetworkInterfaces,
    describePrefixLists,
    describeRegions,
    describeRouteTables,
    describeSecurityGroupRules,
    describeSecurityGroups,
    describeSubnets,
    describeTags,
    describeTransitGatewayAttachments,
    describeTransitGatewayRouteTables,
    describeTransitGateways,
    describeTransitGatewayVpcAttachments,
    describeVpcAttribute,
    describeVpcBlockPublicAccessExclusions,
    describeVpcBlockPublicAccessOptions,
    describeVpcEndpointConnections,
    describeVpcEndpoints,
    describeVpcEndpointServiceConfigurations,
    describeVpcEndpointServicePermissions,
    describeVpcEndpointServices,
    describeVpcPeeringConnections,
    describeVpcs,
    describeVpnConnections,
    describeVpnGateways,
    getManagedPrefixListEntries,
    getTransitGatewayRouteTableAssociations,
    getTransitGatewayRouteTablePropagations,
    searchTransitGatewayRoutes,
    ...NETWORK_WRITES,
    ...ENDPOINT_WRITES,
  ].map((action) => [action.name, action]),
);
