import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ec2InstanceConnectEndpoint.html */
export interface InstanceConnectEndpoint extends ResourceCommon {
  readonly kind: 'instance-connect-endpoint';
  readonly vpcId: string | undefined;
  readonly subnetId: string | undefined;
  readonly zone: string | undefined;
  readonly state: string;
  readonly stateMessage: string | undefined;
  readonly preserveClientIp: boolean;
  readonly securityGroupIds: readonly string[];
  readonly networkInterfaceIds: readonly string[];
}

export function readInstanceConnectEndpoint(entry: EntryReader, scope: Scope): InstanceConnectEndpoint {
  return {
    kind: 'instance-connect-endpoint',
    ...readCommon(entry, scope, 'InstanceConnectEndpointId'),
    vpcId: entry.optionalText('VpcId'),
    subnetId: entry.optionalText('SubnetId'),
    zone: entry.optionalText('AvailabilityZone'),
    state: entry.lowerCase('State') ?? 'unknown',
    stateMessage: entry.optionalText('StateMessage'),
    preserveClientIp: entry.flag('PreserveClientIp') ?? false,
    securityGroupIds: entry.texts('SecurityGroupIds'),
    networkInterfaceIds: entry.texts('NetworkInterfaceIds'),
  };
}
