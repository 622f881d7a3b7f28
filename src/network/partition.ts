/** Regions say their partition by how they begin; `aws` for all others.
 * @see https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
const PARTITIONS: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
  ['eu-isof-', 'aws-iso-f'],
];

/** @returns the partition of a Region, or the empty string where the Region is not known. */
export function partitionOf(region: string): string {
  if (region === '') return '';
  return PARTITIONS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

/** Zones are named after their Region: `us-east-1a`, `us-west-2-lax-1a` (Local Zone), `us-east-1-wl1-bos-wlz-1`. */
const REGION_START = /^[a-z]{2,4}(?:-[a-z]+)+-\d+/;

/** @returns the Region of a zone's name, or undefined for what is none. */
export function regionOfZone(zone: string): string | undefined {
  return REGION_START.exec(zone)?.[0];
}

/** @returns whether a text has the form of a Region's name. */
export function isRegionName(text: string): boolean {
  return REGION_START.exec(text)?.[0] === text;
}
