import { entitiesField, textField, type Entity } from '../../entity';
import { Ec2Error, invalidParameterCombination, missingParameter } from '../../errors';
import { KINDS } from '../../kinds';
import { isSameRule, peerIdOf, permissionsOf, requireRules, rulesIn, type Rule } from '../../permissions';
import { requireRoom } from '../../quotas';
import { numberOf, textOf, textsOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { findById, idOf, patch, requireById } from '../../store';
import type { Action } from '../action';
import { ruleEntities } from '../security-group-rules';
import { groupOf, isOfDefaultVpc, reachableVpcs } from './security-groups';

type Direction = 'Ingress' | 'Egress';

const MEMBERS = { Ingress: 'IpPermissions', Egress: 'IpPermissionsEgress' } as const;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html */
export const authorizeSecurityGroupIngress = authorize('Ingress');

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupEgress.html */
export const authorizeSecurityGroupEgress = authorize('Egress');

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupIngress.html */
export const revokeSecurityGroupIngress = revoke('Ingress');

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RevokeSecurityGroupEgress.html */
export const revokeSecurityGroupEgress = revoke('Egress');

function authorize(direction: Direction): Action {
  return {
    name: `AuthorizeSecurityGroup${direction}`,
    run(input, account) {
      const group = groupOf(input, account);
      const there = rulesIn(entitiesField(group, MEMBERS[direction]));
      const added = requireRules(permissionsIn(input, group)).map((rule) => withPeer(rule, group, account));
      added.forEach((rule, at) => {
        if ([...there, ...added.slice(0, at)].some((other) => isSameRule(other, rule))) throw duplicate(rule);
      });
      requireRuleRoom(account, [...there, ...added]);
      setRules(account, group, direction, [...there, ...added]);
      return {
        Return: true,
        SecurityGroupRules: ruleEntities(group, permissionsOf(added), direction === 'Egress'),
      };
    },
  };
}

function revoke(direction: Direction): Action {
  return {
    name: `RevokeSecurityGroup${direction}`,
    run(input, account) {
      const group = groupOf(input, account);
      const isEgress = direction === 'Egress';
      const there = rulesIn(entitiesField(group, MEMBERS[direction]));
      const ids = textsOf(input, 'SecurityGroupRuleIds') ?? [];
      const idOfRule = (rule: Rule): unknown =>
        ruleEntities(group, permissionsOf([rule]), isEgress)[0]?.['SecurityGroupRuleId'];
      const unknownId = ids.find((id) => !there.some((rule) => idOfRule(rule) === id));
      if (unknownId !== undefined) {
        const message = `The security group rule ID '${unknownId}' does not exist`;
        throw new Ec2Error('InvalidSecurityGroupRuleId.NotFound', message);
      }
      const named = ids.length > 0 ? [] : requireRules(permissionsIn(input, group));
      const unknown = named.filter((rule) => !there.some((other) => isSameRule(other, rule)));
      if (unknown.length > 0 && !isOfDefaultVpc(account, group)) {
        const message = 'The specified rule does not exist in this security group.';
        throw new Ec2Error('InvalidPermission.NotFound', message);
      }
      const isRevoked = (rule: Rule): boolean =>
        ids.includes(String(idOfRule(rule))) || named.some((other) => isSameRule(other, rule));
      const left = there.filter((rule) => !isRevoked(rule));
      setRules(account, group, direction, left);
      // "[Default VPC] If the values you specify do not match the existing rule's values, no error is returned"
      return { Return: true, UnknownIpPermissions: permissionsOf(unknown) };
    },
  };
}

function setRules(account: AccountState, group: Entity, direction: Direction, rules: readonly Rule[]): void {
  const members = { [MEMBERS[direction]]: permissionsOf(rules) };
  patch(account, KINDS.securityGroup, idOf(KINDS.securityGroup, group), members);
}

/** A request gives permissions, or one of them by parameters of its own. */
function permissionsIn(input: Input, group: Entity): readonly Entity[] {
  const list = entitiesField(input, 'IpPermissions');
  const cidr = textOf(input, 'CidrIp');
  const source = textOf(input, 'SourceSecurityGroupName');
  if (list.length > 0) {
    if (cidr !== undefined || source !== undefined)
      throw invalidParameterCombination(
        'The parameter ipPermissions cannot be used with single rule parameters',
      );
    return list;
  }
  if (source !== undefined) {
    const pair = { GroupName: source, VpcId: group['VpcId'] };
    return [{ IpProtocol: '-1', UserIdGroupPairs: [pair] }];
  }
  if (cidr === undefined) throw missingParameter('ipPermissions');
  const ports = { FromPort: numberOf(input, 'FromPort'), ToPort: numberOf(input, 'ToPort') };
  return [{ IpProtocol: textOf(input, 'IpProtocol'), ...ports, IpRanges: [{ CidrIp: cidr }] }];
}

/** Groups and lists must exist; a group must be of this VPC or of one that it is peered with. */
function withPeer(rule: Rule, group: Entity, account: AccountState): Rule {
  if (rule.list === 'PrefixListIds') requireById(account, KINDS.prefixList, peerIdOf(rule));
  if (rule.list !== 'UserIdGroupPairs') return rule;
  const { peer } = rule;
  const owner = textField(peer, 'UserId') ?? account.scope.account;
  // What stands in another account cannot be looked at.
  if (owner !== account.scope.account) return rule;
  const name = textField(peer, 'GroupName');
  const byName = account
    .entities('SecurityGroups')
    .find((one) => one['GroupName'] === name && one['VpcId'] === group['VpcId']);
  const id = textField(peer, 'GroupId') ?? textField(byName ?? {}, 'GroupId') ?? name ?? '';
  const found = requireById(account, KINDS.securityGroup, id);
  if (!reachableVpcs(account, group).includes(textField(found, 'VpcId') ?? '')) {
    const message = 'You have specified two resources that belong to different networks.';
    throw new Ec2Error('InvalidGroup.NotFound', message);
  }
  const description = peer['Description'] === undefined ? {} : { Description: peer['Description'] };
  return { ...rule, peer: { ...description, UserId: owner, GroupId: id } };
}

/** For each address family; a group counts in both, a list as many times as it may have entries. */
function requireRuleRoom(account: AccountState, rules: readonly Rule[]): void {
  const weight = (rule: Rule): number => {
    if (rule.list !== 'PrefixListIds') return 1;
    const entries = findById(account, KINDS.prefixList, peerIdOf(rule))?.['MaxEntries'];
    return typeof entries === 'number' ? entries : 1;
  };
  for (const other of ['IpRanges', 'Ipv6Ranges'] as const) {
    const count = rules.filter(({ list }) => list !== other).reduce((sum, rule) => sum + weight(rule), 0);
    requireRoom(
      count,
      account.quotas.rulesPerSecurityGroup,
      'RulesPerSecurityGroupLimitExceeded',
      'The maximum number of rules per security group has been reached.',
    );
  }
}

function duplicate(rule: Rule): Ec2Error {
  const ports = rule.from === undefined ? '' : `, from port: ${rule.from}, to port: ${rule.to ?? ''}`;
  const protocol = rule.protocol === '-1' ? 'ALL' : rule.protocol.toUpperCase();
  const message = `the specified rule "peer: ${peerIdOf(rule)}, ${protocol}${ports}, ALLOW" already exists`;
  return new Ec2Error('InvalidPermission.Duplicate', message);
}
