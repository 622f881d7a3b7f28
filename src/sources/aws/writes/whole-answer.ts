/** What stands before the first element. */
const PROLOG = /^\s*(?:<\?xml[^>]*\?>)?\s*/;

/**
 * @returns whether a body is an answer of EC2 from its beginning to its end. A proxy's page, a captive portal's and
 * an answer that was cut say nothing about what was done.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
export function isWholeAnswer(status: number, body: string): boolean {
  const text = body.replace(PROLOG, '').trimEnd();
  const root = /^<(\w+)[\s>]/.exec(text)?.[1];
  if (root === undefined || !text.endsWith(`</${root}>`)) return false;
  if (status < 300) return root.endsWith('Response');
  return (root === 'Response' || root === 'ErrorResponse') && text.includes('<Code>');
}
