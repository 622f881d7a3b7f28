/**
 * Masks account ids wherever they stand (ARNs, owners, descriptions, `logs-111122223333` in a name), with and
 * without the console's hyphens. Whatever has the form of one is masked: a number too many is better than an account
 * too few; only within the longer digits and letters of a resource's id no account stands. The last four digits stay,
 * so that accounts can still be told apart.
 */
export function maskAccounts(text: string): string {
  return text
    .replace(/(?<![0-9A-Za-z])\d{8}(\d{4})(?![0-9A-Za-z])/g, '********$1')
    .replace(/(?<![0-9A-Za-z])\d{4}-\d{4}-(\d{4})(?![0-9A-Za-z])/g, '****-****-$1');
}
