import { message } from '../../../network/message';
import type { InstanceConnectEndpoint } from '../../../network/resources/instance-connect-endpoint';
import { because } from '../../../paths/because';
import type { InstanceConnectPlan } from '../../plan';
import { PAGES } from '../../preconditions/pages';
import type { ProofCheck } from '../proof';
import { check, type Found } from './check';
import { groupCheck } from './interfaces';
import { tagChecks } from './tags';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-ec2-instance-connect-endpoints.html */
export function instanceConnectChecks(
  found: Found<InstanceConnectPlan, InstanceConnectEndpoint>,
): readonly ProofCheck[] {
  const { plan, endpoint } = found;
  return [
    stateCheck(endpoint),
    placeCheck(endpoint.id, endpoint.vpcId, plan.vpc.id),
    placeCheck(endpoint.id, endpoint.subnetId, plan.subnetId),
    groupCheck(found, plan.securityGroupIds),
    clientIpCheck(endpoint, plan.preserveClientIp),
    ...tagChecks(plan.tags, endpoint),
  ];
}

function stateCheck({ id, state, stateMessage }: InstanceConnectEndpoint): ProofCheck {
  const about = { resource: id, documentation: PAGES.createInstanceConnect };
  const args = { endpoint: id, state };
  if (state === 'create-complete') return check(true, message('{endpoint} is complete.', args), about);
  const holds = state === 'create-in-progress' ? undefined : false;
  return check(
    holds,
    stateMessage === undefined || stateMessage === ''
      ? message('{endpoint} is {state}.', args)
      : because('{endpoint} is {state}:', args, message('{reason}', { reason: stateMessage })),
    about,
  );
}

function placeCheck(id: string, found: string | undefined, planned: string): ProofCheck {
  const about = { resource: planned, documentation: PAGES.createInstanceConnect };
  const args = { endpoint: id, planned };
  if (found === undefined) {
    return check(undefined, message('Whether {endpoint} is in {planned} was not read.', args), about);
  }
  return found === planned
    ? check(true, message('{endpoint} is in {planned}.', args), about)
    : check(false, message('{endpoint} is in {found}, not in {planned}.', { ...args, found }), about);
}

function clientIpCheck({ id, preserveClientIp }: InstanceConnectEndpoint, planned: boolean): ProofCheck {
  const text = preserveClientIp
    ? message('Instances see the client’s own address through {endpoint}.', { endpoint: id })
    : message('Instances see the address of {endpoint} as the source.', { endpoint: id });
  return check(preserveClientIp === planned, text, {
    resource: id,
    documentation: PAGES.createInstanceConnect,
  });
}
