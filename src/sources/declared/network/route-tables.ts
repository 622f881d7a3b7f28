import { message } from '../../../network/message';
import { allOf, ALWAYS, implies, type Presence } from '../../../network/presence';
import { isUnknown, known, unknown, type Resolved } from '../../../network/resolved';
import type { Route } from '../../../network/resources/route';
import type { RouteTable, RouteTableAssociation } from '../../../network/resources/route-table';
import type { Vpc } from '../../../network/resources/vpc';
import { isLeftToOthers, presenceOf, type Assembly, type Home } from './assembly';
import type { Part, RoutePart, RouteTablePart } from './part';
import { routesOf, someRoute } from './routes';
import { itemsOf } from './variants';

/** A table while what other resources say about it is gathered. */
interface TableDraft {
  readonly id: string;
  readonly part: Part;
  readonly home: Home;
  readonly presence: Presence;
  readonly routes: Route[];
  readonly associations: RouteTableAssociation[];
  readonly propagating: string[];
}

/** @returns the id of the table that a VPC comes with, where no code adopts it. */
export function mainTableId(vpcId: string): string {
  return `${vpcId}#main`;
}

/** The route tables of declared code, with routes and associations from wherever they are written. */
export class RouteTables {
  private readonly drafts = new Map<string, TableDraft>();
  /** The table that a VPC comes with, by the VPC: adopted by code, or of its own. */
  private readonly defaults = new Map<string, string>();

  constructor(
    private readonly assembly: Assembly,
    vpcs: readonly Vpc[],
  ) {
    for (const part of assembly.all('route-table')) this.addDeclared(part);
    for (const vpc of vpcs) this.addMain(vpc);
    for (const part of assembly.all('route-table')) this.addInline(part);
    this.addRoutes();
    this.addAssociations();
    this.addMainAssociations();
    this.addPropagations();
  }

  /** @returns the id of the table that a value leads to. */
  idOf(value: Parameters<Assembly['home']>[0], from: Part): Resolved<string> {
    const lead = this.assembly.leads.lead(value, from);
    if (lead.kind === 'part' && lead.meaning === 'main-table-id') {
      const vpcId = this.assembly.leads.id(lead.part);
      return this.defaults.get(vpcId) ?? mainTableId(vpcId);
    }
    return this.assembly.leads.idOf(value, from, 'route-table');
  }

  /** @returns whether a table stands for several. */
  isSeveral(id: string): boolean {
    return this.drafts.get(id)?.part.of.isSeveral === true;
  }

  addRoute(tableId: string, route: Route): void {
    this.drafts.get(tableId)?.routes.push(route);
  }

  tables(): readonly RouteTable[] {
    return [...this.drafts.values()]
      .filter(isOfUse)
      .map(({ id, part, home, presence, routes, associations, propagating }) => ({
        kind: 'route-table',
        ...this.assembly.common(part, home.scope),
        id,
        name: part.kind === 'vpc' ? `${part.of.address} (main)` : undefined,
        presence,
        vpcId: home.vpcId,
        routes,
        associations,
        propagatingGateways: propagating,
      }));
  }

  private addDeclared(part: RouteTablePart): void {
    const { assembly } = this;
    const id = assembly.leads.id(part);
    let home = assembly.home(part.vpc, part);
    if (part.adopts !== undefined) {
      const lead = assembly.leads.lead(part.adopts, part);
      if (lead.kind === 'part' && lead.meaning === 'main-table-id') {
        home = assembly.homeIn(assembly.leads.id(lead.part), part);
        this.defaults.set(assembly.leads.id(lead.part), id);
      }
    }
    this.drafts.set(id, this.draft(id, part, home, presenceOf(part)));
  }

  /**
   * Every VPC comes with a table, which is the main one until another is made it.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html#main-route-table
   */
  private addMain(vpc: Vpc): void {
    const part = this.assembly.leads.part(vpc.id);
    if (part?.kind !== 'vpc' || part.of.isReadOnly || part.isDefault || this.defaults.has(vpc.id)) return;
    const id = mainTableId(vpc.id);
    this.defaults.set(vpc.id, id);
    this.drafts.set(id, this.draft(id, part, this.assembly.homeIn(vpc.id, part), vpc.presence));
  }

  private draft(id: string, part: Part, home: Home, presence: Presence): TableDraft {
    const vpc = known(home.vpcId);
    const vpcPart = vpc === undefined ? undefined : this.assembly.leads.part(vpc);
    const cidr = vpcPart?.kind === 'vpc' && typeof vpcPart.cidr === 'string' ? vpcPart.cidr : undefined;
    const local: Route = {
      destination: { kind: 'ipv4', cidr: cidr ?? NOT_SAID },
      target: { kind: 'local' },
      state: 'active',
      origin: 'table',
    };
    return { id, part, home, presence, routes: [local], associations: [], propagating: [] };
  }

  private addInline(part: RouteTablePart): void {
    const draft = this.drafts.get(this.assembly.leads.id(part));
    if (!draft) return;
    for (const route of part.routes) {
      const under = allOf(draft.presence, route.under ?? ALWAYS);
      draft.routes.push(...routesOf(this.assembly, part, route, under));
    }
    if (part.hasMoreRoutes || isLeftToOthers(part, 'routes')) draft.routes.push(someRoute(MORE_ROUTES));
    for (const { value } of itemsOf(part.propagating)) this.propagate(draft, value, part);
  }

