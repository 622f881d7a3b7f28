import { effect } from '../../endpoints/effect';
import type { GatewayPlan } from '../../endpoints/plan';
import { message } from '../../network/message';
import { destinationLabel, sourceLabel } from '../../paths/labels';
import { tracePath } from '../../paths/trace-path';
import type { Trace } from '../../paths/trace';
import type { ComparisonView, PictureView, VerdictView } from '../../webview/path/protocol';
import { createAction } from './action-views';
import { comparisonRows } from './comparison-rows';
import { numberHops, numbersOf } from './numbered-hops';
import { pictureView } from './picture-view';
import type { Showing } from './showing';
import { wayGroups, type WayGroup } from './way-groups';

/**
 * @returns the path before and with a gateway endpoint (ui.md §5.9), computed on a copy of the network. Undefined
 * where the traffic would not use it, or the effect cannot be said.
 */
export function comparisonView(before: Showing, plan: GatewayPlan): ComparisonView | undefined {
  const { network, trace, render } = before;
  const planned = effect(network, plan);
  if (!planned.ok) return undefined;
  const with_ = tracePath(planned.network, trace.question);
  if (!with_.vias.includes('gateway-endpoint')) return undefined;
  const after: Showing = {
    ...before,
    network: planned.network,
    trace: with_,
    plannedId: planned.endpoint.id,
  };
  const groups = wayGroups(trace.classes);
  return {
    verdict: verdictOf(before, with_),
    beforeLabel: render(message('Before')),
    afterLabel: render(message('With endpoint')),
    before: picture(before, groups, []),
    after: picture(after, wayGroups(with_.classes), groups),
    title: render(message('What changes')),
    columns: [render(message('Before')), render(message('With endpoint'))],
    rows: comparisonRows(before, after),
    warnings: warnings(before),
    foot: foot(before),
  };
}

/** Without name lookup and other zones: two pictures share the height of one. */
function picture(showing: Showing, groups: readonly WayGroup[], ghosts: readonly WayGroup[]): PictureView {
  const numbers = numbersOf(numberHops(groups));
  const view = pictureView(showing, { groups, shown: groups, ghosts, numbers, missing: undefined });
  return { ...view, lookup: undefined, sourceNote: '', otherZones: [], moreZones: '' };
}

function verdictOf({ trace, render }: Showing, with_: Trace): VerdictView {
  const names = { from: sourceLabel(trace.question), to: destinationLabel(trace.question.to) };
  const isReached = with_.verdict === 'reachable';
  return {
    tone: isReached ? 'private' : 'warn',
    glyph: isReached ? 'check' : 'info',
    sentence: render(isReached ? sentenceOf(trace, names) : stillNot(with_, names)),
    detail: render(
      message('Nothing has been created. The lower picture is what the route tables would say.'),
    ),
    actions: [{ id: 'back', label: render(message('Back to path')), primary: false }, createAction(render)],
  };
}

type Names = Readonly<Record<'from' | 'to', string>>;

function sentenceOf({ verdict, via, cost }: Trace, names: Names): ReturnType<typeof message> {
  if (verdict === 'blocked')
    return message('With a gateway endpoint, {from} reaches {to}, which it cannot reach now.', names);
  switch (via) {
    case 'nat-gateway':
      return cost
        ? message(
            'With a gateway endpoint, {from} reaches {to} without the NAT gateway: {perGb} USD/GB becomes 0.',
            { ...names, perGb: cost.perGb },
          )
        : message('With a gateway endpoint, {from} reaches {to} without the NAT gateway.', names);
    case 'nat-instance':
      return message('With a gateway endpoint, {from} reaches {to} without the NAT instance.', names);
    case 'internet-gateway':
      return message('With a gateway endpoint, {from} reaches {to} without a public address.', names);
    default:
      return message('With a gateway endpoint, {from} reaches {to} through it.', names);
  }
}

function stillNot({ classes, verdict }: Trace, names: Names): ReturnType<typeof message> {
  const n = new Set(
    classes.flatMap(({ blockers }) => blockers.map(({ code, resource }) => `${code} ${resource ?? ''}`)),
  ).size;
  if (verdict !== 'blocked') return message('With a gateway endpoint, part of {to} goes through it.', names);
  return n === 1
    ? message('With a gateway endpoint, one thing still blocks the path from {from} to {to}.', names)
    : message('With a gateway endpoint, {n} things still block the path from {from} to {to}.', {
        ...names,
        n,
      });
}

function warnings({ trace, render }: Showing): ComparisonView['warnings'] {
  const service = destinationLabel(trace.question.to);
  return [
    {
      title: render(message('Open connections are cut once')),
      text: render(
        message(
          'Creating the endpoint switches the route and disconnects open TCP connections to {service} from these subnets.',
          { service },
        ),
      ),
    },
    {
      title: render(message('Policies on aws:SourceIp stop matching')),
      text: render(
        message('{service} will see private addresses. Use aws:VpcSourceIp or aws:SourceVpce.', { service }),
      ),
    },
  ];
}

function foot({ trace, render }: Showing): string {
  const { cost } = trace;
  return cost
    ? render(
        message('Price: {region}, {date}, {source}. Computed, not tested: nothing was sent.', {
          region: cost.price.region,
          date: cost.price.date,
          source: cost.price.source,
        }),
      )
    : render(message('Computed, not tested: nothing was sent.'));
}
