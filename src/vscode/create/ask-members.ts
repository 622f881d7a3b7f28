import { l10n, type QuickPickItem } from 'vscode';
import type { Change } from '../../endpoints/change';
import type { Network } from '../../network/network';
import type { RouteTable } from '../../network/resources/route-table';
import type { SecurityGroup } from '../../network/resources/security-group';
import type { Subnet } from '../../network/resources/subnet';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import { routeTableAssociations } from '../../network/routing/effective-route-table';
import { byName, nameOf } from '../../tree/words';
import type { Dialogs } from '../explorer/dialogs';
import { verbatim } from '../render';

type MemberKind = 'route-tables' | 'subnets' | 'security-groups';

interface Row extends QuickPickItem {
  readonly id: string;
}

/** Asks which tables, subnets or groups an endpoint shall have. @returns undefined where nothing is different. */
export async function askMembers(
  dialogs: Dialogs,
  network: Network,
  endpoint: VpcEndpoint,
  kind: MemberKind,
): Promise<Change | undefined> {
  const has = new Set(membersOf(endpoint, kind));
  const rows = rowsOf(network, endpoint, kind).map((row) => ({ ...row, picked: has.has(row.id) }));
  const chosen = await dialogs.chooseSome(titleOf(kind, endpoint), rows);
  if (!chosen) return undefined;
  const wanted = new Set(chosen.map(({ id }) => id));
  const add = [...wanted].filter((id) => !has.has(id));
  // What was not read could not be chosen, and stays.
  const shown = new Set(rows.map(({ id }) => id));
  const remove = [...has].filter((id) => shown.has(id) && !wanted.has(id));
  return add.length + remove.length === 0 ? undefined : { kind, endpoint, add, remove };
}

function membersOf(endpoint: VpcEndpoint, kind: MemberKind): readonly string[] {
  switch (kind) {
    case 'route-tables':
      return endpoint.routeTableIds.flatMap((id) => known(id) ?? []);
    case 'subnets':
      return endpoint.subnetIds.flatMap((id) => known(id) ?? []);
    case 'security-groups':
      return endpoint.securityGroupIds.flatMap((id) => known(id) ?? []);
  }
}

function rowsOf(network: Network, endpoint: VpcEndpoint, kind: MemberKind): readonly Row[] {
  const id = known(endpoint.vpcId);
  if (id === undefined) return [];
  const vpc = { id, scope: endpoint.scope };
  switch (kind) {
    case 'route-tables': {
      const associations = routeTableAssociations(network);
      const served = (table: RouteTable): string => {
        const { explicit, implicit } = associations.subnetsOf(table);
        return [...explicit, ...implicit].map(nameOf).join(', ');
      };
      return byName(network.inVpc('route-table', vpc)).map((table) => row(table, served(table)));
    }
    case 'subnets':
      return byName(network.inVpc('subnet', vpc)).map((subnet) => row(subnet, known(subnet.zone) ?? ''));
    case 'security-groups':
      return byName(network.inVpc('security-group', vpc)).map((group) => row(group, group.description ?? ''));
  }
}

/** Names are whatever somebody typed. */
function row(resource: RouteTable | Subnet | SecurityGroup, detail: string): Row {
  return {
    id: resource.id,
    label: verbatim(nameOf(resource)),
    description: resource.id,
    detail: verbatim(detail),
  };
}

function titleOf(kind: MemberKind, { id }: VpcEndpoint): string {
  switch (kind) {
    case 'route-tables':
      return l10n.t('Route tables of {id}', { id });
    case 'subnets':
      return l10n.t('Subnets of {id}, at most one in each zone', { id });
    case 'security-groups':
      return l10n.t('Security groups of {id}', { id });
  }
}
