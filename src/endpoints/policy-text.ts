import { tooDeepAt } from './json-nesting';
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { message, type Message } from '../network/message';
import { because } from '../paths/because';
import { readPolicy, type JsonPath, type Statement } from '../paths/policy/document';
import { isGatewayService, parseServiceName } from '../network/service-name';
import type { Severity } from './problem';

/** "The maximum size of a VPC endpoint policy, including white space", in characters.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html */
export const MAX_POLICY_LENGTH = 20_480;

/** Something about the text of a policy, and where. */
export interface PolicyFinding {
  readonly code: 'policy-too-long' | 'policy-invalid' | 'policy-allows-nothing';
  readonly severity: Severity;
  /** A sentence with a full stop. */
  readonly message: Message;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** A longer text is not parsed at every keystroke. */
const MAX_PARSED = 5 * MAX_POLICY_LENGTH;

/** A policy is six levels deep; the parser goes down one call for each. */
const MAX_DEPTH = 50;

/** More errors of syntax than that help nobody. */
const MAX_ERRORS = 20;

/**
 * What is to be said of a policy while it is typed: the errors of JSON, else the first of IAM's grammar, in the order
 * in which they stand in the text; what concerns the whole stands at its beginning.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function checkPolicy(text: string): readonly PolicyFinding[] {
  const tooLong = text.length > MAX_POLICY_LENGTH ? [sizeFinding(text)] : [];
  return text.length > MAX_PARSED ? tooLong : [...tooLong, ...contentFindings(text)];
}

function contentFindings(text: string): readonly PolicyFinding[] {
  const tooDeep = tooDeepAt(text, MAX_DEPTH);
  if (tooDeep !== undefined) {
    return [invalid(message('The policy is nested deeper than a policy can be.'), positionOf(text, tooDeep))];
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0) {
    return errors
      .slice(0, MAX_ERRORS)
      .map(({ error, offset }) =>
        invalid(because('The policy is not JSON:', {}, syntaxProblem(error)), positionOf(text, offset)),
      );
  }
  const policy = readPolicy(text);
  if (!policy.ok) {
    const problem = because('The policy is not valid:', {}, policy.problem);
    return [invalid(problem, positionIn(text, root, policy.at))];
  }
  return allowFinding(policy.statements, positionIn(text, root, ['Statement']));
}

function sizeFinding(text: string): PolicyFinding {
  const template = 'The policy has {n} characters, white space included: {limit} are allowed.';
  return {
    code: 'policy-too-long',
    severity: 'error',
    message: message(template, { n: text.length, limit: MAX_POLICY_LENGTH }),
    ...positionOf(text, 0),
  };
}

function allowFinding(statements: readonly Statement[], position: Position): readonly PolicyFinding[] {
  if (statements.length === 0) return [invalid(message('The policy has no statement.'), position)];
  if (statements.some(({ effect }) => effect === 'Allow')) return [];
  return [
    {
      code: 'policy-allows-nothing',
      severity: 'warning',
      message: message('The policy has Deny statements alone: no call would pass the endpoint.'),
      ...position,
    },
  ];
}

function invalid(problem: Message, position: Position): PolicyFinding {
  return { code: 'policy-invalid', severity: 'error', message: problem, ...position };
}

/** @param error a code of jsonc-parser's */
function syntaxProblem(error: ParseError['error']): Message {
  switch (printParseErrorCode(error)) {
    case 'PropertyNameExpected':
      return message('a name in double quotes is expected here');
    case 'ValueExpected':
      return message('a value is expected here');
    case 'ColonExpected':
      return message('a colon is expected here');
    case 'CommaExpected':
      return message('a comma is expected here');
    case 'CloseBraceExpected':
      return message('a closing brace is expected here');
    case 'CloseBracketExpected':
      return message('a closing bracket is expected here');
    case 'EndOfFileExpected':
      return message('it should end here');
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return message('comments are not allowed');
    case 'UnexpectedEndOfString':
      return message('the string does not end');
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return message('the escape sequence is not one of JSON');
    case 'InvalidCharacter':
      return message('the character must be escaped');
    default:
      return message('this is not a symbol of JSON');
  }
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a value begins, or the nearest around it that is there. */
function positionIn(text: string, root: Node | undefined, at: JsonPath): Position {
  for (let length = at.length; root && length >= 0; length--) {
    const node = findNodeAtLocation(root, at.slice(0, length));
    if (node) return positionOf(text, node.offset);
  }
  return positionOf(text, 0);
}

function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** At least one. */
export type ResourceArns = readonly [string, ...string[]];

/**
 * A policy that lets everybody do everything with some resources of a service and nothing else. For buckets and
 * tables it takes in what is in them: objects; indexes and streams. Buckets that AWS itself serves from (Amazon Linux
 * packages, layers of ECR images) must be among them to be reached.
 * @param service its name, full or short: `com.amazonaws.us-east-1.s3`, `dynamodb`
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html#edit-vpc-endpoint-policy-s3
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-ddb.html#iam-policies-ddb
 */
export function onlyResources(service: string, arns: ResourceArns): string {
  const { short } = parseServiceName(service);
  const inside = isGatewayService(short) ? arns.flatMap((arn) => [arn, ...contents(arn)]) : arns;
  return policyText({ Effect: 'Allow', Principal: '*', Action: '*', Resource: [...new Set(inside)] });
}

/** An ARN that names an object, or all of them, names its contents already. */
function contents(arn: string): readonly string[] {
  const resource = arn.split(':').slice(5).join(':');
  const isContainer = /^(?:table\/|bucket\/)?[^/*]+$/.test(resource);
  return isContainer ? [`${arn}/*`] : [];
}

/**
 * A policy that lets the identities of an organisation use the organisation's own resources, and nothing else. Calls
 * that AWS services make on its behalf are not among them.
 * @param organisationId `o-…`
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export function onlyOrganisation(organisationId: string): string {
  return policyText({
    Effect: 'Allow',
    Principal: '*',
    Action: '*',
    Resource: '*',
    Condition: {
      StringEquals: { 'aws:PrincipalOrgID': organisationId, 'aws:ResourceOrgID': organisationId },
    },
  });
}

function policyText(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, undefined, 2);
}
