import { scopeKey } from '../../../network/coverage';
import type { DescribeAnswers, Scope } from '../../../network/describe';
import { normaliseSteps } from '../../../network/normalise/normalise';
import { failed, succeeded, type Result } from '../../../sources/failure';
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

/** The answers of one account and Region of a snapshot. */
export async function answersIn(
  file: string,
  signal: AbortSignal,
  scope: Scope | undefined,
): Promise<Result<DescribeAnswers>> {
  const loaded = await loadSnapshot(file, signal);
  if (!loaded.ok) return loaded;
  const wanted = loaded.value.answers.find(
    (answers) => !scope || scopeKey(answers.scope) === scopeKey(scope),
  );
  return wanted ? succeeded(wanted) : failed({ reason: 'nothing-described', path: file });
}
