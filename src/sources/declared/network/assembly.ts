import type { Scope } from '../../../network/describe';
import { message, type Message } from '../../../network/message';
import { partitionOf } from '../../../network/partition';
import { allOf, ALWAYS, condition, type Presence } from '../../../network/presence';
import { known, unknown, type Resolved } from '../../../network/resolved';
import type { ResourceCommon } from '../../../network/resources/common';
import type { DeclaredUnit } from '../unit';
import type { Value } from '../value';
import { Leads } from './leads';
import { DeclaredOrigin } from './origin';
import type { NetworkLanguage, Part, PartKind } from './part';

/** A VPC that code refers to and does not declare. */
export interface OutsideVpc {
  readonly id: string;
  readonly scope: Scope;
  readonly why: Message;
  /** Who refers to it first. */
  readonly by: Part;
}

/** Where something in a VPC is. */
export interface Home {
  readonly vpcId: Resolved<string>;
  readonly scope: Scope;
}

const NO_TAGS: ReadonlyMap<string, string> = new Map();

type PartOf<K extends PartKind> = Extract<Part, { readonly kind: K }>;

/** What all of a network is put together from: the parts by kind, and what they lead to. */
export class Assembly {
  readonly leads: Leads;
  readonly outside = new Map<string, OutsideVpc>();
  private readonly byKind = new Map<PartKind, Part[]>();
  private readonly contributions = new Map<string, Part[]>();
  private readonly homes = new Map<string, Home>();
  private readonly scopes = new Map<string, Scope>();

  constructor(
    readonly units: readonly DeclaredUnit[],
    readonly language: NetworkLanguage,
  ) {
    const parts = new Map(
      units.map((unit) => [unit, unit.resources.flatMap((resource) => language.parts(resource))] as const),
    );
    this.leads = new Leads(parts, language);
    for (const part of [...parts.values()].flat()) {
      if (part.of.presence.when === 'never' || part.under?.when === 'never') continue;
      const group = this.byKind.get(part.kind);
      if (group) group.push(part);
      else this.byKind.set(part.kind, [part]);
    }
  }

  all<K extends PartKind>(kind: K): readonly PartOf<K>[] {
    const ofKind: readonly Part[] = this.byKind.get(kind) ?? [];
    return ofKind.filter((part): part is PartOf<K> => part.kind === kind);
  }

  /** Notes that a part says something about a resource that another one declares. */
  contribute(id: string, part: Part): void {
    const parts = this.contributions.get(id);
    if (parts) parts.push(part);
    else this.contributions.set(id, [part]);
  }

  /** @returns the parts beside its own that say something about a resource: routes of their own, associations. */
  contributors(id: string): readonly Part[] {
    return this.contributions.get(id) ?? [];
  }

  /** @returns what every resource of a network has, of a part. */
  common(part: Part, scope: Scope): ResourceCommon {
    return {
      id: this.leads.id(part),
      scope,
      owner: scope.account,
      name: undefined,
      // Nobody asks for the tags of what is not applied.
      tags: NO_TAGS,
      origin: this.origin(part),
      presence: presenceOf(part),
    };
  }

  origin(part: Part): DeclaredOrigin {
    const unit = this.leads.unit(part);
    if (!unit) throw new Error(`${part.of.address} is of no unit`);
    return new DeclaredOrigin(part.of, unit, part.names);
  }

  /** @returns the VPC that a value leads to, and its account and Region; a VPC that is not declared becomes an outside one. */
  home(value: Value | undefined, part: Part): Home {
    const id = this.leads.idOf(value, part, 'vpc');
    const found = known(id) ?? this.outsideSymbol(value, part);
    if (found === undefined) return { vpcId: id, scope: this.scopeOf(part) };
    return this.homeIn(found, part);
  }

  /** @param by who says so */
  homeIn(vpcId: string, by: Part): Home {
    let home = this.homes.get(vpcId);
    if (!home) this.homes.set(vpcId, (home = { vpcId, scope: this.scopeOfVpc(vpcId, by) }));
    return home;
  }

  /** The account is nobody's: what is not applied is in none. The Region is the empty string where it is not known. */
  scopeOf(part: Part): Scope {
    const region = known(part.of.region) ?? '';
    let scope = this.scopes.get(region);
    if (!scope) this.scopes.set(region, (scope = { account: '', region, partition: partitionOf(region) }));
    return scope;
  }

  private scopeOfVpc(id: string, by: Part): Scope {
    const part = this.leads.part(id);
    const scope = this.scopeOf(part ?? by);
    if (!part) {
      const why = message('VPC {vpc} is not declared here: there may be more in it.', { vpc: id });
      this.outside.set(id, { id, scope, why, by });
    }
    return scope;
  }

  /** The same variable, or the same lookup, is the same VPC. */
  private outsideSymbol(value: Value | undefined, part: Part): string | undefined {
    const lead = this.leads.lead(value, part);
    return lead.kind === 'unknown' ? lead.symbol : undefined;
  }
}

/**
 * @param others whether what it belongs to stands for several too: each of these has one then. Else it may be there or
 * not, since nobody knows how many there are.
 */
export function presenceOf(part: Part, others = true): Presence {
  const own = allOf(part.of.presence, part.under ?? ALWAYS);
  return part.of.isSeveral && !others ? allOf(own, condition(`${part.of.address} is there`)) : own;
}

/** @returns a text that is written out, or why it is not known. */
export function textOf(value: Value | undefined): Resolved<string> {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return unknown(message('the code does not say it'));
}

/** @returns a flag that is written out, as text too; `byDefault` where it is not written. */
export function flagOf(value: Value | undefined, byDefault: boolean): Resolved<boolean> {
  if (value === undefined || value === null) return byDefault;
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'True') return true;
  if (value === 'false' || value === 'False') return false;
  return unknown(message('the code does not say it'));
}

/** @returns whether code leaves a field of a resource to others: there may be more than it says. */
export function isLeftToOthers({ of, names }: Part, field: string): boolean {
  const { leftToOthers } = of;
  if (!leftToOthers || leftToOthers.size === 0) return false;
  const name = names[field];
  return leftToOthers.has('all') || (name !== undefined && leftToOthers.has(name));
}
