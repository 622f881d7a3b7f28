import { ACCOUNT, id } from './names';
import { gatewayLoadBalancer, networkLoadBalancer } from './load-balancer';
import { defaultNetworkAcl } from './network-acl';
import { serviceInterface, type NetworkInterfacePlan } from './network-interface';
import type { Part } from './part';
import { PEERING } from './peering';
import { FIRST, SECOND } from './plans';
import { S3_PREFIX_LIST } from './prefix-lists';
import { blackhole, gatewayEndpointRoute, route, routeTable } from './route-table';
import { defaultSecurityGroup, fromRange, securityGroup, type SecurityGroupPlan } from './security-group';
import { subnet, vpc, vpcAttributes, type SubnetPlan } from './vpc';
import { gatewayEndpoint, interfaceEndpoint, type VpcEndpointPlan } from './vpc-endpoint';

const common = { vpc: SECOND };
const DATA_A: SubnetPlan = {
  ...common,
  id: id('subnet', 2, 'a'),
  name: 'data-a',
  zone: 'us-east-1a',
  cidr: '10.1.0.0/24',
  taken: 1,
};
const DATA_B: SubnetPlan = {
  ...common,
  id: id('subnet', 2, 'b'),
  name: 'data-b',
  zone: 'us-east-1b',
  cidr: '10.1.1.0/24',
  taken: 1,
};
/** Without an association of its own: the main table, which leads nowhere, serves it. */
const ISOLATED: SubnetPlan = {
  ...common,
  id: id('subnet', 2, '1a'),
  name: 'isolated-a',
  zone: 'us-east-1a',
  cidr: '10.1.2.0/24',
};
const LEGACY: SubnetPlan = {
  ...common,
  id: id('subnet', 2, '1b'),
  name: 'legacy-b',
  zone: 'us-east-1b',
  cidr: '10.1.3.0/24',
};
const SUBNETS = [DATA_A, DATA_B, ISOLATED, LEGACY];

const PRIVATE_TABLE = id('rtb', 2, 'b');
const S3: VpcEndpointPlan = { ...common, id: id('vpce', 2, '53'), name: 's3', service: 's3' };
const SQS: VpcEndpointPlan = { ...common, id: id('vpce', 2, '595'), name: 'sqs', service: 'sqs' };

const DEFAULT_GROUP: SecurityGroupPlan = {
  ...common,
  id: id('sg', 2, 'def'),
  name: 'default',
  description: 'default VPC security group',
};
const ENDPOINT_GROUP: SecurityGroupPlan = {
  ...common,
  id: id('sg', 2, 'e9'),
  name: 'endpoints',
  description: 'Interface endpoints',
};

const SQS_INTERFACES: readonly NetworkInterfacePlan[] = [
  { id: id('eni', 2, '595a'), address: '10.1.0.50', subnet: DATA_A, groups: [ENDPOINT_GROUP] },
  { id: id('eni', 2, '595b'), address: '10.1.1.50', subnet: DATA_B, groups: [ENDPOINT_GROUP] },
];

/**
 * The lesson's second VPC, for data: no internet, S3 by a gateway endpoint, SQS by an interface endpoint. What stands
 * behind its load balancers can be offered to the first VPC by PrivateLink.
 */
export function secondVpc(): readonly Part[] {
  return [
    {
      Vpcs: [vpc(SECOND, 'Second-VPC')],
      VpcAttributes: [vpcAttributes(SECOND)],
      Subnets: SUBNETS.map(subnet),
      NetworkAcls: [defaultNetworkAcl(SECOND, SUBNETS)],
      RouteTables: routeTables(),
      SecurityGroups: [
        defaultSecurityGroup(DEFAULT_GROUP),
        securityGroup(ENDPOINT_GROUP, [fromRange(443, SECOND.cidr, 'HTTPS from the VPC')]),
      ],
      VpcEndpoints: [
        gatewayEndpoint(S3, [PRIVATE_TABLE]),
        interfaceEndpoint(SQS, SQS_INTERFACES, [ENDPOINT_GROUP]),
      ],
      LoadBalancers: [
        networkLoadBalancer('web', SECOND, [DATA_A, DATA_B]),
        gatewayLoadBalancer('firewall', SECOND, [DATA_A, DATA_B]),
      ],
      NetworkInterfaces: SQS_INTERFACES.map((plan) =>
        serviceInterface(plan, {
          type: 'vpc_endpoint',
          description: `VPC Endpoint Interface ${SQS.id}`,
          requester: ACCOUNT,
        }),
      ),
    },
  ];
}

function routeTables(): readonly unknown[] {
  return [
    routeTable({ ...common, id: id('rtb', 2, '0'), name: 'main', isMain: true }),
    routeTable({
      ...common,
      id: PRIVATE_TABLE,
      name: 'data',
      routes: [
        route(FIRST.cidr, { VpcPeeringConnectionId: PEERING }),
        gatewayEndpointRoute(S3_PREFIX_LIST, S3.id),
      ],
      subnets: [DATA_A, DATA_B],
    }),
    routeTable({
      ...common,
      id: id('rtb', 2, 'c'),
      name: 'legacy',
      // The NAT gateway was deleted, its route forgotten.
      routes: [blackhole('0.0.0.0/0', { NatGatewayId: id('nat', 2, 'dead') })],
      subnets: [LEGACY],
    }),
  ];
}
