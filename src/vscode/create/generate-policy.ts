import { l10n } from 'vscode';
import { onlyOrganisation, onlyResources, type ResourceArns } from '../../endpoints/policy-text';
import type { Dialogs } from '../explorer/dialogs';

/** Asks what a policy shall be limited to. @returns its text; undefined where somebody cancelled. */
export async function askPolicyText(
  dialogs: Dialogs,
  kind: 'only-resources' | 'only-organisation',
  service: string,
): Promise<string | undefined> {
  return kind === 'only-resources' ? resources(dialogs, service) : organisation(dialogs);
}

async function resources(dialogs: Dialogs, service: string): Promise<string | undefined> {
  const text = await dialogs.input({
    title: l10n.t('Only these resources'),
    prompt: l10n.t('ARNs of buckets, tables or others, with commas between them'),
    placeHolder: 'arn:aws:s3:::my-bucket',
    ignoreFocusOut: true,
    validateInput: (typed) =>
      typed === '' || arnsIn(typed) ? undefined : l10n.t('Each must be an ARN: arn:aws:s3:::my-bucket.'),
  });
  const arns = text === undefined ? undefined : arnsIn(text);
  return arns && onlyResources(service, arns);
}

/** @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html */
const ORGANISATION = /^o-[a-z0-9]{10,32}$/;

async function organisation(dialogs: Dialogs): Promise<string | undefined> {
  const id = await dialogs.input({
    title: l10n.t('Only this organisation'),
    placeHolder: 'o-a1b2c3d4e5',
    ignoreFocusOut: true,
    validateInput: (typed) =>
      typed === '' || ORGANISATION.test(typed.trim())
        ? undefined
        : l10n.t('The id of an organisation is o- and 10 to 32 small letters or digits.'),
  });
  const trimmed = id?.trim() ?? '';
  return ORGANISATION.test(trimmed) ? onlyOrganisation(trimmed) : undefined;
}

function arnsIn(text: string): ResourceArns | undefined {
  const [first, ...others] = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const all = first === undefined ? [] : [first, ...others];
  return first !== undefined && all.every((arn) => /^arn:[^:\s]+:[^:\s]+:/.test(arn))
    ? [first, ...others]
    : undefined;
}
