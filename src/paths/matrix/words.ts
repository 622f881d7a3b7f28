import type { Via } from '../trace';
import type { MatrixCell } from './cell';

/** The word for how a subnet reaches a service; surfaces say it in their language. */
export type WayWord =
  'gateway' | 'interface' | 'nat' | 'internet' | 'other' | 'split' | 'ambiguous' | 'blocked' | 'unknown';

/** @returns the one word that a cell of the matrix holds. */
export function wayWord({ verdict, vias }: MatrixCell): WayWord {
  switch (verdict) {
    case 'undetermined':
      return 'unknown';
    case 'blocked':
    case 'ambiguous':
      return verdict;
    case 'partial':
      return 'split';
    case 'reachable': {
      // Two NAT devices are one way, a NAT gateway and a gateway endpoint are two.
      const [word, ...others] = new Set(vias.map(wordOfVia));
      return others.length > 0 ? 'split' : (word ?? 'unknown');
    }
  }
}

function wordOfVia(via: Via): WayWord {
  switch (via) {
    case 'gateway-endpoint':
      return 'gateway';
    case 'interface-endpoint':
      return 'interface';
    case 'nat-gateway':
    case 'nat-instance':
      return 'nat';
    case 'internet-gateway':
    case 'egress-only-internet-gateway':
    case 'carrier-gateway':
      return 'internet';
    case 'gateway-load-balancer-endpoint':
    case 'transit-gateway':
    case 'vpc-peering':
    case 'vpn-gateway':
    case 'core-network':
    case 'local-gateway':
    case 'network-interface':
    case 'local':
    case 'none':
      return 'other';
  }
}
