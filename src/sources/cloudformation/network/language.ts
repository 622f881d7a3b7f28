import type { NetworkLanguage } from '../../declared/network/part';
import { EVIDENCE, uses } from '../uses/uses';
import { ASSOCIATIONS } from './association';
import { ENDPOINTS } from './endpoint';
import type { ReadParts } from './family';
import { GATEWAYS } from './gateways';
import { LOAD_BALANCERS } from './load-balancer';
import { meaning } from './meaning';
import { NAT_GATEWAYS } from './nat-gateway';
import { NETWORK_ACLS } from './network-acl';
import { PEERINGS } from './peering';
import { PREFIX_LISTS } from './prefix-list';
import { ROUTES } from './route';
import { ROUTE_TABLES } from './route-table';
import { SECURITY_GROUPS } from './security-group';
import { SUBNETS } from './subnet';
import { TRANSIT_GATEWAYS } from './transit-gateway';
import { VPCS } from './vpc';
import { WORKLOADS } from './workload';

const READ: ReadonlyMap<string, ReadParts> = new Map(
  [
    VPCS,
    SUBNETS,
    ROUTE_TABLES,
    ROUTES,
    ASSOCIATIONS,
    GATEWAYS,
    NAT_GATEWAYS,
    TRANSIT_GATEWAYS,
    PEERINGS,
    ENDPOINTS,
    PREFIX_LISTS,
    SECURITY_GROUPS,
    NETWORK_ACLS,
    LOAD_BALANCERS,
    WORKLOADS,
  ].flat(),
);

/** What the resources of CloudFormation and SAM templates say about networks. */
export const CLOUDFORMATION: NetworkLanguage = {
  types: new Set(READ.keys()),
  parts: (resource) => READ.get(resource.type)?.(resource) ?? [],
  meaning,
  evidence: EVIDENCE,
  uses,
};
