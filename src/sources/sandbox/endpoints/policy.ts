import { isEntity, type Entity } from '../entity';
import { Ec2Error } from '../errors';
import type { EndpointType } from './endpoint-type';

/** "The maximum size of a VPC endpoint policy, including white space": AWS PrivateLink quotas. */
const LIMIT = 20_480;

const VERSIONS: readonly unknown[] = [undefined, '2008-10-17', '2012-10-17'];
const POLICY_MEMBERS = ['Version', 'Id', 'Statement'];
const STATEMENT_MEMBERS = ['Sid', 'Effect', 'Condition'];
/** Each is there either so or negated. */
const CLAUSES = ['Principal', 'Action', 'Resource'];

const ANYTHING = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

/** The policy of an endpoint that was given none: everything is allowed. */
export function fullAccess(type: EndpointType): string {
  return JSON.stringify(
    type === 'Gateway' ? { Version: '2008-10-17', Statement: [ANYTHING] } : { Statement: [ANYTHING] },
  );
}

/**
 * An endpoint policy must be a policy of IAM's grammar, which names a principal.
 * @throws Ec2Error InvalidPolicyDocument
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function requirePolicy(text: string): void {
  if (text.length > LIMIT) {
    throw invalid(`It has ${text.length} characters, more than the ${LIMIT} that are allowed`);
  }
  const problem = problemOf(parsed(text));
  if (problem !== undefined) throw invalid(problem);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(`Syntax error at position ${positionOf(text, offsetIn(text, String(error)))}`);
  }
}

/** Where the engine says that the text goes wrong; it says so in most cases only. */
function offsetIn(text: string, error: string): number {
  if (error.includes('end of JSON')) return text.length;
  return Number(/at position (\d+)/.exec(error)?.[1] ?? 0);
}

function problemOf(policy: unknown): string | undefined {
  if (!isEntity(policy)) return 'It must be a JSON object';
  const unknown = Object.keys(policy).find((member) => !POLICY_MEMBERS.includes(member));
  if (unknown !== undefined) return `Unknown field ${unknown}`;
  if (!VERSIONS.includes(policy['Version'])) return 'The policy must contain a valid version string';
  const statements = Array.isArray(policy['Statement'])
    ? (policy['Statement'] as readonly unknown[])
    : [policy['Statement']];
  if (statements.length === 0) return 'Missing required field Statement';
  return statements.map(problemOfStatement).find((problem) => problem !== undefined);
}

function problemOfStatement(statement: unknown): string | undefined {
  if (!isEntity(statement)) return 'Missing required field Statement';
  const effect = statement['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') return `Invalid effect: ${String(effect)}`;
  const known = [...STATEMENT_MEMBERS, ...CLAUSES, ...CLAUSES.map((clause) => `Not${clause}`)];
  const unknown = Object.keys(statement).find((member) => !known.includes(member));
  if (unknown !== undefined) return `Unknown field ${unknown}`;
  const missing = CLAUSES.find((clause) => !hasOneOf(statement, clause));
  if (missing !== undefined) return `Missing required field ${missing}`;
  const condition = statement['Condition'];
  if (condition === undefined) return undefined;
  const wellFormed = isEntity(condition) && Object.values(condition).every(isEntity);
  return wellFormed ? undefined : 'Invalid Condition';
}

function hasOneOf(statement: Entity, clause: string): boolean {
  return [clause, `Not${clause}`].filter((member) => isClause(statement[member])).length === 1;
}

function isClause(value: unknown): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.length > 0) || isEntity(value);
}

/** As EC2 counts it: (line,column), both from 1. */
function positionOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  return `(${lines.length},${(lines.at(-1) ?? '').length + 1})`;
}

/** The beginning of the sentence is EC2's (terraform-provider-aws#42291). */
function invalid(problem: string): Ec2Error {
  return new Ec2Error('InvalidPolicyDocument', `The Policy Document is not valid. ${problem}`);
}
