import type { TraceClass, Via } from '../../paths/trace';
import type { Tone } from '../../webview/path/protocol';

/** How each way travels (ui.md §2): ways that are run centrally are neither good nor bad. */
const VIA_TONES: Readonly<Record<Via, Tone>> = {
  'gateway-endpoint': 'private',
  'interface-endpoint': 'private',
  local: 'private',
  'nat-gateway': 'nat',
  'nat-instance': 'nat',
  'internet-gateway': 'net',
  'egress-only-internet-gateway': 'net',
  'carrier-gateway': 'net',
  'gateway-load-balancer-endpoint': 'none',
  'transit-gateway': 'none',
  'vpc-peering': 'none',
  'vpn-gateway': 'none',
  'core-network': 'none',
  'local-gateway': 'none',
  'network-interface': 'none',
  none: 'none',
};

export function toneOfVia(via: Via | undefined): Tone {
  return via === undefined ? 'none' : VIA_TONES[via];
}

/** @returns the tone of the way that a class takes: no way that cannot be gone has its colour. */
export function toneOfClass({ verdict, via }: Pick<TraceClass, 'verdict' | 'via'>): Tone {
  switch (verdict) {
    case 'reachable':
      return toneOfVia(via);
    case 'ambiguous':
      return 'amb';
    case 'blocked':
    case 'undetermined':
      return 'none';
  }
}
