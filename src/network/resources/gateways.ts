import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import type { Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';

/** A gateway in a VPC's wall: internet, egress-only, carrier or virtual private gateway. */
export interface AttachedGateway extends ResourceCommon {
  readonly kind: 'internet-gateway' | 'egress-only-internet-gateway' | 'carrier-gateway' | 'vpn-gateway';
  readonly attachments: readonly { readonly vpcId: Resolved<string>; readonly state: string }[];
  /** The gateway's own state; empty where the answer has none (internet gateways have only attachments). */
  readonly state: string;
}

export function readInternetGateway(entry: EntryReader, scope: Scope): AttachedGateway {
  return {
    kind: 'internet-gateway',
    ...readCommon(entry, scope, 'InternetGatewayId'),
    attachments: readAttachments(entry, 'Attachments'),
    state: '',
  };
}

export function readEgressOnlyInternetGateway(entry: EntryReader, scope: Scope): AttachedGateway {
  return {
    kind: 'egress-only-internet-gateway',
    ...readCommon(entry, scope, 'EgressOnlyInternetGatewayId'),
    attachments: readAttachments(entry, 'Attachments'),
    state: '',
  };
}

export function readVpnGateway(entry: EntryReader, scope: Scope): AttachedGateway {
  return {
    kind: 'vpn-gateway',
    ...readCommon(entry, scope, 'VpnGatewayId'),
    attachments: readAttachments(entry, 'VpcAttachments'),
    state: entry.lowerCase('State') ?? '',
  };
}

export function readCarrierGateway(entry: EntryReader, scope: Scope): AttachedGateway {
  const state = entry.lowerCase('State') ?? '';
  return {
    kind: 'carrier-gateway',
    ...readCommon(entry, scope, 'CarrierGatewayId'),
    attachments: [{ vpcId: entry.text('VpcId'), state }],
    state,
  };
}

/** A detached gateway keeps its last attachment for a while; an internet gateway's attachment says `available`. */
function readAttachments(entry: EntryReader, key: string): AttachedGateway['attachments'] {
  return entry
    .list(key)
    .map((attachment) => ({
      vpcId: attachment.text('VpcId'),
      state: attachment.lowerCase('State') ?? 'attached',
    }))
    .filter(({ state }) => state !== 'detached');
}
