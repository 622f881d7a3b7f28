import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import { readCommon, type ResourceCommon } from './common';

/** The account's switch for a Region, which overrides every route.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html */
export interface BlockPublicAccess extends ResourceCommon {
  readonly kind: 'block-public-access';
  /** `off`, `block-bidirectional` or `block-ingress`. */
  readonly mode: string;
  readonly state: string;
  /** Whether exclusions are permitted, by the account or an organisation's policy. */
  readonly exclusionsAllowed: string;
}

/** A VPC or subnet that Block Public Access leaves out. */
export interface BlockPublicAccessExclusion extends ResourceCommon {
  readonly kind: 'block-public-access-exclusion';
  /** `allow-bidirectional` or `allow-egress`. */
  readonly mode: string;
  readonly resourceArn: string;
  readonly state: string;
}

/** There is one of these in an account and Region, and it has no id of its own. */
export function readBlockPublicAccess(entry: EntryReader, scope: Scope): BlockPublicAccess {
  const account = entry.optionalText('AwsAccountId') ?? scope.account;
  const region = entry.optionalText('AwsRegion') ?? scope.region;
  return {
    kind: 'block-public-access',
    id: `vpc-block-public-access/${account}/${region}`,
    scope,
    owner: account,
    name: undefined,
    tags: new Map(),
    origin: { seen: 'account', scope, described: entry.described },
    presence: { when: 'always' },
    mode: entry.lowerCase('InternetGatewayBlockMode') ?? 'off',
    state: entry.lowerCase('State') ?? 'default-state',
    exclusionsAllowed: entry.lowerCase('ExclusionsAllowed') ?? 'allowed',
  };
}

export function readBlockPublicAccessExclusion(entry: EntryReader, scope: Scope): BlockPublicAccessExclusion {
  return {
    kind: 'block-public-access-exclusion',
    ...readCommon(entry, scope, 'ExclusionId'),
    mode: entry.lowerCase('InternetGatewayExclusionMode') ?? 'unknown',
    resourceArn: entry.text('ResourceArn'),
    state: entry.lowerCase('State') ?? 'unknown',
  };
}
