import type { Plan } from '../../../endpoints/plan';
import type { VpcReference } from '../../../network/network';
import type { CreateState } from '../../../webview/create/protocol';

/**
 * What a state asks for. A type that was chosen in one category stays in the state when another is opened: where it
 * does not go with that, it is an interface endpoint.
 */
export function kindOf({ category, type }: Pick<CreateState, 'category' | 'type'>): Plan['kind'] {
  switch (category) {
    case 'instance-connect':
      return 'instance-connect';
    case 'provider':
      return 'endpoint-service';
    case 'aws':
      return type === 'resource' || type === 'service-network' ? 'interface' : type;
    case 'marketplace':
      return type === 'gateway-load-balancer' ? type : 'interface';
    case 'by-name':
      return type === 'gateway' ? 'interface' : type;
  }
}

/** @returns the VPC that is chosen; undefined where none is, or where what is asked for is in none. */
export function vpcOf(state: CreateState): VpcReference | undefined {
  return state.vpc === '' || state.category === 'provider'
    ? undefined
    : { id: state.vpc, scope: state.scope };
}

/** @returns the Region of the service, where it is another than the VPC's. */
export function otherRegionOf(state: CreateState): string | undefined {
  const { serviceRegion, scope } = state;
  const isPossible = kindOf(state) === 'interface';
  return isPossible && serviceRegion !== '' && serviceRegion !== scope.region ? serviceRegion : undefined;
}
