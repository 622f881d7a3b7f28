import { ACCOUNT, REGION } from './names';

/** The zones of the lesson's Region and, for its account, their physical ids: the mapping differs by account. */
export const ZONE_IDS = {
  'us-east-1a': 'use1-az1',
  'us-east-1b': 'use1-az2',
  'us-east-1c': 'use1-az4',
  'us-east-1d': 'use1-az6',
  'us-east-1e': 'use1-az3',
  'us-east-1f': 'use1-az5',
} as const;

export type Zone = keyof typeof ZONE_IDS;

export const ZONES = Object.keys(ZONE_IDS) as readonly Zone[];

export function availabilityZones(): readonly unknown[] {
  return ZONES.map((zone) => ({
    OptInStatus: 'opt-in-not-required',
    Messages: [],
    RegionName: REGION,
    ZoneName: zone,
    ZoneId: ZONE_IDS[zone],
    GroupName: 'us-east-1-zg-1',
    NetworkBorderGroup: REGION,
    ZoneType: 'availability-zone',
    State: 'available',
  }));
}

/** Nothing is blocked, as in every account until somebody says otherwise. */
export function blockPublicAccessOptions(): unknown {
  return {
    AwsAccountId: ACCOUNT,
    AwsRegion: REGION,
    State: 'default-state',
    InternetGatewayBlockMode: 'off',
    ManagedBy: 'account',
    ExclusionsAllowed: 'allowed',
  };
}
