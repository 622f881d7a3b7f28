/**
 * Masks account ids wherever they stand (ARNs, owners, descriptions), with and without the console's hyphens.
 * Whatever has the form of one is masked: a number too many is better than an account too few. The last four digits
 * stay, so that accounts can still be told apart.
 */
export function maskAccounts(text: string): string {
  return text
    .replace(/(?<![\w-])\d{8}(\d{4})(?![\w-])/g, '********$1')
    .replace(/(?<![\w-])\d{4}-\d{4}-(\d{4})(?![\w-])/g, '****-****-$1');
}
