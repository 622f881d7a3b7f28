import { counted, message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { RouteTable } from '../../network/resources/route-table';
import type { RuleName } from '../rules';
import type { Candidate, Choice } from './choose';
import { destinationText, RANK, type TableRoute } from './table-route';

type Won = Extract<Choice, { readonly kind: 'route' }>;

/** Why a route was chosen. */
type Reason =
  | 'blackhole'
  | 'only-local'
  | 'only'
  | 'only-list'
  | 'same-target'
  | 'local-before-propagated'
  | 'more-specific-than-local'
  | 'static-before-propagated'
  | 'list-before-propagated'
  | 'exact-cidr'
  | 'more-specific-than-list'
  | 'longest';

/**
 * @param won the choices of one route for parts of what was looked up; never empty.
 * @returns why it was chosen, in one sentence for all of them.
 */
export function whyChosen(
  network: Network,
  table: RouteTable,
  won: readonly [Won, ...Won[]],
): { readonly why: Message; readonly rule: RuleName } {
  const [{ winner }] = won;
  const reasons = new Set(won.map(reasonOf));
  const [first = 'longest'] = reasons;
  const reason = reasons.size === 1 ? first : 'longest';
  const matched = new Set(won.flatMap((each) => each.matched.map(({ of }) => of)));
  const why = sentence(reason, winner.of, matched.size, table.routes.length);
  return { why, rule: ruleOf(network, table, reason, winner.of) };
}

function reasonOf({ winner, matched }: Won): Reason {
  const { of } = winner;
  if (of.route.state === 'blackhole') return 'blackhole';
  if (!winner.sure) return 'same-target';
  const others = matched.filter((candidate) => candidate.of !== of);
  if (others.length === 0) return only(of);
  if (of.rank === RANK.local) {
    return others.some((other) => other.of.rank === RANK.propagated && atLeast(other, winner))
      ? 'local-before-propagated'
      : 'longest';
  }
  const equal = others.filter(({ length }) => length !== undefined && length === winner.length);
  if (equal.length > 0) return among(of, equal);
  if (others.some((other) => other.of.rank === RANK.local)) return 'more-specific-than-local';
  if (of.cidr && others.some((other) => other.of.rank === RANK.list)) return 'more-specific-than-list';
  return 'longest';
}

function only(of: TableRoute): Reason {
  if (of.rank === RANK.local) return 'only-local';
  return of.list === undefined ? 'only' : 'only-list';
}

function atLeast(other: Candidate, winner: Candidate): boolean {
  return (other.length ?? 0) >= (winner.length ?? 0);
}

/** Routes to the same block. */
function among(of: TableRoute, equal: readonly Candidate[]): Reason {
  if (of.rank === RANK.static) {
    return equal.some((other) => other.of.rank === RANK.list) ? 'exact-cidr' : 'static-before-propagated';
  }
  return of.rank === RANK.list && equal.some((other) => other.of.rank === RANK.propagated)
    ? 'list-before-propagated'
    : 'same-target';
}

function sentence(reason: Reason, { route }: TableRoute, matches: number, routes: number): Message {
  const args = { destination: destinationText(route) ?? '?' };
  switch (reason) {
    case 'blackhole':
      return message(
        'The route to {destination} is a blackhole: it drops what it matches, and no other route takes over.',
        args,
      );
    case 'only-local':
      return message('Only the local route {destination} contains these addresses.', args);
    case 'only':
      return message('Only {destination} contains these addresses.', args);
    case 'only-list':
      return message('Only prefix list {destination} holds these addresses.', args);
    case 'same-target':
      return message('Every route that may match leads to the same target.');
    case 'local-before-propagated':
      return message('The local route beats propagated routes, even more specific ones.');
    case 'more-specific-than-local':
      return message('{destination} is more specific than the local route.', args);
    case 'static-before-propagated':
      return message('The static route beats the propagated one to the same block.');
    case 'list-before-propagated':
      return message('The prefix list beats the propagated route to the same block.');
    case 'exact-cidr':
      return message('The exact CIDR beats the prefix list.');
    case 'more-specific-than-list':
      return message('{destination} is more specific than the prefix list.', args);
    case 'longest':
      return counted(
        matches,
        '{n} of {routes} routes matches.',
        '{n} of {routes} routes match; the longest prefix wins.',
        { routes },
      );
  }
}

function ruleOf(network: Network, table: RouteTable, reason: Reason, of: TableRoute): RuleName {
  switch (reason) {
    case 'blackhole':
    case 'local-before-propagated':
    case 'more-specific-than-local':
      return reason;
    case 'only-local':
      return 'local-route';
    case 'static-before-propagated':
    case 'list-before-propagated':
    case 'exact-cidr':
      return 'static-before-list-before-propagated';
    case 'more-specific-than-list':
      return 'longest-prefix';
    case 'only':
    case 'only-list':
    case 'same-target':
    case 'longest':
      if (of.rank === RANK.local) return 'local-route';
      return isGatewayEndpoint(network, table, of) ? 'gateway-endpoint-route' : 'longest-prefix';
  }
}

function isGatewayEndpoint(network: Network, table: RouteTable, { route, list }: TableRoute): boolean {
  const { target } = route;
  if (list === undefined || target.kind !== 'vpc-endpoint') return false;
  const id = known(target.id);
  const endpoint = id === undefined ? undefined : network.get('vpc-endpoint', id, table.scope);
  return endpoint?.type !== 'gateway-load-balancer';
}
