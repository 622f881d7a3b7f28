import { l10n } from 'vscode';
import type { Change } from '../../endpoints/change';
import type { EndpointService } from '../../network/resources/endpoint-service';
import type { Dialogs } from '../explorer/dialogs';
import { isPrincipal } from '../../endpoints/preconditions/principals';
import { isPrivateName } from '../../endpoints/preconditions/service-private-name';

/** Asks for one principal to be allowed, or to be allowed no longer. */
export async function askPrincipals(dialogs: Dialogs, service: EndpointService): Promise<Change | undefined> {
  const add = { label: l10n.t('$(add) Allow a principal…') };
  const remove = { label: l10n.t('$(remove) Allow a principal no longer…') };
  const what = await dialogs.choose(l10n.t('Allowed principals of {id}', { id: service.id }), [add, remove]);
  if (!what) return undefined;
  const arn = await dialogs.input({
    title: what === add ? l10n.t('Allow a principal') : l10n.t('Allow a principal no longer'),
    prompt: l10n.t('The ARN of an account, role or user; * for everybody'),
    placeHolder: 'arn:aws:iam::123456789012:root',
    validateInput: (text) =>
      text === '' || isPrincipal(text.trim())
        ? undefined
        : l10n.t('This is no ARN of an account, role or user.'),
  });
  const principal = arn?.trim() ?? '';
  if (!isPrincipal(principal)) return undefined;
  return what === add
    ? { kind: 'principals', service, add: [principal], remove: [] }
    : { kind: 'principals', service, add: [], remove: [principal] };
}

/** Asks for the private DNS name of a service; an empty one takes it away. */
export async function askPrivateName(
  dialogs: Dialogs,
  service: EndpointService,
): Promise<Change | undefined> {
  const name = await dialogs.input({
    title: l10n.t('Private DNS name of {id}', { id: service.id }),
    prompt: l10n.t('A name of a domain that you own; empty for none'),
    value: service.privateDnsName ?? '',
    validateInput: (text) =>
      text === '' || isPrivateName(text.trim()) ? undefined : l10n.t('This is no DNS name.'),
  });
  if (name === undefined || name.trim() === (service.privateDnsName ?? '')) return undefined;
  return { kind: 'private-name', service, name: name.trim() === '' ? undefined : name.trim() };
}
