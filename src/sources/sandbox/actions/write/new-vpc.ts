import type { Cidr } from '../../../../network/addresses/address';
import { associatedBlock, blocksOf } from '../../blocks';
import { canonical } from '../../cidrs';
import type { Entity } from '../../entity';
import type { AccountState } from '../../state';
import { arnOf, insert } from '../../store';
import type { Tag } from '../../tags';

/** The routes that every table of a VPC has, one for each block. */
export function localRoutes(vpc: Entity): readonly Entity[] {
  const local = { GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' };
  return [
    ...blocksOf(vpc, 'ipv4').map((block) => ({ DestinationCidrBlock: canonical(block), ...local })),
    ...blocksOf(vpc, 'ipv6').map((block) => ({ DestinationIpv6CidrBlock: canonical(block), ...local })),
  ];
}

export function newRouteTable(
  account: AccountState,
  vpc: Entity,
  tags: readonly Tag[],
  isMain: boolean,
): Entity {
  const id = account.newId('rtb-');
  const main = {
    Main: true,
    RouteTableAssociationId: account.newId('rtbassoc-'),
    RouteTableId: id,
    AssociationState: { State: 'associated' },
  };
  return insert(account, 'RouteTables', {
    Associations: isMain ? [main] : [],
    PropagatingVgws: [],
    RouteTableId: id,
    Routes: localRoutes(vpc),
    Tags: tags,
    VpcId: vpc['VpcId'],
    OwnerId: account.scope.account,
  });
}

/** A new ACL lets nothing through; a VPC's default one lets everything through. */
export function newNetworkAcl(
  account: AccountState,
  vpc: Entity,
  tags: readonly Tag[],
  isDefault: boolean,
): Entity {
  const families = [
    { CidrBlock: '0.0.0.0/0', offset: 0 },
    ...(blocksOf(vpc, 'ipv6').length > 0 ? [{ Ipv6CidrBlock: '::/0', offset: 1 }] : []),
  ];
  const entries = [true, false].flatMap((Egress) =>
    families.flatMap(({ offset, ...range }) => {
      const entry = { ...range, Egress, Protocol: '-1' };
      return [
        ...(isDefault ? [{ ...entry, RuleAction: 'allow', RuleNumber: 100 + offset }] : []),
        { ...entry, RuleAction: 'deny', RuleNumber: 32767 + offset },
      ];
    }),
  );
  return insert(account, 'NetworkAcls', {
    Associations: [],
    Entries: entries,
    IsDefault: isDefault,
    NetworkAclId: account.newId('acl-'),
    Tags: tags,
    VpcId: vpc['VpcId'],
    OwnerId: account.scope.account,
  });
}

/** A new group lets everything out and nothing in; that of a VPC lets its members reach each other. */
export function newSecurityGroup(
  account: AccountState,
  vpcId: unknown,
  {
    name,
    description,
    tags,
  }: { readonly name: string; readonly description: string; readonly tags: readonly Tag[] },
): Entity {
  const id = account.newId('sg-');
  const everything = {
    IpProtocol: '-1',
    IpRanges: [],
    Ipv6Ranges: [],
    PrefixListIds: [],
    UserIdGroupPairs: [],
  };
  const itself = { UserId: account.scope.account, GroupId: id };
  return insert(account, 'SecurityGroups', {
    GroupId: id,
    IpPermissionsEgress: [{ ...everything, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    Tags: tags,
    VpcId: vpcId,
    SecurityGroupArn: arnOf(account, 'security-group', id),
    OwnerId: account.scope.account,
    GroupName: name,
    Description: description,
    IpPermissions: name === 'default' ? [{ ...everything, UserIdGroupPairs: [itself] }] : [],
  });
}

/** An entry of a VPC's set of IPv4 blocks. */
export function ipv4Association(account: AccountState, block: Cidr): Entity {
  return associatedBlock('ipv4', account.newId('vpc-cidr-assoc-'), canonical(block));
}

/** An entry of a VPC's set of IPv6 blocks: a /56 out of Amazon's own, another one each time. */
export function amazonIpv6Association(account: AccountState): Entity {
  const id = account.newId('vpc-cidr-assoc-');
  const [, high = '0', low = '0'] = /([0-9a-f]{4})([0-9a-f]{2})$/.exec(id) ?? [];
  const group = (text: string): string => Number.parseInt(text, 16).toString(16);
  return {
    ...associatedBlock('ipv6', id, `2600:1f18:${group(high)}:${group(`${low}00`)}::/56`),
    NetworkBorderGroup: account.scope.region,
    Ipv6Pool: 'Amazon',
    Ipv6AddressAttribute: 'public',
    IpSource: 'amazon',
  };
}
