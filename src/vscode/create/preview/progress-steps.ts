import { message } from '../../../network/message';
import type { Settled } from '../../../sources/writing/await-settled';
import type { Created, CreateStep } from '../../../sources/writing/created';
import { explain } from '../../../sources/explain';
import type { Failure } from '../../../sources/failure';
import type { ProgressView } from '../../../webview/create/protocol';
import { followUpProblem } from './follow-up';
import type { Render } from './previewing';

type Row = ProgressView['steps'][number];

/** @returns Requested, then available, then proven; each with what is known of it. */
export function progressSteps(
  steps: readonly CreateStep[],
  created: Created | undefined,
  render: Render,
): readonly Row[] {
  const reached = (...kinds: readonly CreateStep['step'][]): boolean =>
    steps.some(({ step }) => kinds.includes(step));
  const row = (label: string, state: Row['state'], detail = ''): Row => ({ label, state, detail });
  const labels = {
    requested: render(message('Requested')),
    available: render(message('Available')),
    proven: render(message('Checked against the plan')),
  };
  const id = idOf(steps, created);
  if (created && created.outcome !== 'created') {
    const { state, detail } = notCreated(created, render);
    return [
      row(labels.requested, state, detail),
      row(labels.available, 'later'),
      row(labels.proven, 'later'),
    ];
  }
  const settled = created?.settled;
  const isReading = reached('reading', 'proving');
  const requested = row(
    labels.requested,
    id === undefined ? 'now' : 'done',
    id ?? render(message('asking AWS…')),
  );
  if (settled) {
    const { state, detail } = settledRow(settled, render);
    return [
      requested,
      row(labels.available, state, detail),
      provenRow(created, labels.proven, state, render),
    ];
  }
  return [
    requested,
    row(
      labels.available,
      isReading ? 'done' : id === undefined ? 'later' : 'now',
      isReading ? '' : stateOf(steps, render),
    ),
    row(labels.proven, isReading ? 'now' : 'later', isReading ? render(message('reading again…')) : ''),
  ];
}

function idOf(steps: readonly CreateStep[], created: Created | undefined): string | undefined {
  if (created?.outcome === 'created') return created.id;
  return steps.flatMap((one) => ('id' in one ? [one.id] : [])).at(-1);
}

/** What AWS said last, in its own word. */
function stateOf(steps: readonly CreateStep[], render: Render): string {
  const last = steps.at(-1);
  if (last?.step === 'allowing-principals') return render(message('allowing principals…'));
  const told = steps.flatMap((one) => (one.step === 'state' ? [one.state.state] : [])).at(-1);
  return told === undefined ? '' : render(message('{state}…', { state: told }));
}

function settledRow(settled: Settled, render: Render): Pick<Row, 'state' | 'detail'> {
  switch (settled.kind) {
    case 'available':
      return { state: 'done', detail: '' };
    case 'pending-acceptance':
      return { state: 'open', detail: render(message('The owner of the service has to accept it first.')) };
    case 'failed':
      return {
        state: 'failed',
        detail: render(
          settled.reason === undefined
            ? message('AWS says: {state}.', { state: settled.state })
            : message('AWS says: {state}: {reason}', { state: settled.state, reason: settled.reason }),
        ),
      };
    case 'still-pending':
      return { state: 'open', detail: render(message('It is still on its way, and goes on by itself.')) };
    case 'stopped':
      return {
        state: 'open',
        detail: render(message('Nobody waits for it any more; it goes on by itself.')),
      };
    case 'gone':
      return { state: 'failed', detail: render(message('AWS knows none with this id.')) };
    case 'not-known':
      return { state: 'open', detail: sentenceOf(settled.failure, render) };
  }
}

function provenRow(
  created: Extract<Created, { readonly outcome: 'created' }>,
  label: string,
  before: Row['state'],
  render: Render,
): Row {
  const { proof, rereadFailure } = created;
  const problem = followUpProblem(created);
  if (problem) {
    const state = created.followUp?.outcome === 'unknown' ? 'open' : 'failed';
    return { label, state, detail: render(problem) };
  }
  if (rereadFailure) return { label, state: 'open', detail: sentenceOf(rereadFailure, render) };
  if (!proof) return { label, state: before === 'done' ? 'open' : 'later', detail: '' };
  switch (proof.verdict) {
    case 'proven':
      return { label, state: 'done', detail: render(message('everything holds')) };
    case 'differs':
      return { label, state: 'failed', detail: render(message('something differs')) };
    case 'open':
      return { label, state: 'open', detail: render(message('something could not be told')) };
  }
}

function notCreated(
  created: Exclude<Created, { readonly outcome: 'created' }>,
  render: Render,
): Pick<Row, 'state' | 'detail'> {
  switch (created.outcome) {
    case 'refused':
      return { state: 'failed', detail: render(created.refusal.message) };
    case 'not-done':
      return { state: 'failed', detail: sentenceOf(created.failure, render) };
    case 'absent':
      return { state: 'failed', detail: render(message('Nothing was created.')) };
    case 'unknown':
      return {
        state: 'open',
        detail: [
          render(message('Whether it was created could not be found out.')),
          ...(created.failure ? [sentenceOf(created.failure, render)] : []),
        ].join(' '),
      };
  }
}

function sentenceOf(failure: Failure, render: Render): string {
  return render(explain(failure).sentence);
}
