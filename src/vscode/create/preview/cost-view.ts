import { planCost, type PlanCost } from '../../../endpoints/plan-cost';
import type { Plan } from '../../../endpoints/plan';
import { counted, message, type Message } from '../../../network/message';
import { HOURS_PER_MONTH, pricesOf } from '../../../paths/prices';
import { parseServiceName } from '../../../network/service-name';
import type { CostView } from '../../../webview/create/protocol';
import type { Previewing, Render } from './previewing';
import { partsAround } from './split-sentence';

/** @returns what a plan costs, the sum written out; undefined as long as it costs nothing because nothing is chosen. */
export function costView({ network, plan, render }: Previewing): CostView | undefined {
  const cost = planCost(network, plan);
  if (!cost) return unpriced(plan, render);
  return { parts: partsOf(cost, isOfAws(plan), render), source: sourceOf(cost, render) };
}

/** @param hasOtherWay whether what it leads to is reached through NAT as well */
function partsOf(cost: PlanCost, hasOtherWay: boolean, render: Render): CostView['parts'] {
  const { hourly, monthly, perGb, breakEvenGb } = cost;
  const parts = hourly
    ? partsAround(
        render,
        counted(
          hourly.zones,
          '{n} zone × {hours} h × {perHour} USD = {total}, and {perGb} USD/GB.',
          '{n} zones × {hours} h × {perHour} USD = {total}, and {perGb} USD/GB.',
          {
            hours: HOURS_PER_MONTH,
            perHour: hourly.perHour,
            perGb,
            total: render(message('{usd} USD a month', { usd: money(monthly, render) })),
          },
        ),
        'total',
      )
    : partsAround(
        render,
        message('A gateway endpoint is {free}.', { free: render(message('free')) }),
        'free',
      );
  const than =
    breakEvenGb === undefined || !hasOtherWay
      ? ''
      : ` ${render(message('Cheaper than NAT from about {n} GB a month.', { n: Math.round(breakEvenGb) }))}`;
  const [before, strong, after] = parts;
  return [
    { text: before, strong: false },
    { text: strong, strong: true },
    { text: `${after}${than}`, strong: false },
  ].filter(({ text }) => text !== '');
}

/** Somebody's own service has no public names: there is no NAT to compare with. */
function isOfAws(plan: Plan): boolean {
  return 'service' in plan && !parseServiceName(plan.service).short.startsWith('vpce-svc-');
}

/** `us-east-1, 2026, AWS PrivateLink pricing`. */
function sourceOf({ price }: PlanCost, render: Render): string {
  return render(message('{region}, {date}, {source}', { ...price }));
}

/** @returns dollars with cents where they are not whole: numbers by themselves have no last nought. */
export function money(usd: number, render: Render): string {
  const cents = Math.round(usd * 100);
  const text = render(message('{n}', { n: cents / 100 }));
  return cents % 10 === 0 && cents % 100 !== 0 ? `${text}0` : text;
}

function unpriced(plan: Plan, render: Render): CostView | undefined {
  const only = (text: string): CostView => ({ parts: [{ text, strong: false }], source: '' });
  switch (plan.kind) {
    case 'gateway':
    case 'interface': {
      const { region } = plan.vpc.scope;
      if (!pricesOf(region)) return only(render(message('No price is known for {region}.', { region })));
      if (plan.kind === 'interface' && plan.subnets.length === 0) return undefined;
      return only(render(message('No price is known for a service of another Region.')));
    }
    case 'gateway-load-balancer':
    case 'resource':
    case 'service-network':
      return only(render(message('No price is known for endpoints of this kind.')));
    case 'instance-connect':
    case 'endpoint-service':
      return only(render(freeOf(plan.kind)));
  }
}

/**
 * What is paid for elsewhere.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/connect-with-ec2-instance-connect-endpoint.html
 * @see https://aws.amazon.com/privatelink/pricing/
 */
export function freeOf(kind: 'instance-connect' | 'endpoint-service'): Message {
  return kind === 'instance-connect'
    ? message('The endpoint itself costs nothing; data that crosses zones is charged for.')
    : message(
        'The service itself costs nothing; its load balancers do, and each consumer pays for an endpoint.',
      );
}
