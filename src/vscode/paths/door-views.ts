import { counted, message } from '../../network/message';
import type { Network, VpcReference } from '../../network/network';
import { known } from '../../network/resolved';
import type { Resource } from '../../network/resource';
import { serviceLabel } from '../../network/service-name';
import type { Hop, HopKind } from '../../paths/trace';
import type { DoorView, Tone } from '../../webview/path/protocol';
import { HOP_GLYPHS } from './glyph-of';
import { HOP_WORDS } from './path-words';
import { shortId, type Showing } from './showing';

type DoorKind = DoorView['kind'];

/** From top to bottom (ui.md §5.2). */
const ORDER: readonly DoorKind[] = [
  'gateway-endpoint',
  'peering',
  'transit-gateway',
  'vpn',
  'internet-gateway',
  'egress-only',
  'other',
];

const KINDS: Readonly<Partial<Record<HopKind, DoorKind>>> = {
  'gateway-endpoint': 'gateway-endpoint',
  'vpc-peering': 'peering',
  'transit-gateway': 'transit-gateway',
  'vpn-gateway': 'vpn',
  'internet-gateway': 'internet-gateway',
  'egress-only-internet-gateway': 'egress-only',
  'core-network': 'other',
  'carrier-gateway': 'other',
  'local-gateway': 'other',
};

/** More grey doors than this are counted in words. */
const MAX_GREY = 4;
/** The wall has room for so many. */
const MAX_DOORS = 5;

/** A door, and the id of what it stands for, by which the lines find it. */
export interface PlacedDoor {
  readonly id: string | undefined;
  readonly view: DoorView;
}

/** A door that a way passes. */
export interface DoorOnPath {
  readonly hop: Hop;
  /** Undefined where the class in view does not pass it. */
  readonly number: number | undefined;
  readonly tone: Tone;
}

/** The free gateway endpoint that is missing. */
export interface MissingDoor {
  readonly service: string;
}

/** @returns the doors of the VPC's wall: those on the path, the others in grey, and how many more there are. */
export function doorViews(
  showing: Showing,
  vpc: VpcReference | undefined,
  onPath: readonly DoorOnPath[],
  missing: MissingDoor | undefined,
): { readonly doors: readonly PlacedDoor[]; readonly more: string } {
  const passed = onPath.map((door) => passedDoor(showing, door));
  const ids = new Set(passed.map(({ id }) => id));
  const grey = (vpc ? gatewaysOf(showing.network, vpc) : [])
    .filter(({ resource }) => !ids.has(resource.id))
    .map((gateway) => greyDoor(showing, gateway));
  const dashed = missing ? [missingDoor(showing, missing)] : [];
  const room = Math.max(0, Math.min(MAX_GREY, MAX_DOORS - passed.length - dashed.length));
  const hidden = grey.length - Math.min(grey.length, room);
  return {
    doors: [...dashed, ...passed, ...grey.slice(0, room)].sort(
      (a, b) => ORDER.indexOf(a.view.kind) - ORDER.indexOf(b.view.kind),
    ),
    more: hidden === 0 ? '' : showing.render(counted(hidden, '+ {n} gateway', '+ {n} gateways')),
  };
}

function passedDoor({ render, plannedId }: Showing, { hop, number, tone }: DoorOnPath): PlacedDoor {
  const isNew = plannedId !== undefined && hop.id === plannedId;
  return {
    id: hop.id,
    view: {
      kind: KINDS[hop.kind] ?? 'other',
      node: {
        glyph: HOP_GLYPHS[hop.kind],
        title: isNew
          ? render(message('new'))
          : hop.id === undefined
            ? render(HOP_WORDS[hop.kind])
            : shortId(hop.id),
        lines: [render(HOP_WORDS[hop.kind])],
        hop: number,
        tone: number !== undefined && hop.blockers.length > 0 ? 'bad' : tone,
        ...(isNew && { state: 'new' as const }),
      },
      onPath: number !== undefined,
      missing: undefined,
    },
  };
}

interface Gateway {
  readonly kind: HopKind;
  readonly resource: Resource;
}

function greyDoor({ render }: Showing, { kind, resource }: Gateway): PlacedDoor {
  return {
    id: resource.id,
    view: {
      kind: KINDS[kind] ?? 'other',
      node: {
        glyph: HOP_GLYPHS[kind],
        title: shortId(resource.id),
        lines: [render(HOP_WORDS[kind])],
        hop: undefined,
        tone: 'none',
      },
      onPath: false,
      missing: undefined,
    },
  };
}

function missingDoor({ render }: Showing, { service }: MissingDoor): PlacedDoor {
  return {
    id: undefined,
    view: {
      kind: 'gateway-endpoint',
      node: { glyph: 'plus', title: '', lines: [], hop: undefined, tone: 'none' },
      onPath: false,
      missing: {
        label: render(message('Create {service} endpoint', { service: serviceLabel(service) })),
        detail: render(message('free')),
      },
    },
  };
}

/** Everything in the wall of a VPC, in the order of the doors. */
function gatewaysOf(network: Network, vpc: VpcReference): readonly Gateway[] {
  const endpoints = network
    .inVpc('vpc-endpoint', vpc)
    .filter(({ type, state }) => known(type) === 'gateway' && state === 'available');
  const peerings = network.inVpc('vpc-peering-connection', vpc).filter(({ state }) => state === 'active');
  const attachments = network.inVpc('transit-gateway-attachment', vpc);
  const transit = [...new Set(attachments.map(({ transitGatewayId }) => transitGatewayId))].flatMap(
    (id) => network.get('transit-gateway', id, vpc.scope) ?? [],
  );
  const attached = (
    kind: 'vpn-gateway' | 'internet-gateway' | 'egress-only-internet-gateway' | 'carrier-gateway',
  ): readonly Gateway[] =>
    network
      .inVpc(kind, vpc)
      .filter((gateway) => gateway.kind === kind)
      .map((resource) => ({ kind, resource }));
  return [
    ...endpoints.map((resource): Gateway => ({ kind: 'gateway-endpoint', resource })),
    ...peerings.map((resource): Gateway => ({ kind: 'vpc-peering', resource })),
    ...transit.map((resource): Gateway => ({ kind: 'transit-gateway', resource })),
    ...attached('vpn-gateway'),
    ...attached('internet-gateway'),
    ...attached('egress-only-internet-gateway'),
    ...attached('carrier-gateway'),
  ];
}
