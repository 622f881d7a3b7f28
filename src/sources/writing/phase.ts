import type { Watched } from './writer';

/** Where something is in its life, whatever AWS calls it for its kind. */
export type Phase =
  'pending' | 'pending-acceptance' | 'available' | 'failed' | 'deleting' | 'deletion-failed' | 'deleted';

/**
 * In lower case.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html for the states of endpoints
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Ec2InstanceConnectEndpoint.html
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceConfiguration.html
 */
const PHASES: Readonly<Record<Watched['kind'], ReadonlyMap<string, Phase>>> = {
  'vpc-endpoint': new Map([
    ['pendingacceptance', 'pending-acceptance'],
    ['pending', 'pending'],
    ['available', 'available'],
    ['deleting', 'deleting'],
    ['deleted', 'deleted'],
    ['rejected', 'failed'],
    ['failed', 'failed'],
    ['expired', 'failed'],
  ]),
  'instance-connect-endpoint': new Map([
    ['create-in-progress', 'pending'],
    ['create-complete', 'available'],
    ['create-failed', 'failed'],
    ['update-in-progress', 'pending'],
    ['update-complete', 'available'],
    // What was there before still works: only the change failed.
    ['update-failed', 'available'],
    ['delete-in-progress', 'deleting'],
    ['delete-complete', 'deleted'],
    ['delete-failed', 'deletion-failed'],
  ]),
  'endpoint-service': new Map([
    ['pending', 'pending'],
    ['available', 'available'],
    ['failed', 'failed'],
    ['deleting', 'deleting'],
    ['deleted', 'deleted'],
  ]),
};

/** @param state in lower case; one that is not known may still change, so that it is pending */
export function phaseOf(kind: Watched['kind'], state: string): Phase {
  return PHASES[kind].get(state) ?? 'pending';
}
