import { scopeOfPlan } from '../scope-of-plan';
import { message } from '../../network/message';
import { isRegionName } from '../../network/partition';
import { costText } from '../../paths/print/facts';
import { escaped } from '../../paths/print/markdown';
import { plain } from '../../paths/print/plain';
import { nameOrId } from '../../paths/labels';
import { verdictSentence } from '../../paths/sentence';
import type { Trace } from '../../paths/trace';
import type { Plan } from '../plan';
import type { Proof, ProofCheck } from './proof';

/** Who made it, and when it was proved. */
interface Circumstances {
  /** What the credentials are called. */
  readonly profile: string;
  readonly at: Date;
}

const TITLES: Readonly<Record<Proof['verdict'], string>> = {
  proven: 'Proof: as planned',
  differs: 'Proof: it differs from what was planned',
  open: 'Proof: open in part',
};

/**
 * A proof as a Markdown document: what was created, where, what was checked, and how each subnet's path changed.
 * Names and ids are text, never markup.
 */
export function proofReport(proof: Proof, circumstances: Circumstances): string {
  const parts = [
    `# ${TITLES[proof.verdict]}`,
    factsOf(proof, circumstances),
    '## Checks',
    proof.checks.map(checkLine).join('\n'),
    ...pathsTable(proof),
    ...undoHint(proof),
    '## Sources',
    [...new Set(proof.checks.map(({ documentation }) => documentation))]
      .map((page) => `- <${page}>`)
      .join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function factsOf(proof: Proof, { profile, at }: Circumstances): string {
  const { plan, endpoint } = proof;
  const { account, region } = scopeOfPlan(plan);
  const rows: readonly (readonly [string, string])[] = [
    ['Created', endpoint ? `${endpoint.id}${named(endpoint.name)}` : 'not found among what was read'],
    ['For', targetOf(plan)],
    ...(plan.kind === 'endpoint-service' ? [] : ([['VPC', plan.vpc.id]] as const)),
    ['Account', account],
    ['Region', region],
    ['Profile', profile],
    ['Proved', at.toISOString()],
    ['Tags', tagsOf(plan)],
  ];
  return [
    '| | |',
    '| --- | --- |',
    ...rows.filter(([, value]) => value !== '').map(([key, value]) => `| ${key} | ${text(value)} |`),
  ].join('\n');
}

/** Text that comes from an account: without what is not to be seen, and without markup. */
function text(value: string): string {
  return escaped(plain(message('{value}', { value })));
}

function named(name: string | undefined): string {
  return name === undefined || name.trim() === '' ? '' : ` (${name})`;
}

function tagsOf({ tags }: Plan): string {
  return [...tags].map(([key, value]) => `${key}=${value}`).join(', ');
}

function targetOf(plan: Plan): string {
  switch (plan.kind) {
    case 'gateway':
    case 'interface':
    case 'gateway-load-balancer':
      return plan.service;
    case 'resource':
      return plan.resourceConfigurationArn;
    case 'service-network':
      return plan.serviceNetworkArn;
    case 'instance-connect':
      return 'EC2 Instance Connect';
    case 'endpoint-service':
      return [...plan.networkLoadBalancerArns, ...plan.gatewayLoadBalancerArns].join(', ');
  }
}

function checkLine({ holds, message: found }: ProofCheck): string {
  const mark = holds === undefined ? '?' : holds ? '✓' : '✗';
  return `- ${mark} ${escaped(plain(found))}`;
}

function pathsTable({ paths }: Proof): readonly string[] {
  if (paths.length === 0) return [];
  const rows = paths.map(
    ({ subnet, before, after }) => `| ${text(nameOrId(subnet))} | ${cellOf(before)} | ${cellOf(after)} |`,
  );
  return [
    '## Paths before and after',
    ['| Subnet | Before | Now |', '| --- | --- | --- |', ...rows].join('\n'),
  ];
}

function cellOf(trace: Trace): string {
  const cost = costText(trace);
  const lines = [plain(verdictSentence(trace)), ...(cost === undefined ? [] : [cost])];
  return lines.map(escaped).join('<br>');
}

/** The command that takes it away again; the extension asks first, a shell does not. */
function undoHint({ plan, endpoint }: Proof): readonly string[] {
  if (!endpoint) return [];
  const { region } = scopeOfPlan(plan);
  const at = isRegionName(region) ? ` --region ${region}` : '';
  const command =
    endpoint.kind === 'vpc-endpoint'
      ? `aws ec2 delete-vpc-endpoints${at} --vpc-endpoint-ids ${endpoint.id}`
      : `aws ec2 delete-instance-connect-endpoint${at} --instance-connect-endpoint-id ${endpoint.id}`;
  return [
    '## To undo it',
    'This deletes the endpoint: traffic goes as it went before, and open connections through it drop.',
    ['```sh', command, '```'].join('\n'),
  ];
}
