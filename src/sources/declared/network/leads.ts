import { message, type Message } from '../../../network/message';
import { unknown, type Resolved } from '../../../network/resolved';
import { isReference, isUnknownValue } from '../kinds';
import type { DeclaredUnit } from '../unit';
import type { Reference, Value } from '../value';
import type { AttributeMeaning, NetworkLanguage, Part } from './part';
import { variantsOf } from './variants';

/** What a value leads to. */
export type Lead =
  | {
      readonly kind: 'part';
      readonly part: Part;
      readonly meaning: AttributeMeaning;
      readonly oneOf: boolean;
    }
  /** An id that is written out, of something that is not declared here. */
  | { readonly kind: 'literal'; readonly text: string }
  /** Not known; the same symbol is the same thing. */
  | { readonly kind: 'unknown'; readonly why: Message; readonly symbol: string | undefined };

const NOT_SAID: Lead = { kind: 'unknown', why: message('the code does not say it'), symbol: undefined };

/** Kinds of parts that become a resource with an id. */
const WITH_ID: ReadonlySet<Part['kind']> = new Set<Part['kind']>([
  'vpc',
  'subnet',
  'route-table',
  'gateway',
  'nat-gateway',
  'transit-gateway',
  'transit-gateway-attachment',
  'peering',
  'endpoint',
  'prefix-list',
  'security-group',
  'network-acl',
  'load-balancer',
]);

/** Follows references between the resources of code to the parts that they are. */
export class Leads {
  private readonly byAddress = new Map<string, Part>();
  private readonly units = new Map<string, DeclaredUnit>();
  private readonly unitOf = new Map<Part, DeclaredUnit>();
  private readonly isOne: boolean;

  constructor(
    units: ReadonlyMap<DeclaredUnit, readonly Part[]>,
    private readonly language: NetworkLanguage,
  ) {
    this.isOne = units.size === 1;
    for (const [unit, parts] of units) {
      this.units.set(unit.name, unit);
      for (const part of parts) {
        this.unitOf.set(part, unit);
        if (WITH_ID.has(part.kind)) this.byAddress.set(this.idIn(unit, part.of.address), part);
      }
    }
  }

  /** @returns the id of what a part declares: its address, with its unit's name where there are several units. */
  id(part: Part): string {
    const unit = this.unitOf.get(part);
    return unit ? this.idIn(unit, part.of.address) : part.of.address;
  }

  unit(part: Part): DeclaredUnit | undefined {
    return this.unitOf.get(part);
  }

  part(id: string): Part | undefined {
    return this.byAddress.get(id);
  }

  /** @param from the part that has the value */
  lead(value: Value | undefined, from: Part): Lead {
    return this.leadIn(value, this.unitOf.get(from));
  }

  /** @param unit whose resource has the value */
  leadIn(value: Value | undefined, unit: DeclaredUnit | undefined): Lead {
    if (typeof value === 'string') return value === '' ? NOT_SAID : { kind: 'literal', text: value };
    if (isReference(value)) return this.follow(value, unit);
    if (isUnknownValue(value)) return { kind: 'unknown', why: value.unknown, symbol: value.symbol };
    return NOT_SAID;
  }

  /**
   * @returns the id of what a value leads to, if it is of a kind; else why it is not known. A value that hangs on a
   * condition is known where all of its variants lead to the same.
   */
  idOf(value: Value | undefined, from: Part, kind: Part['kind']): Resolved<string> {
    const found = variantsOf(value).map(({ value: of }) => this.idOfOne(of, from, kind));
    const [first = unknown(message('the code does not say it'))] = found;
    return found.every((one) => one === first)
      ? first
      : (found.find((one) => typeof one !== 'string') ?? BY_CONDITION);
  }

  private idOfOne(value: Value | undefined, from: Part, kind: Part['kind']): Resolved<string> {
    const lead = this.lead(value, from);
    if (lead.kind === 'literal') return lead.text;
    if (lead.kind === 'unknown') return unknown(lead.why);
    if (lead.meaning === 'vpc-id' && kind === 'vpc' && 'vpc' in lead.part)
      return this.idOf(lead.part.vpc, lead.part, 'vpc');
    if (lead.part.kind !== kind || lead.meaning !== 'id')
      return unknown(message('{address} is of another kind', { address: lead.part.of.address }));
    if (lead.oneOf && lead.part.of.isSeveral)
      return unknown(message('which of {address} it is, is not known', { address: lead.part.of.address }));
    return this.id(lead.part);
  }

  private follow(value: Reference, own: DeclaredUnit | undefined): Lead {
    const unit = value.unit === undefined ? own : this.units.get(value.unit);
    const part = unit && this.byAddress.get(this.idIn(unit, value.to));
    if (!part) {
      const symbol = value.oneOf ? undefined : `${value.to}.${value.attribute}`;
      return {
        kind: 'unknown',
        why: message('{address} is not declared in what was read', { address: value.to }),
        symbol,
      };
    }
    const meaning = this.language.meaning(part.of.type, value.attribute);
    if (meaning === undefined) {
      const why = message('{address} leads to nothing of a network', {
        address: `${value.to}.${value.attribute}`,
      });
      return { kind: 'unknown', why, symbol: undefined };
    }
    return { kind: 'part', part, meaning, oneOf: value.oneOf === true };
  }

  private idIn(unit: DeclaredUnit, address: string): string {
    return this.isOne ? address : `${unit.name}#${address}`;
  }
}

const BY_CONDITION = unknown(message('it hangs on a condition'));
