import { ACCOUNT, arn, id, named, type Place } from './names';
import { ZONE_IDS, type Zone } from './zones';

export interface VpcPlan {
  readonly place: Place;
  readonly id: string;
  readonly cidr: string;
}

export interface SubnetPlan {
  readonly id: string;
  readonly name: string;
  readonly vpc: VpcPlan;
  readonly zone: Zone;
  readonly cidr: string;
  readonly isPublic?: true;
  /** How many of its addresses network interfaces hold. */
  readonly taken?: number;
}

export function vpc({ place, id: vpcId, cidr }: VpcPlan, name: string): unknown {
  return {
    OwnerId: ACCOUNT,
    InstanceTenancy: 'default',
    Ipv6CidrBlockAssociationSet: [],
    CidrBlockAssociationSet: [
      {
        AssociationId: id('vpc-cidr-assoc', place, 'c1d'),
        CidrBlock: cidr,
        CidrBlockState: { State: 'associated' },
      },
    ],
    IsDefault: false,
    Tags: named(name),
    BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
    VpcId: vpcId,
    State: 'available',
    CidrBlock: cidr,
    DhcpOptionsId: id('dopt', 0, 'd'),
  };
}

/** Both attributes are on, which private DNS names of interface endpoints need. */
export function vpcAttributes({ id: vpcId }: VpcPlan): unknown {
  return { VpcId: vpcId, EnableDnsSupport: true, EnableDnsHostnames: true };
}

export function subnet(plan: SubnetPlan): unknown {
  return {
    AvailabilityZoneId: ZONE_IDS[plan.zone],
    MapCustomerOwnedIpOnLaunch: false,
    OwnerId: ACCOUNT,
    AssignIpv6AddressOnCreation: false,
    Ipv6CidrBlockAssociationSet: [],
    Tags: named(plan.name),
    SubnetArn: arn(`subnet/${plan.id}`),
    EnableDns64: false,
    Ipv6Native: false,
    PrivateDnsNameOptionsOnLaunch: {
      HostnameType: 'ip-name',
      EnableResourceNameDnsARecord: false,
      EnableResourceNameDnsAAAARecord: false,
    },
    BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
    SubnetId: plan.id,
    State: 'available',
    VpcId: plan.vpc.id,
    CidrBlock: plan.cidr,
    // Of a /24 AWS keeps five: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html
    AvailableIpAddressCount: 251 - (plan.taken ?? 0),
    AvailabilityZone: plan.zone,
    DefaultForAz: false,
    MapPublicIpOnLaunch: plan.isPublic === true,
  };
}
