import { toCreateInput } from '../../../endpoints/create-input';
import type { Plan } from '../../../endpoints/plan';
import { explainRefusal } from '../../../endpoints/write/refusal';
import { message } from '../../../network/message';
import { explain } from '../../../sources/explain';
import type { CheckRow } from '../../../webview/create/protocol';
import type { Asked, Render } from './previewing';
import { splitSentence } from './split-sentence';

/** Where AWS says what a DryRun is. */
const DRY_RUN = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/CommonParameters.html';

/** @returns the row about what a DryRun answered; undefined as long as none is asked. */
export function permissionRow(plan: Plan, permission: Asked, render: Render): CheckRow | undefined {
  const row = (outcome: CheckRow['outcome'], what: string, why: string, hover = ''): CheckRow => ({
    outcome,
    what,
    why,
    hover,
    remedy: undefined,
    documentation: outcome === 'passed' || outcome === 'asking' ? undefined : DRY_RUN,
  });
  if (permission === undefined) return undefined;
  if (permission === 'asking')
    return row('asking', render(message('Permission')), render(message('asking AWS…')));
  switch (permission.kind) {
    case 'allowed':
      return row(
        'passed',
        render(message('Your account may create it')),
        render(message('DryRun answered: allowed')),
      );
    case 'denied':
      return row(
        'error',
        render(message('You may not create it')),
        render(message('IAM does not allow {action}.', { action: permission.action })),
        'UnauthorizedOperation',
      );
    case 'refused': {
      const { code, text } = permission;
      const refusal = explainRefusal(code, text, toCreateInput(plan));
      const { what, why } = splitSentence(render, refusal.message);
      return { ...row('error', what, why, refusal.code), documentation: refusal.documentation };
    }
    case 'not-asked':
      return row(
        'not-asked',
        render(message('Permission not checked')),
        render(message('This endpoint may not honour DryRun.')),
      );
    case 'failed': {
      const { what, why } = splitSentence(render, explain(permission.failure).sentence);
      return row(
        'warning',
        render(message('Permission could not be checked')),
        [what, why].filter(Boolean).join(': '),
      );
    }
  }
}
