import type { Change } from '../../endpoints/change';
import { changed } from '../../endpoints/change/changed';
import type { Proof } from '../../endpoints/proof/proof';
import { prove } from '../../endpoints/proof/prove';
import { isDone } from '../../endpoints/write/is-done';
import type { WriteCall } from '../../endpoints/write/write';
import type { Plan } from '../../endpoints/plan';
import type { Network } from '../../network/network';
import { awaitSettled } from './await-settled';
import { carryOut, type Carried } from './carry-out';
import type { Created, CreatePorts } from './created';
import type { Kept } from './kept';
import { watchedKind } from './unfinished';

/** AWS shows what it has made a little later.
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html */
const BEFORE_LOOKING_AGAIN_MS = 3_000;

/**
 * What follows once something has an id: it is waited for, principals are allowed, the network is read anew, and what
 * is there is compared with what was planned.
 * @param before the network of the confirmation; undefined where another window had it: then nothing more is sent,
 * since nobody has confirmed it here
 */
export async function finishCreation(
  kept: Kept,
  id: string,
  before: Network | undefined,
  ports: CreatePorts,
): Promise<Created> {
  const { writer, signal, onProgress } = ports;
  const { plan } = kept.entry;
  await kept.withId(id);
  onProgress?.({ step: 'created', id });
  const settled = await awaitSettled(
    writer,
    { kind: watchedKind(plan), id },
    { ...ports, onState: (state) => onProgress?.({ step: 'state', id, state }) },
  );
  const made = { outcome: 'created', id, settled, proof: undefined } as const;
  switch (settled.kind) {
    case 'stopped':
    case 'still-pending':
    case 'not-known':
      return kept.open(made);
    case 'failed':
    case 'gone':
      return kept.known(made);
    case 'available':
    case 'pending-acceptance':
  }
  const call = followUpOf(plan, id);
  if (call && before) onProgress?.({ step: 'allowing-principals', id });
  const allowed = call && before ? await carryOut(writer, call, ports) : undefined;
  onProgress?.({ step: 'reading' });
  const after = await ports.reread(signal);
  const followUp = allowed ?? (call && notSent(after.ok ? after.value : undefined, call, ports));
  const told = { ...made, ...(followUp && { followUp }) };
  if (!after.ok) return kept.open({ ...told, rereadFailure: after.failure });
  onProgress?.({ step: 'proving' });
  const compare = (network: Network): Proof | undefined => {
    const compared = before ?? without(network, plan, id);
    return compared && prove({ plan, before: compared, after: network, endpointId: id });
  };
  const proof = compare(after.value);
  if (proof?.verdict !== 'differs' || signal.aborted) return kept.known({ ...told, proof });
  // Only what differs at a second look differs: the first may have been too early.
  await ports.sleep(BEFORE_LOOKING_AGAIN_MS, signal);
  const later = await ports.reread(signal);
  return kept.known({ ...told, proof: later.ok ? compare(later.value) : proof });
}

/** The principals of an endpoint service are allowed by a call of their own. */
function followUpOf(plan: Plan, id: string): WriteCall | undefined {
  if (plan.kind !== 'endpoint-service' || plan.allowedPrincipals.length === 0) return undefined;
  return {
    operation: 'ModifyVpcEndpointServicePermissions',
    input: { ServiceId: id, AddAllowedPrincipals: [...new Set(plan.allowedPrincipals)] },
  };
}

/** A call that another window may have sent before it was closed. */
function notSent(after: Network | undefined, call: WriteCall, { writer }: CreatePorts): Carried {
  const isThere = after && isDone(after, { scope: writer.scope, call });
  if (isThere === true) return { outcome: 'done', id: undefined };
  return { outcome: isThere === false ? 'not-done' : 'unknown', failure: { reason: 'cancelled' } };
}

/** The network as it would be without what was created: what it was like before is known to the closed window alone. */
function without(network: Network, plan: Plan, id: string): Network | undefined {
  const change = deletionOf(network, plan, id);
  if (!change) return network;
  const derived = changed(network, change);
  return derived.ok ? derived.network : undefined;
}

/** Undefined where it is not among what was read, or is no endpoint. */
function deletionOf(network: Network, plan: Plan, id: string): Change | undefined {
  if (plan.kind === 'endpoint-service') return undefined;
  if (plan.kind === 'instance-connect') {
    const endpoint = network.get('instance-connect-endpoint', id, plan.vpc.scope);
    return endpoint && { kind: 'delete-instance-connect-endpoint', endpoint };
  }
  const endpoint = network.get('vpc-endpoint', id, plan.vpc.scope);
  return endpoint && { kind: 'delete-endpoint', endpoint };
}
