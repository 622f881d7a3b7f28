import type { Action } from '../action';
import { deleteVpc } from './delete-vpc';
import {
  createEgressOnlyInternetGateway,
  deleteEgressOnlyInternetGateway,
} from './egress-only-internet-gateways';
import { allocateAddress, releaseAddress } from './elastic-ips';
import {
  attachInternetGateway,
  createInternetGateway,
  deleteInternetGateway,
  detachInternetGateway,
} from './internet-gateways';
import { createNatGateway, deleteNatGateway } from './nat-gateways';
import { createNetworkAclEntry, deleteNetworkAclEntry, replaceNetworkAclEntry } from './network-acl-entries';
import { createNetworkAcl, deleteNetworkAcl, replaceNetworkAclAssociation } from './network-acls';
import {
  acceptVpcPeeringConnection,
  deleteVpcPeeringConnection,
  rejectVpcPeeringConnection,
} from './answer-peering-connection';
import { createVpcPeeringConnection } from './create-peering-connection';
import { createManagedPrefixList, deleteManagedPrefixList, modifyManagedPrefixList } from './prefix-lists';
import {
  associateRouteTable,
  disassociateRouteTable,
  replaceRouteTableAssociation,
} from './route-table-associations';
import { createRouteTable, deleteRouteTable } from './route-tables';
import { createRoute, deleteRoute, replaceRoute } from './routes';
import {
  authorizeSecurityGroupEgress,
  authorizeSecurityGroupIngress,
  revokeSecurityGroupEgress,
  revokeSecurityGroupIngress,
} from './security-group-rules';
import { createSecurityGroup, deleteSecurityGroup } from './security-groups';
import { modifySubnetAttribute } from './subnet-attributes';
import { createSubnet, deleteSubnet } from './subnets';
import { createTags, deleteTags } from './tags';
import { associateVpcCidrBlock, disassociateVpcCidrBlock } from './vpc-cidr-blocks';
import { modifyVpcAttribute } from './vpc-attributes';
import { createVpc } from './vpcs';

/** The writes of VPCs and what stands in them, endpoints excepted. */
export const NETWORK_WRITES: readonly Action[] = [
  acceptVpcPeeringConnection,
  allocateAddress,
  associateRouteTable,
  associateVpcCidrBlock,
  attachInternetGateway,
  authorizeSecurityGroupEgress,
  authorizeSecurityGroupIngress,
  createEgressOnlyInternetGateway,
  createInternetGateway,
  createManagedPrefixList,
  createNatGateway,
  createNetworkAcl,
  createNetworkAclEntry,
  createRoute,
  createRouteTable,
  createSecurityGroup,
  createSubnet,
  createTags,
  createVpc,
  createVpcPeeringConnection,
  deleteEgressOnlyInternetGateway,
  deleteInternetGateway,
  deleteManagedPrefixList,
  deleteNatGateway,
  deleteNetworkAcl,
  deleteNetworkAclEntry,
  deleteRoute,
  deleteRouteTable,
  deleteSecurityGroup,
  deleteSubnet,
  deleteTags,
  deleteVpc,
  deleteVpcPeeringConnection,
  detachInternetGateway,
  disassociateRouteTable,
  disassociateVpcCidrBlock,
  modifyManagedPrefixList,
  modifySubnetAttribute,
  modifyVpcAttribute,
  rejectVpcPeeringConnection,
  releaseAddress,
  replaceNetworkAclAssociation,
  replaceNetworkAclEntry,
  replaceRoute,
  replaceRouteTableAssociation,
  revokeSecurityGroupEgress,
  revokeSecurityGroupIngress,
];
