import type { Consequences } from '../endpoints/consequences';
import type { PlanCost } from '../endpoints/plan-cost';
import type { Problem } from '../endpoints/problem';
import type { EndpointServicePlan, Plan } from '../endpoints/plan';
import { message, type Message } from '../network/message';
import { parseLoadBalancerArn } from '../network/resources/load-balancer';
import { verdictSentence } from '../paths/sentence';
import { plain } from '../paths/print/plain';
import type { PlanReport } from './plan-json';

/** @returns a plan for a terminal, ending in a newline; whatever names hold, it has no control characters. */
export function planText({ plan, problems, consequences, cost }: PlanReport): string {
  const blocks = [
    [plain(headline(plan))],
    section('Problems', problems.flatMap(problemLines)),
    ...changes(consequences),
    [`Cost: ${cost ? costText(cost) : 'no price of it is known'}`, 'Nothing was created.'],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(plan: Plan): Message {
  if (plan.kind === 'endpoint-service') return serviceHeadline(plan);
  const { id: vpc, scope } = plan.vpc;
  const args = { vpc, account: scope.account, region: scope.region };
  switch (plan.kind) {
    case 'gateway':
      return message('Gateway endpoint for {service} in {vpc} (account {account}, {region})', {
        ...args,
        service: plan.service,
      });
    case 'interface':
      return message('Interface endpoint for {service} in {vpc} (account {account}, {region})', {
        ...args,
        service: plan.service,
      });
    case 'gateway-load-balancer':
      return message('Gateway Load Balancer endpoint for {service} in {vpc} (account {account}, {region})', {
        ...args,
        service: plan.service,
      });
    case 'instance-connect':
      return message('EC2 Instance Connect Endpoint in {vpc} (account {account}, {region})', args);
    case 'resource':
      return message('Resource endpoint for {arn} in {vpc} (account {account}, {region})', {
        ...args,
        arn: plan.resourceConfigurationArn,
      });
    case 'service-network':
      return message('Service network endpoint for {arn} in {vpc} (account {account}, {region})', {
        ...args,
        arn: plan.serviceNetworkArn,
      });
  }
}

function serviceHeadline(plan: EndpointServicePlan): Message {
  const { account, region } = plan.scope;
  const arns = [...plan.networkLoadBalancerArns, ...plan.gatewayLoadBalancerArns];
  const names = arns.map((arn) => parseLoadBalancerArn(arn)?.name ?? arn).join(', ');
  return names === ''
    ? message('Endpoint service (account {account}, {region})', { account, region })
    : message('Endpoint service behind {names} (account {account}, {region})', { account, region, names });
}

/** @returns a problem on two lines, the page where AWS says so on the second. */
export function problemLines({ severity, code, message: what, documentation }: Problem): readonly string[] {
  return [`${severity} ${code}: ${plain(what)}`, `  ${documentation}`];
}

function changes({
  routes,
  subnets,
  instances,
  paths,
  problem,
}: Consequences): readonly (readonly string[])[] {
  if (problem)
    return [[plain(message('What it would change cannot be said: {why}.', { why: plain(problem) }))]];
  return [
    section(
      'Routes added',
      routes.map(({ routeTable, destination, target }) => `${routeTable.id}: ${destination} → ${target}`),
    ),
    section(
      'Subnets affected',
      subnets.map(({ id, name }) => plain(name === undefined ? id : `${id} (${name})`)),
    ),
    section(
      'Instances affected',
      instances.map(({ id, name }) => plain(name === undefined ? id : `${id} (${name})`)),
    ),
    section(
      'Paths',
      paths.flatMap(({ subnet, before, after }) => [
        subnet.id,
        `  before: ${plain(verdictSentence(before))}`,
        `  after:  ${plain(verdictSentence(after))}`,
      ]),
    ),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function costText({ monthly, perGb, price, breakEvenGb }: PlanCost): string {
  const { region, date, source } = price;
  const rate = `${monthly} USD a month, ${perGb} USD/GB (${region}, ${date}, ${source})`;
  return breakEvenGb === undefined
    ? rate
    : `${rate}; less than through a NAT gateway from ${Math.round(breakEvenGb)} GB a month on`;
}
