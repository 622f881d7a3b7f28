import { scopeOfPlan } from '../../../endpoints/scope-of-plan';
import type { Plan } from '../../../endpoints/plan';
import { message } from '../../../network/message';
import type { Network } from '../../../network/network';
import type { Created, CreateStep } from '../../../sources/writing/created';
import type { ProgressView } from '../../../webview/create/protocol';
import { planTitle } from '../plan-title';
import { harmlessly, type Render } from './previewing';
import { progressSteps } from './progress-steps';
import { proofView } from './proof-view';

/** What the progress of a creation is shown from. */
export interface InProgress {
  readonly plan: Plan;
  /** As it was when the plan was confirmed; undefined for a creation of another window. */
  readonly before: Network | undefined;
  /** What has happened so far, in order. */
  readonly steps: readonly CreateStep[];
  /** How it ended; undefined while it goes on. */
  readonly created: Created | undefined;
  readonly profile: string;
  readonly render: Render;
}

/** @returns what stands in the form's place once Create was confirmed: what happens, then what was proven. */
export function progressView({ plan, before, steps, created, profile, render }: InProgress): ProgressView {
  const say = harmlessly(render);
  const title = say(planTitle(plan));
  const scope = scopeOfPlan(plan);
  const proof = created?.outcome === 'created' ? created.proof : undefined;
  return {
    title: say(headline(created, title)),
    subtitle: say(message('{profile} · {region}', { profile, region: scope.region })),
    steps: progressSteps(steps, created, say),
    proof: proof && proofView(proof, before, say),
    actions: actionsOf(plan, created, proof !== undefined, say),
  };
}

function headline(created: Created | undefined, what: string): ReturnType<typeof message> {
  if (!created) return message('Creating: {what}', { what });
  switch (created.outcome) {
    case 'refused':
    case 'not-done':
    case 'absent':
      return message('Not created: {what}', { what });
    case 'unknown':
      return message('Not known whether it was created: {what}', { what });
    case 'created':
      switch (created.settled.kind) {
        case 'available':
          return message('Created: {what}', { what });
        case 'pending-acceptance':
          return message('Created, to be accepted: {what}', { what });
        case 'failed':
        case 'gone':
          return message('Failed: {what}', { what });
        case 'still-pending':
        case 'stopped':
        case 'not-known':
          return message('Created, not known to be up: {what}', { what });
      }
  }
}

type Action = ProgressView['actions'][number];

function actionsOf(
  plan: Plan,
  created: Created | undefined,
  isProven: boolean,
  render: Render,
): readonly Action[] {
  const action = (id: string, label: string, primary = false): Action => ({ id, label, primary });
  if (!created) return [action('cancel-wait', render(message('Stop waiting')))];
  const another = action('another', render(message('Create another')));
  if (created.outcome !== 'created') return [another];
  const isThere = created.settled.kind !== 'gone';
  // An instance is connected to from its own row in the tree.
  const isUsable =
    created.settled.kind === 'available' &&
    plan.kind !== 'endpoint-service' &&
    plan.kind !== 'instance-connect';
  return [
    ...(isThere ? [action('show-in-tree', render(message('Show in Network view')), true)] : []),
    ...(isUsable ? [action('use-it', render(message('Use it…')))] : []),
    ...(isProven ? [action('save-report', render(message('Save report…')))] : []),
    another,
    ...(isThere ? [action('undo', render(message('Delete it…')))] : []),
  ];
}
