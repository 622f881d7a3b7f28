import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html */
export interface Instance extends ResourceCommon {
  readonly kind: 'instance';
  /** Undefined once it is terminated. */
  readonly vpcId: string | undefined;
  readonly subnetId: string | undefined;
  readonly zone: string | undefined;
  readonly state: string;
  readonly instanceType: string | undefined;
  readonly privateIp: string | undefined;
  readonly publicIp: string | undefined;
  readonly networkInterfaceIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  /** Without one, calls from the instance need other credentials. */
  readonly instanceProfileArn: string | undefined;
}

/** @param owner the reservation's owner: instances themselves name none. */
export function readInstance(entry: EntryReader, scope: Scope, owner: string | undefined): Instance {
  return {
    kind: 'instance',
    ...readCommon(entry, scope, 'InstanceId'),
    owner: owner ?? scope.account,
    vpcId: entry.optionalText('VpcId'),
    subnetId: entry.optionalText('SubnetId'),
    zone: entry.child('Placement')?.optionalText('AvailabilityZone'),
    state: entry.child('State')?.lowerCase('Name') ?? 'unknown',
    instanceType: entry.optionalText('InstanceType'),
    privateIp: entry.optionalText('PrivateIpAddress'),
    publicIp: entry.optionalText('PublicIpAddress'),
    networkInterfaceIds: entry.list('NetworkInterfaces').map((eni) => eni.text('NetworkInterfaceId')),
    securityGroupIds: entry.list('SecurityGroups').map((group) => group.text('GroupId')),
    instanceProfileArn: entry.child('IamInstanceProfile')?.optionalText('Arn'),
  };
}
