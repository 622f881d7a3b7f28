import { gatewayEndpointsFor } from '../../../endpoints/preconditions/gateway-endpoints-for';
import type { Problem } from '../../../endpoints/problem';
import { servicePrefixLists } from '../../../endpoints/service-prefix-lists';
import { message, type Message } from '../../../network/message';
import { known } from '../../../network/resolved';
import type { RouteTable } from '../../../network/resources/route-table';
import { routeTableAssociations } from '../../../network/routing/effective-route-table';
import { serviceLabel } from '../../../network/service-name';
import { because } from '../../../paths/because';
import { notRead } from '../../../paths/not-read';
import { wayOfSubnet } from '../../../tree/nodes/subnet';
import { byName, nameOf } from '../../../tree/words';
import type { FormView, RouteTableRow } from '../../../webview/create/protocol';
import { SUBNET_GLYPHS } from '../../paths/glyph-of';
import type { Form } from './form';
import { kindOf, vpcOf } from './kind-of';
import { tableChoices, type TableChoice } from './table-choices';

/** @returns the route tables of a gateway endpoint, with the subnets that each brings with it. */
export function tablesView(form: Form): FormView['routeTables'] {
  const { network, state, render } = form;
  if (kindOf(state) !== 'gateway') return undefined;
  return {
    label: render(message('Route tables')),
    hint: render(hintOf(form)),
    rows: tableChoices(network, state).map((choice) => rowOf(form, choice)),
  };
}

function hintOf({ network, state }: Form): Message {
  if (!vpcOf(state)) return message('choose a VPC first');
  return network.isRead('RouteTables', state.scope)
    ? message('the endpoint serves the subnets of the tables you choose')
    : because('Not all route tables could be listed:', {}, notRead(network, 'RouteTables', state.scope));
}

function rowOf(form: Form, choice: TableChoice): RouteTableRow {
  const { id, table, problem, checked } = choice;
  const { render } = form;
  if (!table) return { id, name: id, checked, subnets: [], note: '', disabled: undefined };
  return {
    id,
    name: nameOf(table),
    checked,
    ...servedBy(form, table),
    disabled: problem && render(reasonOf(form, table, problem)),
  };
}

function servedBy({ network, render }: Form, table: RouteTable): Pick<RouteTableRow, 'subnets' | 'note'> {
  const { explicit, implicit } = routeTableAssociations(network).subnetsOf(table);
  const all = [...byName(explicit), ...byName(implicit)];
  return {
    subnets: all.map((subnet) => ({
      id: subnet.id,
      name: nameOf(subnet),
      glyph: SUBNET_GLYPHS[wayOfSubnet(network, subnet)],
    })),
    note: render(noteOf({ network, table, explicit: explicit.length, implicit: implicit.length })),
  };
}

/** What is said of a table's subnets is said only where all subnets were read. */
function noteOf({
  network,
  table,
  explicit,
  implicit,
}: {
  readonly network: Form['network'];
  readonly table: RouteTable;
  readonly explicit: number;
  readonly implicit: number;
}): Message | string {
  if (!network.isRead('Subnets', table.scope))
    return because('its subnets are not known:', {}, notRead(network, 'Subnets', table.scope), '');
  if (explicit + implicit === 0) return message('no subnets');
  if (implicit === 0) return '';
  return explicit === 0
    ? message('by default: it is the main table')
    : message('those without a table of their own too: it is the main table');
}

/** The short form of what the check would say at length. */
function reasonOf(form: Form, table: RouteTable, problem: Problem): Message {
  if (problem.code === 'gateway-route-table') return message('associated with a gateway, not with subnets');
  const target = problem.code === 'duplicate-route' ? endpointIn(form, table) : undefined;
  return target === undefined
    ? problem.message
    : message('already routes {service} to {target}', { service: serviceLabel(form.state.service), target });
}

/** @returns what the table's route to the service leads to. */
function endpointIn({ network, state }: Form, table: RouteTable): string | undefined {
  const service = state.service.trim();
  const lists = servicePrefixLists(network, service, state.ipAddressType ?? 'ipv4', state.scope);
  if (!lists.ok) {
    const vpc = { id: state.vpc, scope: state.scope };
    return gatewayEndpointsFor(network, { vpc, service }).find(({ routeTableIds }) =>
      routeTableIds.includes(table.id),
    )?.id;
  }
  const route = table.routes.find(
    ({ destination }) =>
      destination.kind === 'prefix-list' && lists.ids.includes(known(destination.id) ?? ''),
  );
  return route && 'id' in route.target ? known(route.target.id) : undefined;
}
