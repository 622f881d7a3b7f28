import type { InstanceConnectEndpoint } from '../../network/resources/instance-connect-endpoint';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';

const OVER: readonly string[] = ['deleted', 'rejected', 'failed', 'expired'];

/** @returns whether an endpoint still takes its names and a place of a quota. */
export function isAlive({ state }: VpcEndpoint): boolean {
  return !OVER.includes(state);
}

/** @returns whether an Instance Connect endpoint takes a place of a quota. */
export function isConnectAlive({ state }: InstanceConnectEndpoint): boolean {
  return !state.endsWith('-failed') && state !== 'delete-complete';
}
