import { scopeKey } from '../../network/coverage';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { Problem } from '../problem';
import { isAlive } from './alive';
import { PAGES } from './pages';
import { error, warning } from './report';
import type { InVpc } from './view';

/** AWS's defaults. @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html */
export const GATEWAY_PER_REGION = 20;
const GATEWAY_PER_VPC = 255;
/** "This is a combined quota for interface endpoints and Gateway Load Balancer endpoints" */
export const INTERFACE_PER_VPC = 50;

interface Counted extends InVpc {
  readonly kind: 'gateway' | 'interface' | 'gateway-load-balancer';
}

/** There must be room for one more endpoint. */
export function endpointHasRoom(network: Network, { vpc, kind }: Counted): readonly Problem[] {
  const { region } = vpc.scope;
  const problems =
    kind === 'gateway'
      ? [
          over(gatewayEndpointsIn(network, vpc), GATEWAY_PER_REGION, vpc.id, (args) =>
            message('{region} has {n} gateway endpoints: the quota is {quota}.', { ...args, region }),
          ),
          over(gatewayEndpointsInVpc(network, vpc), GATEWAY_PER_VPC, vpc.id, (args) =>
            message('VPC {vpc} has {n} gateway endpoints: the quota is {quota}.', { ...args, vpc: vpc.id }),
          ),
        ]
      : [
          over(interfaceEndpointsIn(network, vpc), INTERFACE_PER_VPC, vpc.id, (args) =>
            message(
              'VPC {vpc} has {n} interface and Gateway Load Balancer endpoints: the quota is {quota}.',
              {
                ...args,
                vpc: vpc.id,
              },
            ),
          ),
        ];
  return [...problems.flat(), ...unread(network, vpc)];
}

/** @returns how many endpoints of a VPC's account and Region count towards the quota of gateway endpoints. */
export function gatewayEndpointsIn(network: Network, { scope }: InVpc['vpc']): number {
  return network
    .all('vpc-endpoint')
    .filter((one) => one.type === 'gateway' && isAlive(one) && scopeKey(one.scope) === scopeKey(scope))
    .length;
}

function gatewayEndpointsInVpc(network: Network, vpc: InVpc['vpc']): number {
  return network.inVpc('vpc-endpoint', vpc).filter((one) => one.type === 'gateway' && isAlive(one)).length;
}

/** @returns how many endpoints of a VPC count towards the quota that interface endpoints share with others. */
export function interfaceEndpointsIn(network: Network, vpc: InVpc['vpc']): number {
  return network
    .inVpc('vpc-endpoint', vpc)
    .filter((one) => (one.type === 'interface' || one.type === 'gateway-load-balancer') && isAlive(one))
    .length;
}

/** More than the default are there only where AWS has raised the quota: to what, nothing tells. */
function over(
  n: number,
  quota: number,
  resource: string,
  say: (args: Message['args']) => Message,
): readonly Problem[] {
  if (n < quota) return [];
  const facts = {
    code: 'endpoint-quota',
    message: say({ n, quota }),
    resource,
    documentation: PAGES.endpointQuotas,
    awsCode: 'VpcEndpointLimitExceeded',
  };
  return [n === quota ? error(facts) : warning(facts)];
}

function unread(network: Network, { scope, id }: InVpc['vpc']): readonly Problem[] {
  if (network.isRead('VpcEndpoints', scope)) return [];
  return [
    warning({
      code: 'endpoint-quota-not-checked',
      message: because(
        'Whether there is room for another endpoint could not be checked:',
        {},
        notRead(network, 'VpcEndpoints', scope),
      ),
      resource: id,
      documentation: PAGES.endpointQuotas,
    }),
  ];
}
