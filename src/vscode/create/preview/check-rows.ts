import type { PolicyFinding } from '../../../endpoints/policy-text';
import { passed, type Passed } from '../../../endpoints/passed';
import type { Plan } from '../../../endpoints/plan';
import type { Problem } from '../../../endpoints/problem';
import { message } from '../../../network/message';
import type { CheckRow, PreviewView } from '../../../webview/create/protocol';
import { permissionRow } from './permission-row';
import type { Asked, Previewing, Render } from './previewing';
import { remedyLabel, withIds, writes } from './remedies';
import { splitSentence } from './split-sentence';

const ORDER: readonly CheckRow['outcome'][] = [
  'error',
  'warning',
  'information',
  'asking',
  'not-asked',
  'passed',
];

/**
 * @param found the problems of the plan
 * @returns what stands against a plan: failures first, then things to know, then what was checked and holds
 */
export function checkRows(
  { network, plan, render }: Previewing,
  found: readonly Problem[],
  { permission, writable }: { readonly permission: Asked; readonly writable: boolean },
): PreviewView['checks'] {
  const rows = [
    ...withIds(found).map(({ problem, id }) => problemRow(problem, { id, plan, writable, render })),
    ...heldRows(passed(network, plan), permissionRow(plan, unlessFound(permission, found), render), render),
  ];
  const sorted = ORDER.flatMap((outcome) => rows.filter((row) => row.outcome === outcome));
  return { summary: summaryOf(sorted, render), rows: sorted };
}

/** What AWS would refuse for a reason that stands among the problems already is not said twice. */
function unlessFound(permission: Asked, found: readonly Problem[]): Asked {
  if (permission === undefined || permission === 'asking' || permission.kind !== 'refused') return permission;
  return found.some(({ awsCode }) => awsCode === permission.code) ? undefined : permission;
}

interface Shown {
  readonly id: string;
  readonly plan: Plan;
  readonly writable: boolean;
  readonly render: Render;
}

function problemRow(
  { code, severity, message: text, awsCode, remedy, documentation }: Problem,
  { id, plan, writable, render }: Shown,
): CheckRow {
  const isOffered = remedy !== undefined && (writable || !writes(remedy));
  return {
    outcome: severity,
    ...splitSentence(render, text),
    hover: awsCode ?? '',
    remedy: isOffered ? { id, label: render(remedyLabel(plan, remedy)) } : toPolicy(code, render),
    documentation,
  };
}

/** A policy is mended in the form: the page puts the caret there by itself. */
function toPolicy(code: string, render: Render): CheckRow['remedy'] {
  return POLICY_TEXT.has(code) ? { id: 'go-to policy', label: render(message('Go to line')) } : undefined;
}

const POLICY_TEXT: ReadonlySet<string> = new Set<PolicyFinding['code']>([
  'policy-too-long',
  'policy-invalid',
  'policy-allows-nothing',
]);

/** That the service is offered and that the account may use it are one row, once both are known. */
function heldRows(held: readonly Passed[], asked: CheckRow | undefined, render: Render): readonly CheckRow[] {
  const offered = held.find(({ code }) => code === 'offered');
  const rows = held.map((one) => passedRow(one, render));
  if (!offered || asked?.outcome !== 'passed') return asked ? [asked, ...rows] : rows;
  const what = message('Offered in {region}, and your account may create it', offered.message.args);
  return held
    .map((one, i) => (one === offered ? { ...asked, what: render(what) } : rows[i]))
    .filter((row) => row !== undefined);
}

function passedRow({ message: text, detail }: Passed, render: Render): CheckRow {
  return {
    outcome: 'passed',
    what: render(text),
    why: detail ? render(detail) : '',
    hover: '',
    remedy: undefined,
    documentation: undefined,
  };
}

/** What is being asked, or was not, counts as nothing. */
function summaryOf(rows: readonly CheckRow[], render: Render): string {
  const count = (...outcomes: readonly CheckRow['outcome'][]): number =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const toFix = { n: count('error'), text: message('{n} to fix', { n: count('error') }) };
  const n = count('warning', 'information');
  const toKnow = { n, text: message('{n} to know', { n }) };
  const held = { n: count('passed'), text: message('{n} passed', { n: count('passed') }) };
  const parts = toFix.n > 0 ? [toFix, toKnow, held] : [held, toKnow];
  return parts
    .filter((part) => part.n > 0)
    .map(({ text }) => render(text))
    .join(', ');
}
