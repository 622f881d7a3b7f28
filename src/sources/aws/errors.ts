/**
 * The codes with which AWS says that IAM does not allow a call.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
 */
const DENIED = new Set(['UnauthorizedOperation', 'AccessDenied', 'AccessDeniedException']);

export function isAccessDenied(error: unknown): boolean {
  return DENIED.has(errorName(error));
}

/** @returns the error's code as the service says it, which the SDK keeps as its name. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}

export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/[.\s]+$/, '');
}
