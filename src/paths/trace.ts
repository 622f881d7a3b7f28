import type { AddressSet } from '../network/addresses/address-set';
import type { Family } from '../network/addresses/address';
import type { Message } from '../network/message';
import type { Resource } from '../network/resource';
import type { Route } from '../network/resources/route';
import type { RouteTable } from '../network/resources/route-table';
import type { VpcEndpoint } from '../network/resources/vpc-endpoint';
import type { AddressClass } from './address-class';
import type { ExplanationCode } from './explanation-code';
import type { Question } from './question';
import type { RuleName } from './rules';

/** - `partial`: the classes differ · `ambiguous`: AWS itself chooses at random · `undetermined`: too little is known */
export type Verdict = 'reachable' | 'blocked' | 'partial' | 'ambiguous' | 'undetermined';

/** What the chosen route in the source's own table points to; for private DNS, the interface endpoint. Contract. */
export type Via =
  | 'gateway-endpoint'
  | 'interface-endpoint'
  | 'gateway-load-balancer-endpoint'
  | 'internet-gateway'
  | 'nat-gateway'
  | 'nat-instance'
  | 'egress-only-internet-gateway'
  | 'transit-gateway'
  | 'vpc-peering'
  | 'vpn-gateway'
  | 'core-network'
  | 'carrier-gateway'
  | 'local-gateway'
  | 'network-interface'
  | 'local'
  | 'none';

/** What a hop is. Contract. */
export type HopKind =
  | Via
  | 'instance'
  | 'subnet'
  | 'route-table'
  | 'route'
  | 'security-group'
  | 'network-acl'
  | 'dns'
  | 'prefix-list'
  | 'service'
  | 'internet';

/** A thing on the path that cannot be passed. The path is followed to its end all the same. */
export interface Blocker {
  readonly code: ExplanationCode;
  /** The id of what blocks. */
  readonly resource: string | undefined;
  readonly explanation: Message;
  readonly rule: RuleName;
}

/** A filter on the path and what it does to the traffic of a class, forward and back. */
export interface Check {
  readonly kind: 'security-group' | 'network-acl' | 'block-public-access' | 'source-destination-check';
  readonly id: string | undefined;
  readonly resource: Resource | undefined;
  /** On which side of the hop it stands: where traffic leaves it or where it comes in. */
  readonly side: 'out' | 'in';
  readonly outcome: 'passes' | 'blocks' | 'unknown';
  readonly explanation: Message;
  readonly rule: RuleName;
}

/** The choice that a route table made; the card of the picture shows it among the table's other routes. */
export interface RouteChoice {
  readonly table: RouteTable;
  /** The route; several where AWS chooses at random; none where no route matches. */
  readonly chosen: readonly Route[];
  /** What was looked up. */
  readonly addresses: AddressClass;
}

/** One step of a path. */
export interface Hop {
  readonly kind: HopKind;
  /** The id of the resource; undefined for what has none (a name lookup, a service). */
  readonly id: string | undefined;
  /** Undefined for what has none, and for what is named but was not seen. */
  readonly resource: Resource | undefined;
  readonly explanation: Message;
  readonly rule: RuleName;
  readonly checks: readonly Check[];
  readonly blockers: readonly Blocker[];
  /** Set for a route table. */
  readonly route?: RouteChoice;
}

/** A way that the traffic of a class takes, or, where AWS chooses at random, may take. */
export interface Way {
  /** Undefined where it is not known which route is taken. */
  readonly via: Via | undefined;
  readonly hops: readonly Hop[];
  /** The address that the destination sees as the source, where it is known. */
  readonly seenSource: string | undefined;
}

/** The answer for addresses that every table and filter on the way treats alike. */
export interface TraceClass {
  readonly family: Family;
  /** Undefined: some public addresses, which ones is not known. */
  readonly addresses: AddressSet | undefined;
  readonly verdict: Exclude<Verdict, 'partial'>;
  /** Undefined where the ways differ. */
  readonly via: Via | undefined;
  /** One; several where AWS chooses at random. Never empty. */
  readonly ways: readonly Way[];
  readonly blockers: readonly Blocker[];
  /** What is not known, each as a clause without a full stop; empty unless `undetermined`. */
  readonly missing: readonly Message[];
}

/** Whether the endpoint's policy lets calls through: authorisation, apart from reachability. Contract. */
export interface PolicyAnswer {
  readonly verdict: 'allowed' | 'denied' | 'depends' | 'none' | 'undetermined';
  readonly explanation: Message;
  readonly endpoint: VpcEndpoint | undefined;
}

/** Where a price comes from. */
export interface PriceSource {
  readonly region: string;
  /** `2026-01`: when it was looked up. */
  readonly date: string;
  readonly source: string;
}

/** What the traffic of a trace costs on its way, in USD. */
export interface WayCost {
  readonly perGb: number;
  /** For each hour that what carries it exists (a NAT gateway, an interface endpoint in each zone). */
  readonly perHour: number;
  readonly price: PriceSource;
}

/** The answer to a question: always complete, with every blocker. */
export interface Trace {
  readonly question: Question;
  readonly verdict: Verdict;
  /** The way of all classes; undefined where they differ. */
  readonly via: Via | undefined;
  /** Every way of every class, without repetition. */
  readonly vias: readonly Via[];
  readonly assumptions: readonly Message[];
  readonly policy: PolicyAnswer;
  /** Never empty. */
  readonly classes: readonly TraceClass[];
  /** Undefined where the Region has no entry in the price table or the ways differ in cost. */
  readonly cost: WayCost | undefined;
  /** What to know beside the path: an instance without a profile, a name that resolves publicly … */
  readonly notes: readonly Message[];
  /** What gets in from outside; only for a question from the internet. */
  readonly inbound: readonly InboundOpening[] | undefined;
}

/** Ports of an interface that are open to addresses outside the VPC, after every filter on the way. */
export interface InboundOpening {
  readonly family: Family;
  readonly protocol: string;
  readonly ports: { readonly from: number; readonly to: number } | undefined;
  readonly sources: AddressSet;
}
