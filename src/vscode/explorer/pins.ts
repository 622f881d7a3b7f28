import type { Memento } from 'vscode';
import type { Pin } from './pin';
import type { OpenRoots } from './roots';
import type { NetworkSource } from './sources/network-source';

/** Makes the source that a pin remembers. */
export type SourceOfPin = (pin: Pin) => NetworkSource;

const KEY = 'endpointLens.roots';

/** Opens what was open in this workspace before; nothing is read until a root is opened. */
export function restorePins(state: Memento, roots: OpenRoots, sourceOf: SourceOfPin): void {
  for (const pin of state.get<readonly unknown[]>(KEY, []).flatMap(asPin)) roots.open(sourceOf(pin));
}

/** Remembers what is open in this workspace. */
export async function savePins(state: Memento, roots: OpenRoots): Promise<void> {
  await state.update(
    KEY,
    roots.all.flatMap(({ source }) => source.pin ?? []),
  );
}

/** Stored values are from another day and another version: what is not understood is left out. */
function asPin(value: unknown): readonly Pin[] {
  if (typeof value !== 'object' || value === null) return [];
  const { kind, path, profile, region } = value as Readonly<Record<string, unknown>>;
  if (kind === 'sandbox') return [{ kind }];
  if (kind === 'snapshot' && typeof path === 'string') return [{ kind, path }];
  if (
    kind === 'account' &&
    typeof region === 'string' &&
    (profile === undefined || typeof profile === 'string')
  ) {
    return [{ kind, profile, region }];
  }
  return [];
}
