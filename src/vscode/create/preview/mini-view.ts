import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Hop, Trace } from '../../../paths/trace';
import { wayOfSubnet } from '../../../tree/nodes/subnet';
import type { Subnet } from '../../../network/resources/subnet';
import { nameOf } from '../../../tree/words';
import type { MiniView } from '../../../webview/create/protocol';
import type { GlyphName, Tone } from '../../../webview/path/protocol';
import { glyphOfService, HOP_GLYPHS, SUBNET_GLYPHS } from '../../paths/glyph-of';
import { HOP_WORDS, serviceTitle } from '../../paths/path-words';
import { destinationWords } from '../../paths/place-words';
import { targetText } from '../../paths/route-texts';
import { shortName } from '../../paths/showing';
import { stopsOf } from '../../paths/stops';
import { toneOfVia } from '../../paths/tone-of';
import type { Render } from './previewing';

/** A path that is drawn in a row of boxes. */
export interface MiniPath {
  readonly network: Network;
  readonly subnet: Subnet;
  readonly trace: Trace;
  /** The id of the endpoint, where it does not exist yet. */
  readonly plannedId: string | undefined;
  readonly render: Render;
}

type Box = MiniView['boxes'][number];

/**
 * @param label the title of the row
 * @returns the first way of a trace on the columns source, route, through, out and service
 */
export function miniView(path: MiniPath, label: string): MiniView {
  const boxes = boxesOf(path);
  const alt = path.render(
    message('{label}. {boxes}.', { label, boxes: boxes.map(({ text }) => text).join(' → ') }),
  );
  return { label, tone: toneOf(path.trace), boxes, alt };
}

function toneOf({ verdict, via }: Trace): Tone {
  switch (verdict) {
    case 'reachable':
      return toneOfVia(via);
    case 'blocked':
      return 'bad';
    case 'ambiguous':
    case 'partial':
      return 'amb';
    case 'undetermined':
      return 'none';
  }
}

function boxesOf(path: MiniPath): readonly Box[] {
  const { network, subnet, trace, render } = path;
  const [way] = trace.classes[0]?.ways ?? [];
  const stops = way && stopsOf(way);
  const { far, door, end } = stops ?? {};
  const box = (column: number, glyph: GlyphName, text: string): Box => ({ column, glyph, text });
  // An endpoint stands where a NAT gateway does; what leads out of the VPC stands right of it.
  const through = far?.hop ?? (door?.kind === 'gateway-endpoint' ? door : undefined);
  const out = door === through ? undefined : door;
  return [
    box(0, SUBNET_GLYPHS[wayOfSubnet(network, subnet)], nameOf(subnet)),
    ...(stops?.table ? [box(1, 'sign', routeText(path, stops.table))] : []),
    ...(through ? [box(2, HOP_GLYPHS[through.kind], hopText(path, through))] : []),
    ...(out ? [box(3, HOP_GLYPHS[out.kind], hopText(path, out))] : []),
    ...(end ? [endBox(trace, render)] : []),
  ];
}

/** What the source's own table chose. */
function routeText({ network, render }: MiniPath, { route }: Hop): string {
  const [chosen, ...others] = route?.chosen ?? [];
  if (!route || !chosen) return render(message('no route'));
  if (others.length > 0) return render(message('{n} routes', { n: others.length + 1 }));
  if (chosen.target.kind === 'local') return 'local';
  return targetText({ network, render }, route.table, chosen).destination;
}

/** In a box there is room for a word: what people know by an abbreviation has it. */
function hopText({ plannedId, render }: MiniPath, { kind, id, resource }: Hop): string {
  if (id !== undefined && id === plannedId) return render(message('new'));
  switch (kind) {
    case 'nat-gateway':
      return 'NAT';
    case 'internet-gateway':
      return 'IGW';
    case 'egress-only-internet-gateway':
      return 'EIGW';
    case 'transit-gateway':
      return 'TGW';
    default:
      return resource ? shortName(resource) : (id ?? render(HOP_WORDS[kind]));
  }
}

function endBox({ question: { to } }: Trace, render: Render): Box {
  if (to.kind === 'service')
    return { column: 4, glyph: glyphOfService(to.service.short), text: serviceTitle(to.service) };
  const { glyph, label } = destinationWords(to);
  return { column: 4, glyph, text: render(label) };
}
