import { message, type Message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Subnet } from '../../../network/resources/subnet';
import type { Plan } from '../../../endpoints/plan';
import type { Trace } from '../../../paths/trace';
import { wayOfSubnet } from '../../../tree/nodes/subnet';
import { blocksAsText } from '../../../tree/search';
import { byName, nameOf } from '../../../tree/words';
import type { OptionView, PathChangeView } from '../../../webview/create/protocol';
import { SUBNET_GLYPHS } from '../../paths/glyph-of';
import { WAY_WORDS } from '../../paths/path-words';
import { miniView } from './mini-view';
import type { Render } from './previewing';

/** How one subnet reaches the service, before and after. */
export interface PathChange {
  /** The networks that the traces are of. */
  readonly before: { readonly network: Network; readonly trace: Trace };
  readonly after: { readonly network: Network; readonly trace: Trace };
  readonly subnet: Subnet;
  /** All whose paths change, this one among them. */
  readonly subnets: readonly Subnet[];
  readonly plan: Plan;
  /** The id of the endpoint where it does not exist yet. */
  readonly plannedId: string | undefined;
  /** What the row with the endpoint is called; `{what}` is what the way costs, or is. */
  readonly afterLabel: (what: string) => Message;
}

/** @returns the two rows in miniature, on the same columns. */
export function pathChangeView(change: PathChange, render: Render): PathChangeView {
  const { before, after, subnet, subnets, plan, plannedId } = change;
  const withEndpoint = after.trace.vias.includes('gateway-endpoint');
  const labels = [
    render(message('Before: {what}', { what: whatOf(before.trace, render) })),
    render(change.afterLabel(whatOf(after.trace, render))),
  ] as const;
  return {
    title: render(message('Path from {subnet}', { subnet: nameOf(subnet) })),
    canCompare: plan.kind === 'gateway' && withEndpoint,
    from: subnets.length < 2 ? [] : byName(subnets).map((one) => optionOf(before.network, one)),
    selected: subnet.id,
    before: miniView({ ...before, subnet, plannedId: undefined, render }, labels[0]),
    after: miniView({ ...after, subnet, plannedId, render }, labels[1]),
    note: noteOf(change, render),
  };
}

/** What a way costs for each GB; where that is not known, which way it is, or why it is none. */
function whatOf({ verdict, via, cost }: Trace, render: Render): string {
  switch (verdict) {
    case 'blocked':
      return render(message('blocked'));
    case 'undetermined':
      return render(message('not known'));
    case 'ambiguous':
      return render(message('AWS chooses the way'));
    case 'partial':
      return render(message('by several ways'));
    case 'reachable':
      break;
  }
  if (!cost) return via ? render(WAY_WORDS[via]) : render(message('by several ways'));
  // Other ways that cost nothing for a GB cost something by the hour, as a public address does.
  return via === 'gateway-endpoint' && cost.perGb === 0 && cost.perHour === 0
    ? render(message('free'))
    : render(message('{usd} USD/GB', { usd: cost.perGb }));
}

function optionOf(network: Network, subnet: Subnet): OptionView {
  return {
    value: subnet.id,
    label: nameOf(subnet),
    detail: blocksAsText(subnet)[0] ?? '',
    glyph: SUBNET_GLYPHS[wayOfSubnet(network, subnet)],
    disabled: undefined,
  };
}

function noteOf({ before, after }: PathChange, render: Render): string {
  const price = (before.trace.cost ?? after.trace.cost)?.price;
  const leavesNat =
    before.trace.verdict === 'reachable' &&
    before.trace.via === 'nat-gateway' &&
    after.trace.verdict === 'reachable' &&
    after.trace.via !== undefined &&
    after.trace.via !== 'nat-gateway';
  return [
    ...(price ? [message('Price: {region}, {date}, {source}.', { ...price })] : []),
    ...(leavesNat ? [message('The NAT gateway stays for other traffic.')] : []),
  ]
    .map(render)
    .join(' ');
}
