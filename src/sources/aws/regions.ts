import { DescribeRegionsCommand, type EC2Client } from '@aws-sdk/client-ec2';

/** A Region of an account's partition. */
export interface AccountRegion {
  readonly name: string;
  /** Regions that are not opted in to refuse every other call. */
  readonly enabled: boolean;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html */
export async function regionsOf(
  client: EC2Client,
  abortSignal: AbortSignal,
): Promise<readonly AccountRegion[]> {
  const { Regions = [] } = await client.send(new DescribeRegionsCommand({ AllRegions: true }), {
    abortSignal,
  });
  return Regions.flatMap(({ RegionName, OptInStatus }) =>
    RegionName === undefined ? [] : [{ name: RegionName, enabled: OptInStatus !== 'not-opted-in' }],
  ).sort((a, b) => Number(b.enabled) - Number(a.enabled) || a.name.localeCompare(b.name, 'en'));
}
