import type { Text } from '../../../network/message';
import type { Network } from '../../../network/network';
import { matrixSteps, type Matrix } from '../../../paths/matrix';
import { inSlices } from '../../../sources/in-slices';
import type { DetailNeed } from '../../../tree/needs';
import type { MatrixView } from '../../../webview/matrix/protocol';
import { matrixViewSteps } from './matrix-view';
import { serviceChoices } from './service-choices';
import { needsOfUnknown } from './unknown-needs';

/** A matrix and how it is shown, with what it was computed from. */
export interface Computed {
  readonly network: Network;
  readonly matrix: Matrix;
  readonly view: MatrixView;
  /** What could be read to settle what is undetermined. */
  readonly needs: readonly DetailNeed[];
}

/** What to compute a matrix from, and with whose words. */
export interface MatrixTask {
  readonly network: Network;
  readonly services: readonly string[];
  readonly origin: MatrixView['origin'];
  readonly render: (text: Text) => string;
  /** Called with what is done, from 0 to 1. */
  readonly progress: (done: number) => void;
}

/**
 * Computes a matrix with breaks in which the editor does its own.
 * @throws the signal's reason where it is aborted.
 */
export async function compute(task: MatrixTask, signal: AbortSignal): Promise<Computed> {
  const { network, services, origin, render, progress } = task;
  const matrix = await inSlices(reporting(matrixSteps(network, services), progress), signal);
  const servicesOffered =
    network.all('offered-service').length === 0 ? 0 : serviceChoices(network, services).length;
  const steps = matrixViewSteps({ network, matrix, origin, servicesOffered, render });
  const view = await inSlices(steps, signal);
  const needs = await inSlices(needsOfUnknown(network, matrix), signal);
  signal.throwIfAborted();
  return { network, matrix, view, needs };
}

function* reporting<T>(
  steps: Generator<number, T, undefined>,
  progress: (done: number) => void,
): Generator<undefined, T, undefined> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    progress(step.value);
    yield;
  }
}
