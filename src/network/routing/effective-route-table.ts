import { known } from '../resolved';
import { message, type Message } from '../message';
import type { Network, VpcReference } from '../network';
import { scopeKey } from '../coverage';
import { ALWAYS, implies } from '../presence';
import type { RouteTable } from '../resources/route-table';
import type { Subnet } from '../resources/subnet';
import { sharedIndex } from '../shared-index';

/** The table that routes what leaves a subnet, and whether it does so by an association of the subnet's own. */
export type EffectiveRouteTable =
  | { readonly table: RouteTable; readonly by: 'association' | 'main' }
  | { readonly table: undefined; readonly why: Message };

/** Which table serves which subnet, for a whole network; made once, since every question about routing starts here. */
export class RouteTableAssociations {
  private readonly explicit = new Map<string, RouteTable>();
  private readonly main = new Map<string, RouteTable>();
  /** Subnets of which code does not say which table they have. */
  private readonly doubtful = new Set<string>();
  /** VPCs with an association of a subnet that is not known. */
  private readonly unsettled = new Set<string>();
  /** Every path asks, and for the same subnets. */
  private readonly answers = new WeakMap<Subnet, EffectiveRouteTable>();

  constructor(private readonly network: Network) {
    for (const table of network.all('route-table')) {
      const scope = scopeKey(table.scope);
      for (const association of table.associations) {
        if (association.kind === 'subnet') {
          const subnetId = known(association.subnetId);
          if (subnetId === undefined) this.unsettled.add(`${scope} ${known(table.vpcId) ?? ''}`);
          else if (
            this.isCertain(table, subnetId, association) &&
            !this.isOther(`${scope} ${subnetId}`, table)
          )
            this.explicit.set(`${scope} ${subnetId}`, table);
          else this.doubtful.add(`${scope} ${subnetId}`);
        } else if (association.kind === 'main') {
          const vpcId = known(table.vpcId);
          if (vpcId !== undefined) this.main.set(`${scope} ${vpcId}`, table);
        }
      }
    }
  }

  /** A declared subnet that stands for several may have two tables: one for some of them, one for the others. */
  private isOther(subnet: string, table: RouteTable): boolean {
    const first = this.explicit.get(subnet);
    return first !== undefined && first !== table;
  }

  private isCertain(
    table: RouteTable,
    subnetId: string,
    { presence, isDoubtful }: Extract<RouteTable['associations'][number], { kind: 'subnet' }>,
  ): boolean {
    if (isDoubtful) return false;
    if (presence === undefined || presence.when === 'always') return true;
    const subnet = this.network.get('subnet', subnetId, table.scope);
    return implies(subnet?.presence ?? ALWAYS, presence) === true;
  }

  /**
   * A subnet has one route table; without an explicit association, the VPC's main table.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html
   */
  of(subnet: Subnet): EffectiveRouteTable {
    let answer = this.answers.get(subnet);
    if (!answer) this.answers.set(subnet, (answer = this.find(subnet)));
    return answer;
  }

  private find(subnet: Subnet): EffectiveRouteTable {
    const scope = scopeKey(subnet.scope);
    const own = this.explicit.get(`${scope} ${subnet.id}`);
    if (own && !this.doubtful.has(`${scope} ${subnet.id}`)) return { table: own, by: 'association' };
    const settled = known(subnet.vpcId) ?? '';
    if (this.doubtful.has(`${scope} ${subnet.id}`) || this.unsettled.has(`${scope} ${settled}`))
      return {
        table: undefined,
        why: message('which route table the subnet has hangs on what is not known'),
      };
    // An association in a table that was not read cannot be excluded.
    if (!this.network.isRead('RouteTables', subnet.scope)) {
      const partly = this.network.region(subnet.scope)?.coverage.RouteTables.state === 'partly-read';
      const why = partly
        ? message('an entry of RouteTables could not be read')
        : message('RouteTables was not read');
      return { table: undefined, why };
    }
    const vpcId = known(subnet.vpcId);
    const main = vpcId === undefined ? undefined : this.main.get(`${scope} ${vpcId}`);
    if (main) return { table: main, by: 'main' };
    return { table: undefined, why: message('the main route table of the VPC is not among those read') };
  }

  /** @returns the main table of a VPC, where it was seen. */
  mainOf(vpc: VpcReference): RouteTable | undefined {
    return this.main.get(`${scopeKey(vpc.scope)} ${vpc.id}`);
  }

  /** @returns the subnets that a table serves: by their own association, or because it is the main table. */
  subnetsOf(table: RouteTable): {
    readonly explicit: readonly Subnet[];
    readonly implicit: readonly Subnet[];
  } {
    this.served ??= this.invert();
    return this.served.get(table) ?? { explicit: [], implicit: [] };
  }

  private served: Map<RouteTable, { explicit: Subnet[]; implicit: Subnet[] }> | undefined;

  private invert(): Map<RouteTable, { explicit: Subnet[]; implicit: Subnet[] }> {
    const served = new Map<RouteTable, { explicit: Subnet[]; implicit: Subnet[] }>();
    for (const subnet of this.network.all('subnet')) {
      const effective = this.of(subnet);
      if (!effective.table) continue;
      let entry = served.get(effective.table);
      if (!entry) served.set(effective.table, (entry = { explicit: [], implicit: [] }));
      (effective.by === 'association' ? entry.explicit : entry.implicit).push(subnet);
    }
    return served;
  }
}

const associations = sharedIndex(['route-table', 'subnet'], (network) => new RouteTableAssociations(network));

/** @returns the associations of a network, computed once for each. */
export function routeTableAssociations(network: Network): RouteTableAssociations {
  return associations(network);
}
