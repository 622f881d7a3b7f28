import type { Scope } from '../describe';
import type { EntryReader } from '../normalise/reader';
import type { Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';

/** One side of a peering connection. */
export interface PeeringSide {
  readonly vpcId: Resolved<string>;
  readonly owner: string | undefined;
  readonly region: string | undefined;
  readonly cidrs: readonly string[];
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcPeeringConnection.html */
export interface VpcPeeringConnection extends ResourceCommon {
  readonly kind: 'vpc-peering-connection';
  readonly requester: PeeringSide;
  readonly accepter: PeeringSide;
  /** `active`, `pending-acceptance`, `deleted`, `rejected`, `expired` … */
  readonly state: string;
}

export function readVpcPeeringConnection(entry: EntryReader, scope: Scope): VpcPeeringConnection {
  const requester = readSide(entry, 'RequesterVpcInfo');
  return {
    kind: 'vpc-peering-connection',
    ...readCommon(entry, scope, 'VpcPeeringConnectionId'),
    owner: requester.owner ?? scope.account,
    requester,
    accepter: readSide(entry, 'AccepterVpcInfo'),
    state: entry.child('Status')?.lowerCase('Code') ?? 'unknown',
  };
}

function readSide(entry: EntryReader, key: 'RequesterVpcInfo' | 'AccepterVpcInfo'): PeeringSide {
  const side = entry.child(key);
  if (!side) throw entry.malformed(key, { template: 'is missing', args: {} });
  const ipv4 = side.list('CidrBlockSet').map((block) => block.text('CidrBlock'));
  const primary = side.optionalText('CidrBlock');
  return {
    vpcId: side.text('VpcId'),
    owner: side.optionalText('OwnerId'),
    region: side.optionalText('Region'),
    cidrs: [
      // Older answers have the primary block only.
      ...(ipv4.length === 0 && primary !== undefined ? [primary] : ipv4),
      ...side.list('Ipv6CidrBlockSet').map((block) => block.text('Ipv6CidrBlock')),
    ],
  };
}
