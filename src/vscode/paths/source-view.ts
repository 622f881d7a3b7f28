import { counted, message } from '../../network/message';
import type { Hop } from '../../paths/trace';
import type { NodeView, Tone } from '../../webview/path/protocol';
import { sourceWords } from './place-words';
import { shortId, type Showing } from './showing';
import { sourceSubnet } from './source-of';

/** @returns the box in which traffic starts. */
export function sourceView(
  { trace, render }: Showing,
  hop: Hop | undefined,
  number: number | undefined,
  tone: Tone,
): NodeView {
  const { from } = trace.question;
  const shown: Tone = number !== undefined && (hop?.blockers.length ?? 0) > 0 ? 'bad' : tone;
  if (from.kind === 'subnet') {
    return { glyph: 'eni', title: render(message('Any interface')), lines: [], hop: number, tone: shown };
  }
  const words = sourceWords(from);
  const id = from.kind === 'station' ? shortId((from.station.instance ?? from.station.resource).id) : '';
  const title = render(words.label);
  return {
    glyph: words.glyph,
    title: title.startsWith(id) && id !== '' ? id : title,
    lines: [words.detail, title.startsWith(id) ? '' : id].filter(Boolean),
    hop: number,
    tone: shown,
  };
}

/** @returns the name lookup below the source: what came of it in two or three words. */
export function lookupView(
  { trace, render }: Showing,
  hop: Hop | undefined,
  number: number | undefined,
  tone: Tone,
): NodeView | undefined {
  if (!hop) return undefined;
  const known = trace.classes.flatMap(({ addresses }) => (addresses ? [addresses] : []));
  const isPrivate = trace.vias.includes('interface-endpoint');
  const ranges = known.reduce((sum, set) => sum + set.toCidrs().length, 0);
  const text = isPrivate
    ? message('private addresses')
    : known.length === 0
      ? message('public addresses')
      : counted(ranges, '{n} range', '{n} ranges');
  return {
    glyph: 'dns',
    title: render(message('Name lookup')),
    lines: [render(text)],
    hop: number,
    tone,
  };
}

/** @returns how many instances share the subnet, and so its routes. */
export function sourceNote({ network, trace, render }: Showing): string {
  const { from } = trace.question;
  const subnet = sourceSubnet(network, from);
  if (!subnet || !network.isRead('Reservations', subnet.scope)) return '';
  const vpcId = subnet.vpcId;
  if (typeof vpcId !== 'string') return '';
  const own = from.kind === 'station' ? from.station.instance?.id : undefined;
  const n = network
    .inVpc('instance', { id: vpcId, scope: subnet.scope })
    .filter(({ subnetId, id }) => subnetId === subnet.id && id !== own).length;
  if (n === 0) return '';
  return render(
    own === undefined
      ? counted(n, '{n} instance here', '{n} instances here')
      : counted(n, '+ {n} instance, same routes', '+ {n} instances, same routes'),
  );
}
