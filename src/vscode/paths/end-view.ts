import { counted, message, type Text } from '../../network/message';
import type { Hop } from '../../paths/trace';
import type { EndView, Tone } from '../../webview/path/protocol';
import { glyphOfResource, destinationWords } from './place-words';
import { hopTitle } from './hop-views';
import { glyphOfService, HOP_GLYPHS } from './glyph-of';
import { shortName, type Showing } from './showing';
import type { WayGroup } from './way-groups';

/** How many ranges are listed before they are counted; each class has its share. */
const MAX_RANGES = 4;

/** What the ways in view end at. */
export interface Ending {
  readonly hop: Hop | undefined;
  readonly number: number | undefined;
  readonly tone: Tone;
  readonly groups: readonly WayGroup[];
  /** Reached through PrivateLink, not by an address of its own. */
  readonly privateLink: boolean;
  /** In the same VPC as the source. */
  readonly inside: boolean;
}

/** @returns the box at the right: what was asked for, its ranges, and the source that it sees. */
export function endView(showing: Showing, ending: Ending): EndView {
  const { trace, render } = showing;
  const { to } = trace.question;
  const words = destinationWords(to);
  const isService = to.kind === 'service';
  const title: Text =
    isService && ending.hop?.kind === 'service' ? hopTitle(showing, ending.hop) : words.label;
  const resource = ending.hop?.resource;
  const glyph = isService
    ? glyphOfService(to.service.short)
    : resource
      ? glyphOfResource(resource)
      : ending.hop
        ? HOP_GLYPHS[ending.hop.kind]
        : words.glyph;
  const { ranges, more } = rangesOf(showing, ending);
  return {
    node: {
      glyph,
      title: !isService && to.kind !== 'host' && resource ? shortName(resource) : render(title),
      lines: [words.detail].filter(Boolean),
      hop: ending.number,
      tone: ending.tone,
    },
    ranges,
    rangesLabel: labelOf(showing, ending, ranges.length),
    more,
    sees: seesOf(showing, ending),
    inside: ending.inside,
  };
}

function labelOf({ trace, render }: Showing, { privateLink, groups }: Ending, count: number): string {
  if (privateLink) return render(message('through PrivateLink'));
  const { to } = trace.question;
  if (to.kind === 'address') return '';
  const isKnown = groups.some(({ classes }) => classes.some(({ addresses }) => addresses));
  if (!isKnown) return render(message('public addresses, not known'));
  if (count === 0) return '';
  return to.kind === 'service' || to.kind === 'host'
    ? render(message('public addresses'))
    : render(message('addresses'));
}

function rangesOf(
  { trace, render }: Showing,
  { groups, privateLink }: Ending,
): Pick<EndView, 'ranges' | 'more'> {
  if (privateLink || trace.question.to.kind === 'address') return { ranges: [], more: '' };
  const share = Math.max(1, Math.floor(MAX_RANGES / Math.max(1, groups.length)));
  let left = 0;
  const ranges = groups.slice(0, MAX_RANGES).flatMap(({ classes, tone, letter }) => {
    const texts = classes.flatMap(({ addresses }) => addresses?.toCidrs() ?? []);
    left += Math.max(0, texts.length - share);
    return texts.slice(0, share).map((text, i) => ({
      text,
      tone,
      ...(groups.length > 1 && i === 0 && { group: letter }),
    }));
  });
  return { ranges, more: left === 0 ? '' : render(counted(left, '+ {n} range', '+ {n} ranges')) };
}

function seesOf({ render }: Showing, { groups }: Ending): EndView['sees'] {
  const sources = new Set(
    groups.flatMap(({ classes, ways }) =>
      classes[0].verdict === 'blocked' ? [] : ways.flatMap(({ seenSource }) => seenSource ?? []),
    ),
  );
  if (sources.size === 0) return undefined;
  return {
    label: sources.size === 1 ? render(message('sees source')) : render(message('sees sources')),
    address: [...sources].join(', '),
  };
}
