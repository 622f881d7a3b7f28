import type { Scope } from '../network/describe';
import { english } from '../network/message';
import type { Network, VpcReference } from '../network/network';
import type { Vpc } from '../network/resources/vpc';
import { unknownId } from '../paths/asking/unknown-id';
import { oneView } from '../paths/asking/views';
import type { PlanOptions } from './plan-options';
import { oneLine, UsageError } from './usage-error';

/** @throws UsageError where no VPC is named, or the network does not have it. */
export function vpcOf(network: Network, { vpc, account, region }: PlanOptions): VpcReference {
  if (vpc === undefined) throw new UsageError('name the VPC: --vpc ID');
  const views = network.find(vpc).filter((one): one is Vpc => one.kind === 'vpc');
  const read =
    views.length === 0
      ? unknownId(network, vpc, 'Vpcs', { account, region })
      : oneView(vpc, views, { account, region });
  if (!read.ok) throw new UsageError(oneLine(english(read.problem)));
  return { id: vpc, scope: read.value.scope };
}

/** The account and Region of the network. @throws UsageError where it has several, and none is said */
export function scopeOf(network: Network, { account, region }: PlanOptions): Scope {
  const scopes = network.regions
    .map(({ scope }) => scope)
    .filter((one) => account === undefined || one.account === account)
    .filter((one) => region === undefined || one.region === region);
  const [scope] = scopes;
  if (scope && scopes.length === 1) return scope;
  const all = network.regions.map(({ scope: one }) => `${one.account} ${one.region}`).join(', ');
  throw new UsageError(
    oneLine(`say which account and Region with --account and --region: the network has ${all}`),
  );
}
