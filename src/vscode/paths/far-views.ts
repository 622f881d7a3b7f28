import { message } from '../../network/message';
import type { Hop } from '../../paths/trace';
import { idBeside, nameOf } from '../../tree/words';
import type { FarView, NodeView, SubnetView, Tone } from '../../webview/path/protocol';
import { HOP_GLYPHS } from './glyph-of';
import { HOP_WORDS } from './path-words';
import { targetText } from './route-texts';
import { shortId, shortName, type Showing } from './showing';
import type { Stops } from './stops';
import { subnetOf, subnetView, zoneOf } from './subnet-view';

/** What a way passes in a far subnet, as it is seen with the classes in view. */
export interface FarOnPath {
  readonly stops: Stops;
  readonly tone: Tone;
  readonly numberOf: (hop: Hop) => number | undefined;
}

/** @returns what stands in the far subnets: at most one above and one below. */
export function farViews(
  showing: Showing,
  sourceZone: string,
  onPath: readonly FarOnPath[],
): readonly FarView[] {
  const places = (['upper', 'lower'] as const).flatMap(
    (place) => onPath.find(({ stops }) => stops.far?.place === place) ?? [],
  );
  return places.flatMap((place) => farView(showing, sourceZone, place));
}

function farView(showing: Showing, sourceZone: string, { stops, tone, numberOf }: FarOnPath): FarView[] {
  const { far, farTable } = stops;
  if (!far) return [];
  const { network, render } = showing;
  const number = numberOf(far.hop);
  const shown = number === undefined ? 'none' : tone;
  const subnet =
    subnetOf(network, far.hop.resource) ??
    far.hop.checks.map(({ resource }) => subnetOf(network, resource)).find((found) => found !== undefined);
  const zone = zoneOf(subnet);
  const isElsewhere = zone !== '' && sourceZone !== '' && zone !== sourceZone;
  return [
    {
      place: far.place,
      subnet: subnet ? subnetView(network, subnet, number !== undefined) : nowhere(showing, far.hop),
      crossesZones: isElsewhere ? render(message('crosses zones')) : undefined,
      node: {
        glyph: HOP_GLYPHS[far.hop.kind],
        ...farTitle(showing, far.hop),
        hop: number,
        tone: number !== undefined && far.hop.blockers.length > 0 ? 'bad' : shown,
      },
      route: farTable && routeNode(showing, farTable, numberOf(farTable), shown),
    },
  ];
}

function farTitle({ render }: Showing, hop: Hop): Pick<NodeView, 'title' | 'lines'> {
  const { resource, kind, id } = hop;
  switch (resource?.kind) {
    case 'network-interface':
      return {
        title: shortName(resource),
        lines: [resource.addresses[0]?.address ?? resource.ipv6Addresses[0] ?? ''].filter(Boolean),
      };
    case 'instance':
      return { title: shortName(resource), lines: [resource.privateIp ?? ''].filter(Boolean) };
    default:
      return { title: render(HOP_WORDS[kind]), lines: id === undefined ? [] : [shortId(id)] };
  }
}

/** A regional NAT gateway stands in no subnet, and an endpoint's subnets may not have been read. */
function nowhere({ render }: Showing, { resource, kind }: Hop): SubnetView {
  const isRegional = resource?.kind === 'nat-gateway' && resource.availability === 'regional';
  return {
    glyph: HOP_GLYPHS[kind],
    title: isRegional
      ? render(message('in every zone'))
      : resource
        ? nameOf(resource)
        : render(message('subnet not known')),
    cidr: isRegional || !resource ? '' : (idBeside(resource) ?? ''),
    onPath: false,
  };
}

function routeNode(showing: Showing, hop: Hop, number: number | undefined, tone: Tone): NodeView {
  const [chosen] = hop.route?.chosen ?? [];
  const { table } = hop.route ?? {};
  const texts = chosen && table ? targetText(showing, table, chosen) : undefined;
  return {
    glyph: 'sign',
    title: texts ? `${texts.destination} →` : showing.render(message('no route')),
    lines: texts ? [texts.target] : [],
    hop: number,
    tone: number !== undefined && hop.blockers.length > 0 ? 'bad' : tone,
  };
}
