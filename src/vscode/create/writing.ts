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

/** @returns what reads a root anew: a reading that began before a write says nothing of what the write did. */
export function rereader(root: OpenRoot): () => Promise<Result<Network>> {
  return async () => {
    if (root.isReading) await root.read();
    await root.read();
    const { network, failure } = root;
    if (failure) return failed(failure);
    return network
      ? succeeded(network)
      : failed({
          reason: 'unexpected-answer',
          operation: root.source.root.label,
          cause: new Error('nothing was read'),
        });
  };
}
