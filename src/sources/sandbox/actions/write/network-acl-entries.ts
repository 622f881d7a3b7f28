import { canonical, requireCidr } from '../../cidrs';
import { entitiesField, entityField, type Entity } from '../../entity';
import { Ec2Error, invalidParameterCombination, invalidParameterValue, missingParameter } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { numberOf, textOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { idOf, patch } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html */
export const createNetworkAclEntry: Action = {
  name: 'CreateNetworkAclEntry',
  run(input, account) {
    const acl = requireOne(KINDS.networkAcl, 'NetworkAclId', input, account);
    const entry = requireEntry(input);
    const there = entitiesField(acl, 'Entries');
    if (there.some((one) => isSame(one, entry))) {
      const message = `The network acl entry identified by ${String(entry['RuleNumber'])} already exists.`;
      throw new Ec2Error('NetworkAclEntryAlreadyExists', message);
    }
    requireEntryRoom(account, [...there, entry], entry);
    setEntries(account, acl, [...there, entry]);
    return { Return: true };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclEntry.html */
export const replaceNetworkAclEntry: Action = {
  name: 'ReplaceNetworkAclEntry',
  run(input, account) {
    const acl = requireOne(KINDS.networkAcl, 'NetworkAclId', input, account);
    const entry = requireEntry(input);
    const there = entitiesField(acl, 'Entries');
    requireThere(there, entry);
    setEntries(account, acl, [...there.filter((one) => !isSame(one, entry)), entry]);
    return { Return: true };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkAclEntry.html */
export const deleteNetworkAclEntry: Action = {
  name: 'DeleteNetworkAclEntry',
  run(input, account) {
    const acl = requireOne(KINDS.networkAcl, 'NetworkAclId', input, account);
    const named = { RuleNumber: requireNumber(input), Egress: input['Egress'] };
    const there = entitiesField(acl, 'Entries');
    requireThere(there, named);
    setEntries(
      account,
      acl,
      there.filter((one) => !isSame(one, named)),
    );
    return { Return: true };
  },
};

/** A number is taken once for each direction, whatever its family. */
function isSame(a: Entity, b: Entity): boolean {
  return a['RuleNumber'] === b['RuleNumber'] && a['Egress'] === b['Egress'];
}

function requireThere(entries: readonly Entity[], named: Entity): void {
  if (entries.some((one) => isSame(one, named))) return;
  const message = `The network acl entry identified by ${String(named['RuleNumber'])} does not exist.`;
  throw new Ec2Error('InvalidNetworkAclEntry.NotFound', message);
}

function setEntries(account: AccountState, acl: Entity, entries: readonly Entity[]): void {
  // EC2 shows outbound entries first, each direction by number.
  const sorted = [...entries].sort(
    (a, b) =>
      Number(b['Egress'] === true) - Number(a['Egress'] === true) ||
      Number(a['RuleNumber']) - Number(b['RuleNumber']),
  );
  patch(account, KINDS.networkAcl, idOf(KINDS.networkAcl, acl), { Entries: sorted });
}

/** The default entries, which cannot be changed, do not count. */
function requireEntryRoom(account: AccountState, entries: readonly Entity[], added: Entity): void {
  const family = 'CidrBlock' in added ? 'CidrBlock' : 'Ipv6CidrBlock';
  const own = entries.filter(
    (one) => one['Egress'] === added['Egress'] && family in one && Number(one['RuleNumber']) < 32767,
  );
  requireRoom(
    own.length,
    account.quotas.entriesPerNetworkAcl,
    'NetworkAclEntryLimitExceeded',
    'The maximum number of network acl entries has been reached.',
  );
}

function requireNumber(input: Input): number {
  const number = numberOf(input, 'RuleNumber') ?? 0;
  if (Number.isInteger(number) && number >= 1 && number <= 32766) return number;
  throw invalidParameterValue(
    `Value (${number}) for parameter ruleNumber is invalid. Rule numbers must be between 1 and 32766.`,
  );
}

function requireEntry(input: Input): Entity {
  const protocol = protocolOf(textOf(input, 'Protocol') ?? '');
  const action = textOf(input, 'RuleAction');
  if (action !== 'allow' && action !== 'deny')
    throw invalidParameterValue(
      `Value (${action ?? ''}) for parameter ruleAction is invalid. Use allow or deny.`,
    );
  return {
    ...rangeOf(input),
    Egress: input['Egress'] === true,
    Protocol: protocol,
    RuleAction: action,
    RuleNumber: requireNumber(input),
    ...portsOf(protocol, input),
  };
}

function rangeOf(input: Input): Entity {
  const ipv4 = textOf(input, 'CidrBlock');
  const ipv6 = textOf(input, 'Ipv6CidrBlock');
  if (ipv4 !== undefined && ipv6 !== undefined)
    throw invalidParameterCombination('Only one of cidrBlock and ipv6CidrBlock may be specified');
  if (ipv4 !== undefined) return { CidrBlock: canonical(requireCidr(ipv4, 'cidrBlock', 'ipv4')) };
  if (ipv6 !== undefined) return { Ipv6CidrBlock: canonical(requireCidr(ipv6, 'ipv6CidrBlock', 'ipv6')) };
  throw missingParameter('cidrBlock or ipv6CidrBlock');
}

/** EC2 takes names of three protocols and answers numbers. */
function protocolOf(given: string): string {
  const named = { tcp: '6', udp: '17', icmp: '1', icmpv6: '58', all: '-1' }[given.toLowerCase()] ?? given;
  if (/^(-1|\d{1,3})$/.test(named) && Number(named) <= 255) return named;
  throw invalidParameterValue(`Invalid value '${given}' for IP protocol. Unknown protocol.`);
}

/** "If you specify protocol 6 (TCP) or 17 (UDP), you must specify a port range", with 1 or 58 a type and a code. */
function portsOf(protocol: string, input: Input): Entity {
  if (protocol === '6' || protocol === '17') {
    const { From, To } = entityField(input, 'PortRange');
    if (typeof From !== 'number' || typeof To !== 'number') throw missingParameter('portRange');
    if (From < 0 || To > 65535 || From > To)
      throw invalidParameterValue(`Value (${From}-${To}) for parameter portRange is invalid.`);
    return { PortRange: { From, To } };
  }
  if (protocol !== '1' && protocol !== '58') return {};
  const { Type, Code } = entityField(input, 'IcmpTypeCode');
  if (typeof Type !== 'number' || typeof Code !== 'number') throw missingParameter('icmpTypeCode');
  return { IcmpTypeCode: { Type, Code } };
}
