import type { Entity } from '../entity';
import { invalidParameterValue } from '../errors';
import { textsOf } from '../protocol/input';
import type { Action } from './action';
import { select } from './describe';

/** Every account of the `aws` partition has these. @see https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const ALWAYS_ON = [
  'ap-south-1',
  'eu-north-1',
  'eu-west-3',
  'eu-west-2',
  'eu-west-1',
  'ap-northeast-3',
  'ap-northeast-2',
  'ap-northeast-1',
  'ca-central-1',
  'sa-east-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'eu-central-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
];

/** Some that an account must opt in to, which the simulated one has not. */
const OPT_IN = ['af-south-1', 'ap-east-1', 'eu-south-1', 'me-south-1'];

const LISTING = {
  name: 'DescribeRegions',
  filters: { endpoint: 'Endpoint', 'opt-in-status': 'OptInStatus', 'region-name': 'RegionName' },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html */
export const describeRegions: Action = {
  name: LISTING.name,
  run(input, account) {
    const on = new Set([account.scope.region, ...(account.scope.partition === 'aws' ? ALWAYS_ON : [])]);
    const all = [
      ...[...on].map((name) => region(name, 'opt-in-not-required')),
      ...OPT_IN.filter((name) => !on.has(name)).map((name) => region(name, 'not-opted-in')),
    ];
    const names = textsOf(input, 'RegionNames') ?? [];
    const absent = names.find((name) => !all.some((entry) => entry['RegionName'] === name));
    if (absent !== undefined) throw invalidParameterValue(`Invalid region names: [${absent}]`);
    const asked =
      names.length > 0
        ? all.filter((entry) => names.includes(String(entry['RegionName'])))
        : all.filter((entry) => input['AllRegions'] === true || entry['OptInStatus'] !== 'not-opted-in');
    return { Regions: select(LISTING, input, asked).items };
  },
};

function region(name: string, optInStatus: string): Entity {
  return { RegionName: name, Endpoint: `ec2.${name}.amazonaws.com`, OptInStatus: optInStatus };
}
