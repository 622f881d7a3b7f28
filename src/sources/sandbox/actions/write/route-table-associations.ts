import { attachedVpc } from '../../attachments';
import { entitiesField, textField, type Entity } from '../../entity';
import { Ec2Error, invalidParameterCombination, invalidParameterValue } from '../../errors';
import { KINDS } from '../../kinds';
import { textOf, type Input } from '../../protocol/input';
import type { AccountState } from '../../state';
import { idOf, patch, requireById } from '../../store';
import type { Action } from '../action';
import { requireOne } from '../describe';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html */
export const associateRouteTable: Action = {
  name: 'AssociateRouteTable',
  run(input, account) {
    const table = requireOne(KINDS.routeTable, 'RouteTableId', input, account);
    const served = servedOf(input, table, account);
    const id = idOf(KINDS.routeTable, table);
    if (findAssociation(account, served) !== undefined) {
      throw new Ec2Error(
        'Resource.AlreadyAssociated',
        `the specified association for route table ${id} conflicts with an existing association`,
      );
    }
    const association = associate(account, id, { Main: false, ...served });
    return { AssociationId: association, AssociationState: { State: 'associated' } };
  },
};

/** What the table is to serve: a subnet, or a gateway at the VPC's edge. */
function servedOf(input: Input, table: Entity, account: AccountState): Entity {
  const subnetId = textOf(input, 'SubnetId');
  const gatewayId = textOf(input, 'GatewayId');
  if ((subnetId === undefined) === (gatewayId === undefined)) {
    throw invalidParameterCombination('Exactly one of subnetId and gatewayId must be specified.');
  }
  const vpc =
    subnetId === undefined
      ? attachedVpc(account, gatewayId ?? '')
      : requireById(account, KINDS.subnet, subnetId)['VpcId'];
  if (vpc !== table['VpcId']) {
    const what = subnetId === undefined ? `network gateway ${gatewayId ?? ''}` : `subnet ${subnetId}`;
    throw invalidParameterValue(
      `route table ${idOf(KINDS.routeTable, table)} and ${what} belong to different networks`,
    );
  }
  return subnetId === undefined ? { GatewayId: gatewayId } : { SubnetId: subnetId };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html */
export const disassociateRouteTable: Action = {
  name: 'DisassociateRouteTable',
  run(input, account) {
    const { id, table, association } = requireAssociation(input, account);
    if (association['Main'] === true)
      throw invalidParameterValue(`cannot disassociate the main route table association ${id}`);
    dropAssociation(account, table, id);
    return { Return: true };
  },
};

/**
 * Puts another table in the place of one, the main one included.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRouteTableAssociation.html
 */
export const replaceRouteTableAssociation: Action = {
  name: 'ReplaceRouteTableAssociation',
  run(input, account) {
    const { id, table, association } = requireAssociation(input, account);
    const next = requireOne(KINDS.routeTable, 'RouteTableId', input, account);
    const nextId = idOf(KINDS.routeTable, next);
    if (next['VpcId'] !== table['VpcId']) {
      throw invalidParameterValue(
        `route table ${idOf(KINDS.routeTable, table)} and route table ${nextId} belong to different networks`,
      );
    }
    dropAssociation(account, table, id);
    const { Main, SubnetId, GatewayId } = association;
    const served = SubnetId === undefined ? (GatewayId === undefined ? {} : { GatewayId }) : { SubnetId };
    const made = associate(account, nextId, { Main: Main === true, ...served });
    return { NewAssociationId: made, AssociationState: { State: 'associated' } };
  },
};

function associationsOf(table: Entity): readonly Entity[] {
  return entitiesField(table, 'Associations');
}

function findAssociation(account: AccountState, served: Entity): Entity | undefined {
  const [[member, value] = ['', undefined]] = Object.entries(served);
  return account
    .entities('RouteTables')
    .flatMap(associationsOf)
    .find((association) => association[member] === value);
}

function requireAssociation(
  input: Input,
  account: AccountState,
): { readonly id: string; readonly table: Entity; readonly association: Entity } {
  const id = textOf(input, 'AssociationId') ?? '';
  for (const table of account.entities('RouteTables')) {
    const association = associationsOf(table).find((one) => one['RouteTableAssociationId'] === id);
    if (association !== undefined) return { id, table, association };
  }
  throw new Ec2Error('InvalidAssociationID.NotFound', `The association ID '${id}' does not exist`);
}

function associate(account: AccountState, tableId: string, served: Entity): string {
  const id = account.newId('rtbassoc-');
  const association = {
    ...served,
    RouteTableAssociationId: id,
    RouteTableId: tableId,
    AssociationState: { State: 'associated' },
  };
  const table = requireById(account, KINDS.routeTable, tableId);
  patch(account, KINDS.routeTable, tableId, { Associations: [...associationsOf(table), association] });
  return id;
}

function dropAssociation(account: AccountState, table: Entity, id: string): void {
  const left = associationsOf(table).filter((one) => textField(one, 'RouteTableAssociationId') !== id);
  patch(account, KINDS.routeTable, idOf(KINDS.routeTable, table), { Associations: left });
}
