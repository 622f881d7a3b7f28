import { vpcIsOwn } from '../../endpoints/preconditions/shared-vpc';
import { scopeKey } from '../../network/coverage';
import type { Network, VpcReference } from '../../network/network';
import type { Resource, ResourceKind, ResourceOf } from '../../network/resource';
import type { Vpc } from '../../network/resources/vpc';

/**
 * @returns the resources of a kind, each once: what several accounts see (a shared subnet) as its owner sees it, else
 * as the first of them by their names. What is declared and switched off is left out.
 */
export function eachOnce<K extends ResourceKind>(network: Network, kind: K): readonly ResourceOf<K>[] {
  const present = network.all(kind).filter(({ presence }) => presence.when !== 'never');
  if (network.regions.length < 2) return present;
  return present.filter((one: Resource) => {
    if (isOwned(one)) return true;
    const views = network.find(one.id).filter((other) => other !== one && other.kind === kind);
    return views.every((other) => !isOwned(other) && !isBefore(other, one));
  });
}

function isOwned({ owner, scope }: Resource): boolean {
  return owner === scope.account;
}

function isBefore(a: Resource, b: Resource): boolean {
  return scopeKey(a.scope) < scopeKey(b.scope);
}

/**
 * @returns the VPCs of which it can be said what is not in them: endpoints of a shared VPC are seen by its owner
 * alone.
 */
export function ownVpcs(network: Network): readonly Vpc[] {
  return eachOnce(network, 'vpc').filter(
    (vpc) => vpcIsOwn(network, { vpc: referenceTo(vpc), kind: 'gateway' }).length === 0,
  );
}

/** @returns a VPC as plans and preconditions name it. */
export function referenceTo({ id, scope }: Vpc): VpcReference {
  return { id, scope };
}
