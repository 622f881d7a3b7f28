import { consequences } from '../../../endpoints/consequences';
import { planCost } from '../../../endpoints/plan-cost';
import type { GatewayPlan, Plan } from '../../../endpoints/plan';
import { problems } from '../../../endpoints/problems';
import { because } from '../../../paths/because';
import { counted, message, type Message } from '../../../network/message';
import type { Network, VpcReference } from '../../../network/network';
import { serviceLabel } from '../../../network/service-name';
import { idBeside, nameOf } from '../../../tree/words';
import { freeOf, money } from './cost-view';
import { harmlessly, type Render } from './previewing';
import { capped, whoLines, type Confirmation, type Who } from './who';

/** @returns the question before something is created: in whose name, what is made, what it costs, what to know. */
export function confirmation(network: Network, plan: Plan, who: Who, render: Render): Confirmation {
  const say = harmlessly(render);
  const known = problems(network, plan).map((problem) => say(problem.message));
  const warnings = capped(known, (n) =>
    say(counted(n, 'And {n} more thing to know.', 'And {n} more things to know.')),
  );
  return {
    message: say(questionOf(network, plan)),
    detail: [
      whoLines(who, say).join('\n'),
      [...madeOf(network, plan).map(say), say(costOf(network, plan, say))].join('\n'),
      warnings.join('\n'),
    ]
      .filter((paragraph) => paragraph !== '')
      .join('\n\n'),
    button:
      plan.kind === 'endpoint-service'
        ? say(message('Create Endpoint Service'))
        : say(message('Create Endpoint')),
  };
}

function questionOf(network: Network, plan: Plan): Message {
  if (plan.kind === 'endpoint-service')
    return message('Create an endpoint service in {region}?', { region: plan.scope.region });
  const vpc = vpcText(network, plan.vpc);
  switch (plan.kind) {
    case 'gateway':
      return message('Create a gateway endpoint for {service} in {vpc}?', {
        service: serviceLabel(plan.service),
        vpc,
      });
    case 'interface':
      return message('Create an interface endpoint for {service} in {vpc}?', {
        service: serviceLabel(plan.service),
        vpc,
      });
    case 'gateway-load-balancer':
      return message('Create a Gateway Load Balancer endpoint for {service} in {vpc}?', {
        service: serviceLabel(plan.service),
        vpc,
      });
    case 'resource':
      return message('Create a resource endpoint in {vpc}?', { vpc });
    case 'service-network':
      return message('Create a service network endpoint in {vpc}?', { vpc });
    case 'instance-connect':
      return message('Create an EC2 Instance Connect Endpoint in {vpc}?', { vpc });
  }
}

/** @returns `vpc-0a12f6 (prod)`. */
function vpcText(network: Network, { id, scope }: VpcReference): string {
  const vpc = network.get('vpc', id, scope);
  return vpc && idBeside(vpc) !== undefined ? `${id} (${nameOf(vpc)})` : id;
}

function madeOf(network: Network, plan: Plan): readonly Message[] {
  switch (plan.kind) {
    case 'gateway':
      return [routesOf(network, plan)];
    case 'interface':
    case 'resource':
    case 'service-network':
      return [
        interfacesIn(
          network,
          plan.vpc,
          plan.subnets.map(({ subnetId }) => subnetId),
        ),
      ];
    case 'gateway-load-balancer':
    case 'instance-connect':
      return [interfacesIn(network, plan.vpc, [plan.subnetId])];
    case 'endpoint-service': {
      const balancers = [...plan.networkLoadBalancerArns, ...plan.gatewayLoadBalancerArns];
      const principals = plan.allowedPrincipals.length;
      return [
        counted(balancers.length, 'It leads to {n} load balancer.', 'It leads to {n} load balancers.'),
        plan.acceptanceRequired
          ? message('Each connection to it has to be accepted.')
          : message('Connections to it are accepted by themselves.'),
        ...(plan.allowedPrincipals.includes('*')
          ? [message('Everybody may connect to it.')]
          : [counted(principals, '{n} principal may connect to it.', '{n} principals may connect to it.')]),
      ];
    }
  }
}

/** It is tables that are chosen, and subnets that change. */
function routesOf(network: Network, plan: GatewayPlan): Message {
  const { routes, subnets, problem } = consequences(network, plan, () => []);
  if (problem) return because('What changes cannot be said:', {}, problem);
  const tables = [...new Set(routes.map(({ routeTable }) => routeTable))];
  const names = tables
    .map((table) => (idBeside(table) === undefined ? table.id : `${nameOf(table)} (${table.id})`))
    .join(', ');
  const args = { tables: names, routes: routes.length };
  const n = subnets.length;
  if (routes.length === 0) return message('No route is added.');
  if (routes.length === 1)
    return counted(
      n,
      'One route is added to table {tables}, for {n} subnet.',
      'One route is added to table {tables}, for {n} subnets.',
      args,
    );
  return counted(
    n,
    '{routes} routes are added, to {tables}, for {n} subnet.',
    '{routes} routes are added, to {tables}, for {n} subnets.',
    args,
  );
}

function interfacesIn(network: Network, { scope }: VpcReference, ids: readonly string[]): Message {
  const subnets = ids
    .map((id) => {
      const subnet = network.get('subnet', id, scope);
      return subnet && idBeside(subnet) !== undefined ? `${nameOf(subnet)} (${id})` : id;
    })
    .join(', ');
  return counted(
    ids.length,
    '{n} network interface is created, in {subnets}.',
    '{n} network interfaces are created, in {subnets}.',
    { subnets },
  );
}

function costOf(network: Network, plan: Plan, render: Render): Message {
  if (plan.kind === 'instance-connect' || plan.kind === 'endpoint-service') return freeOf(plan.kind);
  const cost = planCost(network, plan);
  if (!cost) return message('What it costs is not known here.');
  const { monthly, perGb } = cost;
  return monthly === 0 && perGb === 0
    ? message('It costs nothing.')
    : message('It costs {usd} USD a month, and {perGb} USD/GB.', { usd: money(monthly, render), perGb });
}
