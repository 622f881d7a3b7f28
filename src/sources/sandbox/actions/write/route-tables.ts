import { entitiesField, type Entity } from '../../entity';
import { dependencyViolation } from '../../errors';
import { KINDS } from '../../kinds';
import { requireRoom } from '../../quotas';
import type { AccountState } from '../../state';
import { idOf, inVpc, remove } from '../../store';
import { tagsOnCreate } from '../../tags';
import type { Action } from '../action';
import { requireOne } from '../describe';
import { newRouteTable } from './new-vpc';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRouteTable.html */
export const createRouteTable: Action = {
  name: 'CreateRouteTable',
  run(input, account) {
    const vpc = requireOne(KINDS.vpc, 'VpcId', input, account);
    const tags = tagsOnCreate(account, input, 'route-table');
    const count = inVpc(account, 'RouteTables', vpc['VpcId']).length + 1;
    const message = 'The maximum number of route tables has been reached.';
    requireRoom(count, account.quotas.routeTablesPerVpc, 'RouteTableLimitExceeded', message);
    return { RouteTable: newRouteTable(account, vpc, tags, false), ClientToken: input['ClientToken'] };
  },
};

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteRouteTable.html */
export const deleteRouteTable: Action = {
  name: 'DeleteRouteTable',
  run(input, account) {
    const table = requireOne(KINDS.routeTable, 'RouteTableId', input, account);
    const id = idOf(KINDS.routeTable, table);
    // A main table has an association that names no subnet: it falls under this as well.
    if (entitiesField(table, 'Associations').length > 0)
      throw dependencyViolation(`The routeTable '${id}' has dependencies and cannot be deleted.`);
    remove(account, KINDS.routeTable, id);
    leaveEndpoints(account, id);
    return { Return: true };
  },
};

/** The gateway endpoints that served the table serve the others on. */
function leaveEndpoints(account: AccountState, tableId: string): void {
  const without = (endpoint: Entity): Entity => {
    const tables = endpoint['RouteTableIds'];
    if (!Array.isArray(tables) || !tables.includes(tableId)) return endpoint;
    return { ...endpoint, RouteTableIds: tables.filter((one) => one !== tableId) };
  };
  account.replace('VpcEndpoints', account.entities('VpcEndpoints').map(without));
}
