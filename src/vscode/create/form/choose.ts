import type { Network } from '../../../network/network';
import type { CreateState } from '../../../webview/create/protocol';
import { defaultPlaces } from './default-places';
import { kindOf } from './kind-of';
import { subnetsOf } from './zone-choices';

/** What other choices depend on. */
export type Deciding = Partial<Pick<CreateState, 'category' | 'service' | 'type' | 'serviceRegion' | 'vpc'>>;

/**
 * @returns a state in which something else was decided: tables, subnets and groups of another VPC are forgotten, and
 * what was not chosen yet is preselected as at the start. What somebody chose stays where it still can be.
 */
export function choose(network: Network, state: CreateState, what: Deciding): CreateState {
  return reconsider(network, state, { ...state, ...what });
}

/**
 * The same after an edit that the page made by itself.
 * @returns `after` itself where nothing follows from the edit
 */
export function reconsider(network: Network, before: CreateState, after: CreateState): CreateState {
  const isOtherVpc = before.vpc !== after.vpc;
  const isOtherKind = kindOf(before) !== kindOf(after);
  const isOtherService = before.service !== after.service;
  if (!isOtherVpc && !isOtherKind && !isOtherService) return after;
  const state: CreateState = isOtherVpc
    ? { ...after, routeTables: [], subnets: [], securityGroups: [], pathFrom: undefined }
    : after;
  const places = defaultPlaces(network, state, fromOf(network, state), undefined);
  // Another service is in the way of other tables: what was chosen for the one says nothing of the other.
  const isTables = isOtherService && kindOf(after) === 'gateway';
  return {
    ...state,
    routeTables: state.routeTables.length === 0 || isTables ? places.routeTables : state.routeTables,
    subnets: state.subnets.length === 0 || changesCount(before, after) ? places.subnets : state.subnets,
  };
}

function fromOf(
  network: Network,
  { pathFrom, scope }: CreateState,
): ReturnType<typeof network.get<'subnet'>> {
  return pathFrom === undefined ? undefined : network.get('subnet', pathFrom, scope);
}

/** One subnet is not a choice of one in each zone, nor the other way round. */
function changesCount(before: CreateState, after: CreateState): boolean {
  const [was, is] = [subnetsOf(before), subnetsOf(after)];
  return was !== is && was !== 'none' && is !== 'none';
}
