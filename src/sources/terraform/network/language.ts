import type { NetworkLanguage } from '../../declared/network/part';
import { EVIDENCE_TYPES, usesIn } from '../uses/uses';
import { Arguments } from './arguments';
import { ASSOCIATION_TYPES } from './association';
import { ENDPOINT_TYPES } from './endpoint';
import { ENDPOINT_ASSOCIATION_TYPES } from './endpoint-associations';
import { GATEWAY_TYPES } from './gateways';
import { tellsOfMore } from './looked-up';
import { LOAD_BALANCER_TYPES } from './load-balancer';
import { meaningOf } from './meaning';
import { NAT_GATEWAY_TYPES } from './nat-gateway';
import { NETWORK_ACL_TYPES } from './network-acl';
import type { PartReader } from './part-reader';
import { PEERING_TYPES } from './peering';
import { PREFIX_LIST_TYPES } from './prefix-list';
import { ROUTE_TYPES } from './route';
import { ROUTE_TABLE_TYPES } from './route-table';
import { SECURITY_GROUP_TYPES } from './security-group';
import { SECURITY_GROUP_RULE_TYPES } from './security-group-rule';
import { SUBNET_TYPES } from './subnet';
import { TRANSIT_GATEWAY_TYPES } from './transit-gateway';
import { VPC_TYPES } from './vpc';
import { WORKLOAD_TYPES } from './workload';

const READERS: ReadonlyMap<string, PartReader> = new Map(
  [
    VPC_TYPES,
    SUBNET_TYPES,
    ROUTE_TABLE_TYPES,
    ROUTE_TYPES,
    ASSOCIATION_TYPES,
    GATEWAY_TYPES,
    NAT_GATEWAY_TYPES,
    TRANSIT_GATEWAY_TYPES,
    PEERING_TYPES,
    ENDPOINT_TYPES,
    ENDPOINT_ASSOCIATION_TYPES,
    PREFIX_LIST_TYPES,
    SECURITY_GROUP_TYPES,
    SECURITY_GROUP_RULE_TYPES,
    NETWORK_ACL_TYPES,
    LOAD_BALANCER_TYPES,
    WORKLOAD_TYPES,
  ].flatMap((readers) => Object.entries(readers)),
);

/** How the AWS provider of Terraform and OpenTofu says what networks are made of. */
export const TERRAFORM: NetworkLanguage = {
  types: new Set(READERS.keys()),
  parts: (resource) => {
    const read = READERS.get(resource.type);
    if (!read || (resource.isReadOnly && !tellsOfMore(resource))) return [];
    return read(Arguments.of(resource), resource);
  },
  meaning: meaningOf,
  evidence: new Set(EVIDENCE_TYPES.filter((type) => !READERS.has(type))),
  uses: usesIn,
};
