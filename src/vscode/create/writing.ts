import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import { failed, succeeded, type Result } from '../../sources/failure';
import type { Writer } from '../../sources/writing/writer';
import type { OpenRoot } from '../explorer/roots';

/** Opens what writes to a root's account; a snapshot is only a file. */
export async function openWriter(
  root: OpenRoot | undefined,
  scope: Scope,
  signal: AbortSignal,
): Promise<Result<Writer>> {
  const open = root?.source.writer;
  return open ? open(scope, signal) : failed({ reason: 'read-only', name: root?.source.root.label ?? '' });
}

/** What a root does when it is read anew. */
export type Reread = Pick<OpenRoot, 'isReading' | 'read' | 'network' | 'failure' | 'source'>;

/**
 * @returns what reads a root anew. What was read before says nothing of what a write did: neither a reading that began
 * earlier, nor what stays in the tree where somebody cancels the reading or closes the root.
 */
export function rereader(root: Reread): () => Promise<Result<Network>> {
  return async () => {
    while (root.isReading) await root.read();
    const earlier = root.network;
    await root.read();
    const { network, failure } = root;
    if (failure) return failed(failure);
    if (network === earlier) return failed({ reason: 'cancelled' });
    return network
      ? succeeded(network)
      : failed({
          reason: 'unexpected-answer',
          operation: root.source.root.label,
          cause: new Error('nothing was read'),
        });
  };
}
