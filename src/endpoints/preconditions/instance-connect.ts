import { scopeKey } from '../../network/coverage';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import { because } from '../../paths/because';
import { notRead } from '../../paths/not-read';
import type { InstanceConnectPlan, IpAddressType } from '../plan';
import type { Problem } from '../problem';
import { isConnectAlive } from './alive';
import { PAGES } from './pages';
import { error, warning } from './report';
import { seenFrom } from './view';
import { inForce } from '../../network/resources/vpc';

const PER_VPC = 1;
export const PER_REGION = 5;

/**
 * "EC2 Instance Connect Endpoints per VPC: 1", "… per AWS account per AWS Region: 5".
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/eice-quotas.html
 */
export function instanceConnectHasRoom(network: Network, { vpc }: InstanceConnectPlan): readonly Problem[] {
  const facts = { documentation: PAGES.instanceConnectQuotas, awsCode: 'ResourceLimitExceeded' };
  const all = network
    .all('instance-connect-endpoint')
    .filter((one) => isConnectAlive(one) && scopeKey(one.scope) === scopeKey(vpc.scope));
  const here = all.find(({ vpcId }) => vpcId === vpc.id);
  const { region } = vpc.scope;
  return [
    ...(here
      ? [
          error({
            code: 'instance-connect-quota',
            message: message('VPC {vpc} has the Instance Connect Endpoint {endpoint}: it may have {quota}.', {
              vpc: vpc.id,
              endpoint: here.id,
              quota: PER_VPC,
            }),
            resource: here.id,
            ...facts,
          }),
        ]
      : []),
    ...(all.length >= PER_REGION
      ? [
          (all.length === PER_REGION ? error : warning)({
            code: 'instance-connect-quota',
            message: message('{region} has {n} Instance Connect Endpoints: the quota is {quota}.', {
              region,
              n: all.length,
              quota: PER_REGION,
            }),
            resource: vpc.id,
            ...facts,
          }),
        ]
      : []),
    ...unread(network, vpc),
  ];
}

function unread(network: Network, { id, scope }: InstanceConnectPlan['vpc']): readonly Problem[] {
  if (network.isRead('InstanceConnectEndpoints', scope)) return [];
  return [
    warning({
      code: 'instance-connect-quota-not-checked',
      message: because(
        'Whether there is room for another Instance Connect Endpoint could not be checked:',
        {},
        notRead(network, 'InstanceConnectEndpoints', scope),
      ),
      resource: id,
      documentation: PAGES.instanceConnectQuotas,
    }),
  ];
}

/** @returns the plan's IP address type: where it names none, what its subnet has; undefined where that is not known. */
export function instanceConnectType(network: Network, plan: InstanceConnectPlan): IpAddressType | undefined {
  if (plan.ipAddressType !== undefined) return plan.ipAddressType;
  const subnet = seenFrom(network, 'subnet', plan.subnetId, plan.vpc);
  if (!subnet) return undefined;
  const hasIpv6 = subnet.ipv6CidrBlocks.some((one) => inForce(one) && known(one.cidr) !== undefined);
  return subnet.cidr === undefined ? 'ipv6' : hasIpv6 ? 'dualstack' : 'ipv4';
}

/**
 * Instances see the client's own address with IPv4 endpoints only.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-ec2-instance-connect-endpoints.html
 */
export function clientIpIsIpv4(network: Network, plan: InstanceConnectPlan): readonly Problem[] {
  const type = instanceConnectType(network, plan);
  if (!plan.preserveClientIp || type === undefined || type === 'ipv4') return [];
  return [
    error({
      code: 'client-ip-ipv4-only',
      message: message(
        'The client’s address can be preserved by IPv4 Instance Connect Endpoints only: this one is {type}.',
        { type },
      ),
      resource: plan.subnetId,
      documentation: PAGES.createInstanceConnect,
      awsCode: 'InvalidParameterValue',
      remedy: { kind: 'change-plan', plan: { ...plan, ipAddressType: 'ipv4' } },
    }),
  ];
}
