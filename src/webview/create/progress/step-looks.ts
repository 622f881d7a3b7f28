import type { Tone } from '../../path/protocol';
import type { CreateWordKey, ProgressView } from '../protocol';

export type StepState = ProgressView['steps'][number]['state'];

/** How a step is shown: `open` is one of which it is not known whether it was done. */
export const stepLooks: Readonly<
  Record<StepState, { readonly glyph: string; readonly tone: Tone; readonly word: CreateWordKey }>
> = {
  done: { glyph: 'pass', tone: 'private', word: 'stepDone' },
  now: { glyph: 'sync', tone: 'net', word: 'stepNow' },
  later: { glyph: 'dot', tone: 'none', word: 'stepLater' },
  failed: { glyph: 'error', tone: 'bad', word: 'stepFailed' },
  open: { glyph: 'ques', tone: 'warn', word: 'stepOpen' },
};

/** @returns the step that a screen reader is told of: the one under way, else where it ended. */
export function toldStep(steps: ProgressView['steps']): ProgressView['steps'][number] | undefined {
  return (
    steps.find(({ state }) => state === 'failed' || state === 'open') ??
    steps.find(({ state }) => state === 'now') ??
    steps.findLast(({ state }) => state === 'done')
  );
}
