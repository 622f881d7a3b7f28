import type { Family } from '../network/addresses/address';
import { AddressSet } from '../network/addresses/address-set';
import { message } from '../network/message';
import type { Network } from '../network/network';
import { distinct } from '../network/distinct';
import { resolve } from './names/resolve';
import type { ResolvedAddresses } from './names/resolution';
import { familiesOf, type Question, type Source } from './question';
import type { Trace } from './trace';
import { instanceNotes } from './try-it';
import { classesOf, inOrder } from './walk/classes';
import { conclude, dead, type Answer } from './walk/conclude';
import { blocker, hop } from './walk/hop';
import { inboundAnswer } from './walk/inbound';
import type { Journey, Outcome, Walk } from './walk/journey';
import { leave } from './walk/leave';
import { route, routeIn } from './walk/route';
import { withoutOwn } from './walk/own-address';
import { placeOf, startOf, type NoStart, type Start } from './walk/start';

/**
 * Answers how something reaches something: by every way, with every blocker, for every class of addresses.
 * Pure and quick: tens of microseconds once the network's indexes are built.
 */
export function tracePath(network: Network, question: Question): Trace {
  const { from } = question;
  if (from.kind !== 'internet') return traceOutbound(network, question, from);
  const { answer, region, openings } = inboundAnswer(network, question);
  return conclude(network, question, region, answer, openings);
}

type Outward = Exclude<Source, { readonly kind: 'internet' }>;

function traceOutbound(network: Network, question: Question, from: Outward): Trace {
  const answers = familiesOf(question.families).map((family) => answerFor(network, question, from, family));
  return conclude(network, question, regionOf(from), {
    classes: answers.flatMap(({ classes }) => classes),
    assumptions: distinct(answers.flatMap(({ assumptions }) => assumptions)),
    notes: distinct([...answers.flatMap(({ notes }) => notes), ...instanceNotes(question)]),
  });
}

function answerFor(network: Network, question: Question, from: Outward, family: Family): Answer {
  const starting = startOf(network, from, family);
  if (!starting.ok) return startsNowhere(network, question, family, starting);
  const { start } = starting;
  const { vpcId, scope } = start.at;
  const resolution = resolve(network, { ...question, families: family }, { vpcId, scope });
  const { missing, lookup, notes } = resolution;
  const { targets, own } = withoutOwn(resolution.targets, from, family, question.to);
  if (resolution.targets.length === 0) {
    const explanation =
      family === 'ipv6'
        ? message('The destination has no IPv6 address that is known.')
        : message('The destination has no IPv4 address that is known.');
    const known = missing.length === 0;
    const blockers = known ? [blocker('NO_PATH', undefined, explanation, 'subnet')] : [];
    const end = hop('dns', { explanation, rule: 'vpc-dns', blockers });
    // None: there is no address to speak of.
    const none = known ? AddressSet.empty(family) : undefined;
    return { classes: [dead(family, end, missing, none)], assumptions: resolution.assumptions, notes };
  }
  const walk = walkOf(network);
  const outcomes = targets.map((target) =>
    leave(walk, journeyTo(question, start, target, resolution.endsAt), start.station, lookup),
  );
  return {
    classes: [...outcomes.flatMap((each) => classesOf(each, family, missing)), ...own],
    assumptions: [
      ...start.assumptions,
      ...resolution.assumptions,
      ...inOrder(outcomes.flat()).flatMap(({ passages }) =>
        passages.flatMap(({ trail }) => trail.assumptions),
      ),
    ],
    notes,
  };
}

/** A source that cannot send in this family still has a question: what it asks about is one class for each target. */
function startsNowhere(
  network: Network,
  question: Question,
  family: Family,
  { subnet, why, blocked }: NoStart,
): Answer {
  const explanation = blocked ? why : message('Where the traffic starts is not known.');
  const blockers = blocked ? [blocker('NO_PATH', subnet?.id, explanation, 'subnet')] : [];
  const start = hop('subnet', { resource: subnet, explanation, rule: 'subnet', blockers });
  const at = subnet && placeOf(subnet);
  const asked = at ? resolve(network, { ...question, families: family }, at).targets : [];
  const sets = asked.map(({ addresses: { which, set } }) => (which === 'all' ? set : undefined));
  const classes = (sets.length === 0 ? [undefined] : sets).map((set) =>
    dead(family, start, blocked ? [] : [why], set),
  );
  return { classes, assumptions: [], notes: [] };
}

function walkOf(network: Network): Walk {
  const walk: Walk = {
    network,
    route: (journey): readonly Outcome[] => route(walk, journey),
    routeIn: (journey, table): readonly Outcome[] => routeIn(walk, journey, table),
  };
  return walk;
}

function journeyTo(
  { flow, to }: Question,
  { at, sender }: Start,
  { addresses, endpoint }: ResolvedAddresses,
  endsAt: Journey['endsAt'],
): Journey {
  return {
    flow,
    to: addresses,
    destination: to,
    endsAt,
    endpoint,
    sender,
    at,
    via: undefined,
    cameBy: undefined,
    visited: [],
    trail: { hops: [], missing: [], assumptions: [] },
  };
}

function regionOf(from: Outward): string {
  switch (from.kind) {
    case 'subnet':
    case 'address':
      return from.subnet.scope.region;
    case 'station':
      return from.station.scope.region;
  }
}
