import { instanceParts } from './first-vpc-instances';
import { ACCOUNT, CREATED, id, named } from './names';
import { defaultNetworkAcl } from './network-acl';
import { elasticIp, serviceInterface, type NetworkInterfacePlan } from './network-interface';
import type { Part } from './part';
import { PEERING } from './peering';
import { FIRST, SECOND } from './plans';
import { route, routeTable } from './route-table';
import { subnet, vpc, vpcAttributes, type SubnetPlan } from './vpc';

const PUBLIC_A: SubnetPlan = subnetPlan('public-a', 'us-east-1a', '10.0.0.0/24', 'a', {
  isPublic: true,
  taken: 2,
});
const PUBLIC_B: SubnetPlan = subnetPlan('public-b', 'us-east-1b', '10.0.1.0/24', 'b', { isPublic: true });
const PRIVATE_A: SubnetPlan = subnetPlan('private-a', 'us-east-1a', '10.0.2.0/24', '1a', { taken: 1 });
const PRIVATE_B: SubnetPlan = subnetPlan('private-b', 'us-east-1b', '10.0.3.0/24', '1b', {});
const SUBNETS = [PUBLIC_A, PUBLIC_B, PRIVATE_A, PRIVATE_B];

const INTERNET_GATEWAY = id('igw', 1, 'e0');
const NAT_GATEWAY = id('nat', 1, 'a7');
const NAT_INTERFACE: NetworkInterfacePlan = {
  id: id('eni', 1, 'a7'),
  address: '10.0.0.100',
  subnet: PUBLIC_A,
  groups: [],
  publicAddress: elasticIp('3.220.10.30', 'a7'),
};

/** The lesson's first VPC: public and private subnets in two zones, the private ones reach S3 through NAT. */
export function firstVpc(): readonly Part[] {
  return [
    {
      Vpcs: [vpc(FIRST, 'First-VPC')],
      VpcAttributes: [vpcAttributes(FIRST)],
      Subnets: SUBNETS.map(subnet),
      NetworkAcls: [defaultNetworkAcl(FIRST, SUBNETS)],
      RouteTables: routeTables(),
    },
    gateways(),
    instanceParts(FIRST, PUBLIC_A, PRIVATE_A),
  ];
}

function routeTables(): readonly unknown[] {
  return [
    routeTable({ id: id('rtb', 1, '0'), name: 'main', vpc: FIRST, isMain: true }),
    routeTable({
      id: id('rtb', 1, 'a'),
      name: 'public',
      vpc: FIRST,
      routes: [route('0.0.0.0/0', { GatewayId: INTERNET_GATEWAY })],
      subnets: [PUBLIC_A, PUBLIC_B],
    }),
    routeTable({
      id: id('rtb', 1, 'b'),
      name: 'private',
      vpc: FIRST,
      routes: [
        route('0.0.0.0/0', { NatGatewayId: NAT_GATEWAY }),
        route(SECOND.cidr, { VpcPeeringConnectionId: PEERING }),
      ],
      subnets: [PRIVATE_A, PRIVATE_B],
    }),
  ];
}

function gateways(): Part {
  return {
    InternetGateways: [
      {
        Attachments: [{ State: 'available', VpcId: FIRST.id }],
        InternetGatewayId: INTERNET_GATEWAY,
        OwnerId: ACCOUNT,
        Tags: named('first'),
      },
    ],
    NatGateways: [
      {
        CreateTime: CREATED,
        NatGatewayAddresses: [
          {
            AllocationId: NAT_INTERFACE.publicAddress?.allocation,
            NetworkInterfaceId: NAT_INTERFACE.id,
            PrivateIp: NAT_INTERFACE.address,
            PublicIp: NAT_INTERFACE.publicAddress?.ip,
            AssociationId: NAT_INTERFACE.publicAddress?.association,
            IsPrimary: true,
            Status: 'succeeded',
          },
        ],
        NatGatewayId: NAT_GATEWAY,
        State: 'available',
        SubnetId: PUBLIC_A.id,
        VpcId: FIRST.id,
        Tags: named('nat-a'),
        ConnectivityType: 'public',
        AvailabilityMode: 'zonal',
      },
    ],
    NetworkInterfaces: [
      serviceInterface(NAT_INTERFACE, {
        type: 'nat_gateway',
        description: `Interface for NAT Gateway ${NAT_GATEWAY}`,
        requester: ACCOUNT,
      }),
    ],
  };
}

function subnetPlan(
  name: string,
  zone: SubnetPlan['zone'],
  cidr: string,
  which: string,
  more: Pick<SubnetPlan, 'isPublic' | 'taken'>,
): SubnetPlan {
  return { id: id('subnet', 1, which), name, vpc: FIRST, zone, cidr, ...more };
}
