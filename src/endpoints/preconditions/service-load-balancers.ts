import { scopeKey } from '../../network/coverage';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { parseLoadBalancerArn, type LoadBalancer } from '../../network/resources/load-balancer';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { EndpointServicePlan } from '../plan';
import type { Problem } from '../problem';
import { PAGES } from './pages';
import { error, information, warning } from './report';
import { repeated, seenFrom } from './view';

const documentation = PAGES.createEndpointService;

/**
 * A service stands behind at least one load balancer of one type, in its own account and Region, which no other
 * service has.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html
 */
export function loadBalancersFit(network: Network, plan: EndpointServicePlan): readonly Problem[] {
  const { networkLoadBalancerArns, gatewayLoadBalancerArns } = plan;
  const arns = [...networkLoadBalancerArns, ...gatewayLoadBalancerArns];
  if (arns.length === 0) {
    return [
      error({
        code: 'no-load-balancer',
        message: message(
          'No load balancer is chosen: a service stands behind Network Load Balancers or Gateway Load Balancers.',
        ),
        documentation,
        awsCode: 'InvalidParameter',
      }),
    ];
  }
  return [
    ...oneType(plan),
    ...networkLoadBalancerArns.flatMap((arn) => arnProblem(plan, arn, 'network') ?? []),
    ...gatewayLoadBalancerArns.flatMap((arn) => arnProblem(plan, arn, 'gateway') ?? []),
    ...repeated(arns).map(named),
    ...[...new Set(arns)].flatMap((arn) => [...areThere(network, plan, arn), ...isTaken(network, plan, arn)]),
    ...unread(network, plan),
  ];
}

function oneType({
  networkLoadBalancerArns,
  gatewayLoadBalancerArns,
}: EndpointServicePlan): readonly Problem[] {
  if (networkLoadBalancerArns.length === 0 || gatewayLoadBalancerArns.length === 0) return [];
  return [
    error({
      code: 'mixed-load-balancers',
      message: message(
        'Network and Gateway Load Balancers are chosen together: a service stands behind one of the two types.',
      ),
      documentation,
      awsCode: 'InvalidParameter',
    }),
  ];
}

const TYPE_NAMES = { network: 'Network', gateway: 'Gateway' } as const;
const AWS_NAMES = {
  network: 'InvalidNetworkLoadBalancerArn',
  gateway: 'InvalidGatewayLoadBalancerArn',
} as const;

function arnProblem(
  { scope }: EndpointServicePlan,
  arn: string,
  type: keyof typeof TYPE_NAMES,
): Problem | undefined {
  const said = parseLoadBalancerArn(arn);
  if (said?.type !== type) {
    return error({
      code: 'load-balancer-arn',
      message: message('{arn} is not the ARN of a {type} Load Balancer.', { arn, type: TYPE_NAMES[type] }),
      resource: arn,
      documentation,
      awsCode: `${AWS_NAMES[type]}.Malformed`,
    });
  }
  const { region, account } = said;
  const elsewhere = (scope.region !== '' && region !== scope.region) || isOther(scope.account, account);
  if (!elsewhere) return undefined;
  return error({
    code: 'load-balancer-elsewhere',
    message: message(
      'Load balancer {name} is in {region}, account {account}: a service stands behind load balancers of its own Region and account.',
      { name: said.name, region, account },
    ),
    resource: arn,
    documentation,
    awsCode: `${AWS_NAMES[type]}.NotFound`,
  });
}

/** A network whose account nobody named may be any. */
function isOther(own: string, account: string): boolean {
  return own !== '' && own !== '000000000000' && own !== account;
}

function named(arn: string): Problem {
  return information({
    code: 'load-balancer-twice',
    message: message('{arn} is named twice.', { arn }),
    resource: arn,
    documentation,
  });
}

function areThere(network: Network, { scope }: EndpointServicePlan, arn: string): readonly Problem[] {
  const said = parseLoadBalancerArn(arn);
  const found = seenFrom(network, 'load-balancer', arn, { scope });
  if (found) return isUp(found);
  // Those of other types are not listed, and those of other places not here.
  const isHere =
    said?.region === scope.region && said.account === scope.account && said.type !== 'application';
  if (!isHere || !network.isRead('LoadBalancers', scope)) return [];
  return [
    error({
      code: 'load-balancer-not-found',
      message: message('There is no load balancer {name} in this account and Region.', { name: said.name }),
      resource: arn,
      documentation,
      awsCode: `${AWS_NAMES[said.type === 'gateway' ? 'gateway' : 'network']}.NotFound`,
    }),
  ];
}

function isUp({ id, loadBalancerName: name, state }: LoadBalancer): readonly Problem[] {
  if (state === undefined || state === 'active') return [];
  return [
    warning({
      code: 'load-balancer-not-active',
      message: message('Load balancer {name} is not active: its state is {state}.', { name, state }),
      resource: id,
      documentation,
    }),
  ];
}

/** "A Network Load Balancer can be associated with a single endpoint service" */
function isTaken(network: Network, { scope }: EndpointServicePlan, arn: string): readonly Problem[] {
  const other = network
    .all('endpoint-service')
    .find((one) => scopeKey(one.scope) === scopeKey(scope) && one.networkLoadBalancerArns.includes(arn));
  if (!other) return [];
  return [
    error({
      code: 'load-balancer-taken',
      message: message(
        'Load balancer {name} stands behind service {service} already: it can stand behind one only.',
        { name: parseLoadBalancerArn(arn)?.name ?? arn, service: other.id },
      ),
      resource: arn,
      documentation,
      awsCode: 'InvalidParameter',
    }),
  ];
}

function unread(network: Network, { scope }: EndpointServicePlan): readonly Problem[] {
  const services = network.isRead('ServiceConfigurations', scope);
  const balancers = network.isRead('LoadBalancers', scope);
  if (services && balancers) return [];
  return [
    warning({
      code: 'load-balancers-not-checked',
      message: because(
        'Whether the load balancers are there, active and behind no other service could not be checked:',
        {},
        notRead(network, balancers ? 'ServiceConfigurations' : 'LoadBalancers', scope),
      ),
      documentation,
    }),
  ];
}
