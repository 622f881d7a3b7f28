import type { AddressSet } from '../../network/addresses/address-set';
import type { Scope } from '../../network/describe';
import type { Message } from '../../network/message';
import type { Network } from '../../network/network';
import type { RouteTable } from '../../network/resources/route-table';
import type { Subnet } from '../../network/resources/subnet';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { AddressClass } from '../address-class';
import type { Destination, Flow } from '../question';
import type { Hop, Via } from '../trace';

/** Where traffic is at some point of its way. */
export interface Place {
  readonly vpcId: string;
  readonly scope: Scope;
  readonly subnet: Subnet;
}

/** The public IPv4 address that belongs to a sender's private one. */
export type PublicAddress =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly address: string }
  /** A NAT gateway has one or several; which of them is used is not told. */
  | { readonly kind: 'some' }
  /** A subnet as source: the contract takes it that its interface has one. */
  | { readonly kind: 'assumed'; readonly assumption: Message }
  | { readonly kind: 'unknown'; readonly missing: Message };

/** Who the next hop sees as the source. */
export interface Sender {
  /** The id of who sends. */
  readonly id: string;
  readonly addresses: AddressClass;
  readonly publicAddress: PublicAddress;
  /** The security groups of who sends; undefined where it is not known which. */
  readonly groups: readonly string[] | undefined;
  /** Whose ephemeral ports the answer comes to. */
  readonly client: 'host' | 'nat-gateway';
}

/** The connection by which traffic came into another VPC: the answer has to find it. */
export interface Connection {
  readonly kind: 'vpc-peering-connection' | 'transit-gateway';
  readonly id: string;
  /** What the answer is addressed to. */
  readonly sources: AddressClass;
}

/** What was met so far. */
export interface Trail {
  readonly hops: readonly Hop[];
  readonly missing: readonly Message[];
  readonly assumptions: readonly Message[];
}

/** Traffic of one class on its way. Immutable: each step makes another. */
export interface Journey {
  readonly flow: Flow;
  readonly to: AddressClass;
  /** What is asked for, and what the addresses stand for. */
  readonly destination: Destination;
  readonly endsAt: 'service' | 'internet' | 'network';
  /** The interface endpoint whose interfaces the addresses are. */
  readonly endpoint: VpcEndpoint | undefined;
  readonly sender: Sender;
  readonly at: Place;
  readonly via: Via | undefined;
  readonly cameBy: Connection | undefined;
  /** What has translated or forwarded the traffic already: none does so twice. */
  readonly visited: readonly string[];
  readonly trail: Trail;
}

/** How a journey ended. */
export interface Passage {
  readonly via: Via | undefined;
  readonly trail: Trail;
  /** The address that the destination sees, where it was reached and the address is known. */
  readonly seenSource: string | undefined;
}

/** The end of the journey of a part of a class; several passages where AWS chooses at random. */
export interface Outcome {
  readonly to: AddressClass;
  readonly passages: readonly Passage[];
}

/** What the steps of a walk have in common. */
export interface Walk {
  readonly network: Network;
  /** Looks the journey up in the table of the subnet that it is in, and follows it to its end. */
  readonly route: (journey: Journey) => readonly Outcome[];
  /** The same in a given table: a regional NAT gateway has one of its own. */
  readonly routeIn: (journey: Journey, table: RouteTable) => readonly Outcome[];
}

/** What a step adds to a trail. */
export interface Effect {
  readonly missing?: readonly Message[];
  readonly assumptions?: readonly Message[];
}

/** @returns the journey after one more hop. */
export function withHop(
  journey: Journey,
  hop: Hop,
  { missing = [], assumptions = [] }: Effect = {},
): Journey {
  const { flow, to, destination, endsAt, endpoint, sender, at, via, cameBy, visited, trail } = journey;
  // Field by field: this is done more often than anything else, and copying with `...` takes ten times as long.
  return {
    flow,
    to,
    destination,
    endsAt,
    endpoint,
    sender,
    at,
    via,
    cameBy,
    visited,
    trail: {
      hops: [...trail.hops, hop],
      missing: missing.length === 0 ? trail.missing : [...trail.missing, ...missing],
      assumptions: assumptions.length === 0 ? trail.assumptions : [...trail.assumptions, ...assumptions],
    },
  };
}

/** @returns the journey of a part of its class. */
export function towards(journey: Journey, to: AddressClass): Journey {
  return to === journey.to ? journey : { ...journey, to };
}

/** @returns the part of a class that lies in a set; the class itself where it lies in it wholly. */
export function partOf(addresses: AddressClass, set: AddressSet): AddressClass {
  const part = addresses.set.intersect(set);
  return part.size === addresses.set.size ? addresses : { ...addresses, set: part };
}

/** The first choice of route decides what is said of the whole way. */
export function withVia(journey: Journey, via: Via | undefined): Journey {
  return journey.via === undefined ? { ...journey, via } : journey;
}

/** @returns the end of a journey. */
export function finish(journey: Journey, seenSource?: string): readonly Outcome[] {
  return [{ to: journey.to, passages: [{ via: journey.via, trail: journey.trail, seenSource }] }];
}

/** @returns whether something on the way so far cannot be passed. */
export function isBlocked({ trail }: Journey): boolean {
  return trail.hops.some(({ blockers }) => blockers.length > 0);
}
