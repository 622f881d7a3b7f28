import { parseCidr, type Cidr } from '../../../../network/addresses/address';
import { blocksOf } from '../../blocks';
import { contains, overlaps, requireCidr } from '../../cidrs';
import { entitiesField, textField, type Entity } from '../../entity';
import { dependencyViolation, Ec2Error, invalidParameterCombination, notSimulated } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import { textOf } from '../../protocol/input';
import type { AccountState } from '../../state';
import { idOf, inVpc, patch, requireById } from '../../store';
import { destinationOf, routesOf, setRoutes } from '../../routes';
import type { Action } from '../action';
import { requireOne } from '../describe';
import { amazonIpv6Association, ipv4Association, localRoutes } from './new-vpc';
import { requireVpcSize } from './vpcs';

const SETS = ['CidrBlockAssociationSet', 'Ipv6CidrBlockAssociationSet'] as const;
const ANSWERS = {
  CidrBlockAssociationSet: 'CidrBlockAssociation',
  Ipv6CidrBlockAssociationSet: 'Ipv6CidrBlockAssociation',
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateVpcCidrBlock.html */
export const associateVpcCidrBlock: Action = {
  name: 'AssociateVpcCidrBlock',
  run(input, account) {
    const vpc = requireOne(KINDS.vpc, 'VpcId', input, account);
    const cidr = textOf(input, 'CidrBlock');
    const wantsIpv6 = input['AmazonProvidedIpv6CidrBlock'] === true;
    if (
      ['Ipv6Pool', 'Ipv6CidrBlock', 'Ipv4IpamPoolId', 'Ipv6IpamPoolId'].some(
        (name) => input[name] !== undefined,
      )
    )
      throw notSimulated('address pools of your own');
    if ((cidr === undefined) === !wantsIpv6) {
      throw invalidParameterCombination(
        'Exactly one of cidrBlock and amazonProvidedIpv6CidrBlock must be given.',
      );
    }
    const set = wantsIpv6 ? 'Ipv6CidrBlockAssociationSet' : 'CidrBlockAssociationSet';
    const there = entitiesField(vpc, set);
    const quota = wantsIpv6 ? account.quotas.ipv6BlocksPerVpc : account.quotas.ipv4BlocksPerVpc;
    const id = idOf(KINDS.vpc, vpc);
    const message = `This network '${id}' has met its maximum number of allowed CIDRs: ${quota}`;
    requireRoom(there.length + 1, quota, 'CidrLimitExceeded', message);
    const added =
      cidr === undefined
        ? amazonIpv6Association(account)
        : ipv4Association(account, requireSecondary(vpc, cidr));
    setBlocks(account, id, set, [...there, added]);
    return { VpcId: id, [ANSWERS[set]]: { ...added, ...stateOf(set, 'associating') } };
  },
};

/** RFC 1918: a VPC may not take blocks of another private range than its own. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].flatMap((text) => parseCidr(text) ?? []);

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html#add-cidr-block-restrictions */
function requireSecondary(vpc: Entity, cidr: string): Cidr {
  const block = requireCidr(cidr, 'cidrBlock', 'ipv4');
  requireVpcSize(cidr, block.length);
  const there = blocksOf(vpc, 'ipv4');
  if (there.some((one) => overlaps(one, block))) {
    throw new Ec2Error('InvalidVpc.Range', `The CIDR '${cidr}' conflicts with another CIDR of the VPC.`);
  }
  const range = PRIVATE.find((one) => contains(one, block));
  const primary = PRIVATE.find((one) => there[0] !== undefined && contains(one, there[0]));
  if (range !== undefined && primary !== undefined && range !== primary) {
    throw new Ec2Error(
      'InvalidVpc.Range',
      `The CIDR '${cidr}' is restricted. Use a CIDR from the same private address range as the current VPC CIDR, ` +
        'or use a publicly-routable CIDR.',
    );
  }
  return block;
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateVpcCidrBlock.html */
export const disassociateVpcCidrBlock: Action = {
  name: 'DisassociateVpcCidrBlock',
  run(input, account) {
    const id = textOf(input, 'AssociationId') ?? '';
    for (const vpc of account.entities('Vpcs')) {
      for (const set of SETS) {
        const association = entitiesField(vpc, set).find((entry) => entry['AssociationId'] === id);
        if (association !== undefined) return disassociate(account, vpc, set, association);
      }
    }
    throw new Ec2Error(
      'InvalidVpcCidrBlockAssociationID.NotFound',
      `The vpc CIDR block association ID '${id}' does not exist`,
    );
  },
};

function disassociate(
  account: AccountState,
  vpc: Entity,
  set: (typeof SETS)[number],
  association: Entity,
): Entity {
  const id = textField(association, 'AssociationId') ?? '';
  const text = textField(association, 'CidrBlock') ?? textField(association, 'Ipv6CidrBlock') ?? '';
  if (text === vpc['CidrBlock']) {
    throw new Ec2Error(
      'OperationNotPermitted',
      `The vpc CIDR block with association ID ${id} may not be disassociated. ` +
        'It is the primary IPv4 CIDR block of the VPC',
    );
  }
  const block = parseCidr(text);
  const subnets = inVpc(account, 'Subnets', vpc['VpcId']);
  const isUsed = subnets.some((subnet) =>
    [...blocksOf(subnet, 'ipv4'), ...blocksOf(subnet, 'ipv6')].some(
      (one) => block !== undefined && contains(block, one),
    ),
  );
  if (isUsed) throw dependencyViolation(`The CIDR block '${text}' has subnets and cannot be disassociated.`);
  const left = entitiesField(vpc, set).filter((entry) => entry !== association);
  setBlocks(account, idOf(KINDS.vpc, vpc), set, left);
  return { VpcId: vpc['VpcId'], [ANSWERS[set]]: { ...association, ...stateOf(set, 'disassociating') } };
}

/** The local routes of all tables follow the blocks. */
function setBlocks(account: AccountState, vpcId: string, set: string, blocks: readonly Entity[]): void {
  const before = localRoutes(requireById(account, KINDS.vpc, vpcId)).map(destinationOf);
  patch(account, KINDS.vpc, vpcId, { [set]: blocks });
  const now = localRoutes(requireById(account, KINDS.vpc, vpcId));
  const gone = before.filter((text) => !now.some((route) => destinationOf(route) === text));
  const added = now.filter((route) => !before.includes(destinationOf(route)));
  for (const table of inVpc(account, 'RouteTables', vpcId)) {
    const kept = routesOf(table).filter((route) => !gone.includes(destinationOf(route)));
    setRoutes(account, idOf(KINDS.routeTable, table), () => [...kept, ...added]);
  }
}

function stateOf(set: string, state: string): Entity {
  return { [set === 'CidrBlockAssociationSet' ? 'CidrBlockState' : 'Ipv6CidrBlockState']: { State: state } };
}
