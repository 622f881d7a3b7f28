import { normaliseSteps } from '../../../network/normalise/normalise';
import { succeeded, type Result } from '../../../sources/failure';
import { asProblem } from '../../../sources/explain';
import { inSlices } from '../../../sources/in-slices';
import { loadSnapshot } from '../../../sources/snapshot/load';
import type { ReadNetwork } from './network-source';

/** Loaded at the first snapshot. */
export async function readSnapshot(file: string, signal: AbortSignal): Promise<Result<ReadNetwork>> {
  const loaded = await loadSnapshot(file, signal);
  if (!loaded.ok) return loaded;
  const { answers, problems } = loaded.value;
  return succeeded({
    network: await inSlices(normaliseSteps(answers), signal),
    problems: problems.map(asProblem),
  });
}
