import type { Memento } from 'vscode';
import { sandboxSource } from './sources/sandbox-source';
import { snapshotSource } from './sources/snapshot-source';
import type { NetworkSource } from './sources/network-source';
import type { OpenRoots } from './roots';

/** What is remembered of an open root: where it comes from, nothing of what was read. */
type Pin = { readonly kind: 'sandbox' } | { readonly kind: 'snapshot'; readonly path: string };

const KEY = 'endpointLens.roots';

/** Opens what was open in this workspace before; nothing is read until a root is opened. */
export function restorePins(state: Memento, roots: OpenRoots): void {
  for (const pin of state.get<readonly unknown[]>(KEY, []).flatMap(asPin)) roots.open(sourceOf(pin));
}

/** Remembers what is open in this workspace. */
export async function savePins(state: Memento, roots: OpenRoots): Promise<void> {
  await state.update(
    KEY,
    roots.all.flatMap(({ source }) => pinOf(source)),
  );
}

function asPin(value: unknown): readonly Pin[] {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return [];
  if (value.kind === 'sandbox') return [{ kind: 'sandbox' }];
  if (value.kind === 'snapshot' && 'path' in value && typeof value.path === 'string') {
    return [{ kind: 'snapshot', path: value.path }];
  }
  return [];
}

function pinOf({ root }: NetworkSource): readonly Pin[] {
  switch (root.kind) {
    case 'sandbox':
      return [{ kind: 'sandbox' }];
    case 'snapshot':
      return [{ kind: 'snapshot', path: root.key }];
    case 'account':
      return [];
  }
}

function sourceOf(pin: Pin): NetworkSource {
  return pin.kind === 'sandbox' ? sandboxSource() : snapshotSource(pin.path);
}
