import path from 'node:path';
import type { NetworkSource } from './network-source';

/** A snapshot in a file or folder; read anew at every refresh. */
export function snapshotSource(file: string): NetworkSource {
  return {
    root: { kind: 'snapshot', key: file, label: path.basename(file) },
    pin: { kind: 'snapshot', path: file },
    read: async (signal) => {
      const { readSnapshot } = await import('./read-snapshot');
      return readSnapshot(file, signal);
    },
    readEverything: async (signal, scope) => {
      const { answersIn } = await import('./read-snapshot');
      return answersIn(file, signal, scope);
    },
  };
}
