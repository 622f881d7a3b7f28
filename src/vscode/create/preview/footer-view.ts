import type { Plan } from '../../../endpoints/plan';
import { counted, message, type Message } from '../../../network/message';
import type { Scope } from '../../../network/describe';
import type { FooterView, PreviewView } from '../../../webview/create/protocol';
import { groupDigits } from '../../../tree/root';
import type { PlanOf, Render } from './previewing';

/** What the footer is made from. */
export interface Footed {
  /** What the credentials are called, or the source. */
  readonly profile: string;
  readonly scope: Scope;
  readonly plan: PlanOf;
  readonly preview: PreviewView;
  /** A creation of this form is under way. */
  readonly busy: boolean;
  /** Why nothing can be created where the network comes from, as a sentence. */
  readonly readOnly: Message | undefined;
  readonly render: Render;
}

/** @returns the bottom line: who would create it where, and whether it can be, with the reason beside it if not. */
export function footerView({ profile, scope, plan, preview, busy, readOnly, render }: Footed): FooterView {
  const why = whyNot({ plan, preview, busy, readOnly });
  return {
    profile,
    account: groupDigits(scope.account),
    region: scope.region,
    hint: render(why ?? message('You will be asked once more.')),
    canCreate: why === undefined,
    createLabel: render(createLabel(plan.ok ? plan.plan : undefined)),
    canInsert: plan.ok,
  };
}

function whyNot({
  plan,
  preview,
  busy,
  readOnly,
}: Pick<Footed, 'plan' | 'preview' | 'busy' | 'readOnly'>): Message | undefined {
  if (readOnly) return readOnly;
  if (busy) return message('It is being created.');
  if (!plan.ok) return plan.missing;
  const n = preview.checks.rows.filter(({ outcome }) => outcome === 'error').length;
  return n === 0 ? undefined : counted(n, '{n} problem to fix first', '{n} problems to fix first');
}

function createLabel(plan: Plan | undefined): Message {
  return plan?.kind === 'endpoint-service'
    ? message('Create endpoint service…')
    : message('Create endpoint…');
}
