import { message, type Message } from '../../network/message';

const VERSIONS: readonly unknown[] = [undefined, '2008-10-17', '2012-10-17'];
const POLICY: readonly string[] = ['Version', 'Id', 'Statement'];
const STATEMENT: readonly string[] = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

/**
 * What reading a policy passes over and EC2 refuses: a version that there is not, and elements that IAM's grammar
 * does not have.
 * @param text of a policy that was read
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function strangeMember(text: string): Message | undefined {
  const policy: unknown = JSON.parse(text);
  if (!isFields(policy)) return undefined;
  const strange = Object.keys(policy).find((name) => !POLICY.includes(name));
  if (strange !== undefined) return message('A policy has no element {element}.', { element: strange });
  if (!VERSIONS.includes(policy['Version']))
    return message('The version of a policy is 2012-10-17 or 2008-10-17.');
  const statement = policy['Statement'];
  const statements: readonly unknown[] = Array.isArray(statement) ? statement : [statement];
  const inside = statements
    .flatMap((one) => (isFields(one) ? Object.keys(one) : []))
    .find((name) => !STATEMENT.includes(name));
  return inside === undefined
    ? undefined
    : message('A statement of a policy has no element {element}.', { element: inside });
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
