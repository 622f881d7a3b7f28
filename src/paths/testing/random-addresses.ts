import fc from 'fast-check';
import type { DescribedServiceList } from './described';

/** Help for random networks: the few blocks that they are made of, so that they overlap often. */

/** AWS's own lists, small. */
export const SERVICE_LISTS: readonly DescribedServiceList[] = [
  {
    PrefixListId: 'pl-s3',
    PrefixListName: 'com.amazonaws.us-east-1.s3',
    Cidrs: ['52.216.0.0/28', '3.5.0.0/29'],
  },
  { PrefixListId: 'pl-ddb', PrefixListName: 'com.amazonaws.us-east-1.dynamodb', Cidrs: ['52.94.0.0/28'] },
];

/** Lists of customers, of the same ranges: overlaps with each other, with S3's list, with VPCs. */
export const CUSTOMER_LISTS = ['pl-office', 'pl-partners'] as const;

export const LIST_RANGES = [
  '93.184.216.0/28',
  '93.184.216.0/29',
  '93.184.216.16/28',
  '52.216.0.0/28',
  '192.168.7.0/28',
  '10.0.1.0/24',
  '10.0.1.16/28',
] as const;

export const VPC_IDS = ['vpc-1', 'vpc-2', 'vpc-3'] as const;

/** @param n 1–3 */
export const vpcBlock = (n: number): string => `10.0.${n}.0/24`;
export const vpcBlock6 = (n: number): string => `2600:1f18:0:${n}00::/56`;
/** @param i 0–3 */
export const subnetBlock = (n: number, i: number): string => `10.0.${n}.${i * 16}/28`;
export const subnetBlock6 = (n: number, i: number): string => `2600:1f18:0:${n}0${i}::/64`;

/** What routes lead to, beside the lists. */
export const ROUTED = [
  '0.0.0.0/0',
  '0.0.0.0/1',
  '128.0.0.0/1',
  '52.0.0.0/8',
  '52.216.0.0/27',
  '52.216.0.0/28',
  '52.216.0.8/29',
  '93.184.216.0/24',
  '93.184.216.0/28',
  '192.168.7.0/24',
  '10.0.0.0/8',
  '10.0.0.0/22',
  '::/0',
  '2600:9000::/28',
  '2600:9000:5300::/48',
] as const;

/** What questions are asked about, beside services and interfaces. */
export const ASKED = [
  '93.184.216.0/27',
  '93.184.216.5',
  '52.216.0.0/26',
  '52.216.0.9',
  '3.5.0.0/28',
  '52.94.0.1',
  '10.0.0.0/22',
  '10.0.1.0/24',
  '10.0.2.4',
  '192.168.7.3',
  '192.168.0.0/20',
  '2600:9000:5300::1',
  '2600:9000:5300::/47',
] as const;

/** What filters speak of: whole spaces, parts of what is asked about, parts of VPCs. */
export const FILTERED = [
  '0.0.0.0/0',
  '10.0.0.0/8',
  '10.0.1.0/24',
  '10.0.1.0/28',
  '10.0.1.8/29',
  '10.0.2.0/24',
  '52.216.0.0/29',
  '93.184.216.0/28',
  '128.0.0.0/1',
  '2600:9000:5300::/48',
  '2600:1f18:0:100::/56',
] as const;

/** The usual thing, and now and then another. */
export function often<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}
