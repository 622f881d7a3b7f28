import { ACCOUNT, CREATED, id, named } from './names';
import {
  attachmentOf,
  commonMembers,
  privateName,
  publicName,
  type NetworkInterfacePlan,
} from './network-interface';
import { groupIdentifier } from './security-group';
import { ZONE_IDS } from './zones';

export interface InstancePlan {
  readonly id: string;
  readonly name: string;
  readonly network: NetworkInterfacePlan;
  /** The name of its instance profile. */
  readonly profile?: string;
}

/** A reservation with its one instance, running. */
export function reservation(plan: InstancePlan): unknown {
  return {
    ReservationId: plan.id.replace('i-', 'r-'),
    OwnerId: ACCOUNT,
    Groups: [],
    Instances: [instance(plan)],
  };
}

function instance({ id: instanceId, name, network, profile }: InstancePlan): unknown {
  const { publicAddress, subnet, groups } = network;
  const profileArn = `arn:aws:iam::${ACCOUNT}:instance-profile/${String(profile)}`;
  return {
    Architecture: 'x86_64',
    BlockDeviceMappings: [volume(instanceId)],
    ClientToken: '',
    EbsOptimized: true,
    EnaSupport: true,
    Hypervisor: 'xen',
    ...(profile === undefined
      ? {}
      : { IamInstanceProfile: { Arn: profileArn, Id: 'AIPALESSONLESSONAPPPP' } }),
    NetworkInterfaces: [
      {
        ...commonMembers(network),
        Attachment: { ...attachmentOf(network, true), DeviceIndex: 0 },
        Description: '',
        InterfaceType: 'interface',
        SourceDestCheck: true,
      },
    ],
    RootDeviceName: '/dev/xvda',
    RootDeviceType: 'ebs',
    SecurityGroups: groups.map(groupIdentifier),
    SourceDestCheck: true,
    Tags: named(name),
    VirtualizationType: 'hvm',
    MetadataOptions: {
      State: 'applied',
      HttpTokens: 'required',
      HttpPutResponseHopLimit: 2,
      HttpEndpoint: 'enabled',
    },
    PlatformDetails: 'Linux/UNIX',
    InstanceId: instanceId,
    ImageId: id('ami', 0, 'a1'),
    State: { Code: 16, Name: 'running' },
    PrivateDnsName: privateName(network.address),
    PublicDnsName: publicAddress === undefined ? '' : publicName(publicAddress),
    ...(publicAddress === undefined ? {} : { PublicIpAddress: publicAddress.ip }),
    StateTransitionReason: '',
    AmiLaunchIndex: 0,
    ProductCodes: [],
    InstanceType: 't3.micro',
    LaunchTime: CREATED,
    Placement: {
      AvailabilityZone: subnet.zone,
      AvailabilityZoneId: ZONE_IDS[subnet.zone],
      GroupName: '',
      Tenancy: 'default',
    },
    Monitoring: { State: 'disabled' },
    SubnetId: subnet.id,
    VpcId: subnet.vpc.id,
    PrivateIpAddress: network.address,
  };
}

function volume(instanceId: string): unknown {
  return {
    DeviceName: '/dev/xvda',
    Ebs: {
      AttachTime: CREATED,
      DeleteOnTermination: true,
      Status: 'attached',
      VolumeId: instanceId.replace('i-', 'vol-'),
    },
  };
}
