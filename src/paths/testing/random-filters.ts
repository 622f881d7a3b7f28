import fc from 'fast-check';
import { SCOPE } from '../../network/testing/fixtures';
import type {
  DescribedAcl,
  DescribedAclEntry,
  DescribedPermission,
  DescribedSecurityGroup,
} from './described';
import { CUSTOMER_LISTS, FILTERED, often } from './random-addresses';

/** Ports of entries: most span the answer's ports or none of them, some cut through them. */
const PORT_RANGES = [
  { From: 443, To: 443 },
  { From: 0, To: 65535 },
  { From: 0, To: 1023 },
  { From: 1024, To: 65535 },
  { From: 1024, To: 65535 },
  { From: 32768, To: 60999 },
  { From: 49152, To: 65535 },
  { From: 1024, To: 40000 },
] as const;

const aclEntry: fc.Arbitrary<Omit<DescribedAclEntry, 'RuleNumber'>> = fc
  .record({
    Egress: fc.boolean(),
    RuleAction: often<'allow' | 'deny'>('allow', 'deny', 'deny'),
    Protocol: fc.constantFrom('-1', '6', '6', '17', '1'),
    cidr: often('0.0.0.0/0', ...FILTERED),
    ports: fc.constantFrom(...PORT_RANGES),
    type: fc.constantFrom(-1, 8, 0),
  })
  .map(({ Egress, RuleAction, Protocol, cidr, ports, type }) => ({
    Egress,
    RuleAction,
    Protocol,
    ...(cidr.includes(':') ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr }),
    ...(Protocol === '6' || Protocol === '17' ? { PortRange: ports } : {}),
    ...(Protocol === '1' ? { IcmpTypeCode: { Type: type, Code: -1 } } : {}),
  }));

const whole = (Egress: boolean, RuleNumber: number, RuleAction: 'allow' | 'deny'): DescribedAclEntry[] => [
  { RuleNumber, Egress, RuleAction, Protocol: '-1', CidrBlock: '0.0.0.0/0' },
  { RuleNumber: RuleNumber + 1, Egress, RuleAction, Protocol: '-1', Ipv6CidrBlock: '::/0' },
];

/** Entries before an `allow` for the rest, or before the closing deny alone. */
/** Entries before an `allow` for the rest, or before the closing deny alone; most often nothing but the `allow`. */
const aclEntries: fc.Arbitrary<readonly DescribedAclEntry[]> = fc
  .record({
    some: fc.boolean(),
    entries: fc.array(aclEntry, { minLength: 1, maxLength: 4 }),
    numbers: fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 4 }),
    restAllowed: often(true, false),
  })
  .map(({ some, entries, numbers, restAllowed }) => [
    ...(some ? entries.map((entry, i) => ({ ...entry, RuleNumber: numbers[i] ?? 91 + i })) : []),
    ...(restAllowed || !some ? [...whole(false, 100, 'allow'), ...whole(true, 100, 'allow')] : []),
    ...whole(false, 32767, 'deny'),
    ...whole(true, 32767, 'deny'),
  ]);

/** One network ACL for each subnet of a VPC, or one for all. */
export function aclsOf(n: number, subnetIds: readonly string[]): fc.Arbitrary<readonly DescribedAcl[]> {
  const two = subnetIds.map(() => often(0, 1));
  return fc.tuple(aclEntries, aclEntries, fc.tuple(...two)).map(([first, second, which]) =>
    [first, second].map((Entries, i) => ({
      NetworkAclId: `acl-${n}-${i}`,
      VpcId: `vpc-${n}`,
      OwnerId: SCOPE.account,
      IsDefault: i === 0,
      Associations: subnetIds.filter((_, j) => which[j] === i).map((SubnetId) => ({ SubnetId })),
      Entries,
    })),
  );
}

const open = (): DescribedPermission => ({
  IpProtocol: '-1',
  IpRanges: [{ CidrIp: '0.0.0.0/0' }],
  Ipv6Ranges: [{ CidrIpv6: '::/0' }],
  PrefixListIds: [],
  UserIdGroupPairs: [],
});

/** @param groups that a rule may name. */
function permission(groups: readonly string[]): fc.Arbitrary<DescribedPermission> {
  return fc
    .record({
      protocol: fc.constantFrom('-1', 'tcp', 'tcp', 'udp', 'icmp'),
      ports: fc.constantFrom(...PORT_RANGES),
      type: fc.constantFrom(-1, 8, 0),
      ranges: fc.uniqueArray(fc.constantFrom(...FILTERED), { maxLength: 2 }),
      lists: fc.subarray([...CUSTOMER_LISTS, 'pl-s3'], { maxLength: 1 }),
      pairs: fc.subarray([...groups], { maxLength: 1 }),
    })
    .map(({ protocol, ports, type, ranges, lists, pairs }) => ({
      IpProtocol: protocol,
      ...(protocol === 'tcp' || protocol === 'udp' ? { FromPort: ports.From, ToPort: ports.To } : {}),
      ...(protocol === 'icmp' ? { FromPort: type, ToPort: -1 } : {}),
      IpRanges: ranges.filter((cidr) => !cidr.includes(':')).map((CidrIp) => ({ CidrIp })),
      Ipv6Ranges: ranges.filter((cidr) => cidr.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
      PrefixListIds: lists.map((PrefixListId) => ({ PrefixListId })),
      UserIdGroupPairs: pairs.map((GroupId) => ({ GroupId, UserId: SCOPE.account })),
    }));
}

/** The groups of a VPC: `sg-N-0` and `sg-N-1`. @param known ids of all groups that rules may name. */
export function groupsOf(
  n: number,
  known: readonly string[],
): fc.Arbitrary<readonly DescribedSecurityGroup[]> {
  const rules = fc
    .tuple(fc.constantFrom(false, false, true), fc.array(permission(known), { maxLength: 3 }))
    .map(([some, permissions]) => (some ? permissions : [open()]));
  return fc.tuple(rules, rules, rules, rules).map(([in0, out0, in1, out1]) =>
    [
      [in0, out0],
      [in1, out1],
    ].map(([IpPermissions = [], IpPermissionsEgress = []], i) => ({
      GroupId: `sg-${n}-${i}`,
      GroupName: `group ${n}-${i}`,
      Description: 'random',
      VpcId: `vpc-${n}`,
      OwnerId: SCOPE.account,
      IpPermissions,
      IpPermissionsEgress,
    })),
  );
}
