import { textField, type Entity } from '../entity';
import { invalidParameterValue } from '../errors';
import { textsOf, type Input } from '../protocol/input';
import type { Action } from './action';
import { select } from './describe';

const LISTING = {
  name: 'DescribeAvailabilityZones',
  filters: {
    'group-long-name': 'GroupLongName',
    'group-name': 'GroupName',
    message: 'Messages.Message',
    'opt-in-status': 'OptInStatus',
    'parent-zone-id': 'ParentZoneId',
    'parent-zone-name': 'ParentZoneName',
    'region-name': 'RegionName',
    state: 'State',
    'zone-id': 'ZoneId',
    'zone-name': 'ZoneName',
    'zone-type': 'ZoneType',
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html */
export const describeAvailabilityZones: Action = {
  name: LISTING.name,
  run(input, account) {
    const byName = named(account.entities('AvailabilityZones'), input, 'ZoneNames', 'ZoneName');
    const zones = named(byName, input, 'ZoneIds', 'ZoneId');
    return { AvailabilityZones: select(LISTING, input, zones).items };
  },
};

function named(zones: readonly Entity[], input: Input, parameter: string, member: string): readonly Entity[] {
  const wanted = textsOf(input, parameter) ?? [];
  if (wanted.length === 0) return zones;
  const absent = wanted.find((name) => !zones.some((zone) => zone[member] === name));
  if (absent !== undefined) throw invalidParameterValue(`Invalid availability zone: [${absent}]`);
  return zones.filter((zone) => wanted.includes(textField(zone, member) ?? ''));
}