  private addRoutes(): void {
    for (const part of this.assembly.all('route')) {
      const id = this.idOf(part.table, part);
      if (isUnknown(id)) this.addStray(part);
      else {
        this.assembly.contribute(id, part);
        const under = presenceOf(part, this.isSeveral(id));
        for (const route of routesOf(this.assembly, part, part, under)) this.addRoute(id, route);
      }
    }
  }

  /**
   * A route of a table that is not known may be any table's of the unit. A table takes one route to a block: those that
   * have a default route have no other.
   */
  private addStray(part: RoutePart): void {
    const lead = this.assembly.leads.lead(part.table, part);
    // A variable, or what is looked up, leads to a table that is declared elsewhere.
    if (lead.kind === 'unknown' && lead.symbol !== undefined) return;
    const unit = this.assembly.leads.unit(part);
    for (const draft of this.drafts.values()) {
      if (this.assembly.leads.unit(draft.part) !== unit || hasDefault(draft.routes)) continue;
      draft.routes.push(someRoute(MORE_ROUTES));
    }
  }

  private addAssociations(): void {
    for (const part of this.assembly.all('association')) {
      const id = this.anyOf(part.table, part) ?? this.idOf(part.table, part);
      if (part.gateway !== undefined) {
        const gatewayId = this.assembly.leads.idOf(part.gateway, part, 'gateway');
        if (!isUnknown(id)) this.drafts.get(id)?.associations.push({ kind: 'gateway', gatewayId });
        continue;
      }
      const subnetId = this.assembly.leads.idOf(part.subnet, part, 'subnet');
      const presence = presenceOf(part);
      if (!isUnknown(id)) this.drafts.get(id)?.associations.push({ kind: 'subnet', subnetId, presence });
      else if (!isUnknown(subnetId)) this.associateWithSome(subnetId, presence);
    }
  }

  /** One of several tables that are all alike: which one does not matter to what is said of all. */
  private anyOf(value: Parameters<Assembly['home']>[0], from: Part): string | undefined {
    const lead = this.assembly.leads.lead(value, from);
    const isOne =
      lead.kind === 'part' && lead.part.kind === 'route-table' && lead.meaning === 'id' && lead.oneOf;
    return isOne ? this.assembly.leads.id(lead.part) : undefined;
  }

  /** A subnet that has some table, nobody knows which: any of its VPC may be it, and none is known to. */
  private associateWithSome(subnetId: string, presence: Presence): void {
    const subnet = this.assembly.leads.part(subnetId);
    const home = subnet?.kind === 'subnet' ? this.assembly.home(subnet.vpc, subnet) : undefined;
    for (const draft of this.drafts.values()) {
      if (draft.home !== home || draft.part.kind !== 'route-table') continue;
      draft.associations.push({ kind: 'subnet', subnetId, presence, isDoubtful: true });
    }
  }

  private addMainAssociations(): void {
    const settled = new Set<string>();
    for (const part of this.assembly.all('main-association')) {
      const vpcId = this.assembly.leads.idOf(part.vpc, part, 'vpc');
      const id = this.idOf(part.table, part);
      if (isUnknown(vpcId)) continue;
      settled.add(vpcId);
      const draft = isUnknown(id) ? undefined : this.drafts.get(id);
      // Where it hangs on a condition, nobody knows which table is the main one.
      if (draft && implies(draft.presence, presenceOf(part)) === true)
        draft.associations.push({ kind: 'main' });
    }
    for (const [vpcId, id] of this.defaults) {
      if (!settled.has(vpcId)) this.drafts.get(id)?.associations.push({ kind: 'main' });
    }
  }

  private addPropagations(): void {
    for (const part of this.assembly.all('propagation')) {
      for (const { value } of itemsOf(part.tables)) {
        const id = this.idOf(value, part);
        const draft = isUnknown(id) ? undefined : this.drafts.get(id);
        if (draft) this.propagate(draft, part.gateway, part);
      }
    }
  }

  /** What a virtual private gateway propagates is not known before it runs. */
  private propagate(draft: TableDraft, gateway: Parameters<Assembly['home']>[0], part: Part): void {
    const gatewayId = this.assembly.leads.idOf(gateway, part, 'gateway');
    draft.propagating.push(known(gatewayId) ?? '');
    draft.routes.push({
      destination: { kind: 'ipv4', cidr: PROPAGATED },
      target: { kind: 'vpn-gateway', id: gatewayId },
      state: 'active',
      origin: 'propagated',
    });
  }
}

/** The table that a VPC comes with and that another has taken the place of is nobody's. */
function isOfUse({ part, routes, associations }: TableDraft): boolean {
  return part.kind === 'route-table' || associations.length > 0 || routes.length > 1;
}

function hasDefault(routes: readonly Route[]): boolean {
  return routes.some(({ destination }) => destination.kind === 'ipv4' && destination.cidr === '0.0.0.0/0');
}

const NOT_SAID = unknown(message('the code does not say it'));
const MORE_ROUTES = unknown(message('the table may have routes that the code does not show'));
const PROPAGATED = unknown(message('what is propagated is not known before it runs'));
