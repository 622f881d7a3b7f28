import type { Scope } from '../describe';
import type { Presence } from '../presence';
import type { EntryReader } from '../normalise/reader';
import type { Resolved } from '../resolved';
import { readCommon, type ResourceCommon } from './common';
import { readRoute, type Route } from './route';

/** What a table routes for: the subnets without a table of their own, one subnet, or traffic entering at a gateway. */
export type RouteTableAssociation =
  | { readonly kind: 'main' }
  | {
      readonly kind: 'subnet';
      readonly subnetId: Resolved<string>;
      /** Of a declared association, where it may be another than its table's. */
      readonly presence?: Presence;
      /** The subnet has this table or another one: code does not say which. */
      readonly isDoubtful?: true;
    }
  | { readonly kind: 'gateway'; readonly gatewayId: Resolved<string> };

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTable.html */
export interface RouteTable extends ResourceCommon {
  readonly kind: 'route-table';
  readonly vpcId: Resolved<string>;
  readonly routes: readonly Route[];
  /** Associations in force or coming into force; those that ended are left out. */
  readonly associations: readonly RouteTableAssociation[];
  /** Virtual private gateways whose routes are propagated into this table. */
  readonly propagatingGateways: readonly string[];
}

export function readRouteTable(entry: EntryReader, scope: Scope): RouteTable {
  return {
    kind: 'route-table',
    ...readCommon(entry, scope, 'RouteTableId'),
    vpcId: entry.text('VpcId'),
    routes: entry.list('Routes').map(readRoute),
    associations: entry.list('Associations').flatMap(readAssociation),
    propagatingGateways: entry.list('PropagatingVgws').map((gateway) => gateway.text('GatewayId')),
  };
}

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteTableAssociationState.html */
const ENDED = new Set(['disassociating', 'disassociated', 'failed']);

function readAssociation(entry: EntryReader): readonly RouteTableAssociation[] {
  if (ENDED.has(entry.child('AssociationState')?.lowerCase('State') ?? '')) return [];
  // The main association names no subnet: it serves all that have no table of their own.
  if (entry.flag('Main') === true) return [{ kind: 'main' }];
  const subnetId = entry.optionalText('SubnetId');
  if (subnetId !== undefined) return [{ kind: 'subnet', subnetId }];
  const gatewayId = entry.optionalText('GatewayId');
  return gatewayId === undefined ? [] : [{ kind: 'gateway', gatewayId }];
}
