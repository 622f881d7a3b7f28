import { l10n, window, workspace } from 'vscode';
import type { Change } from '../../endpoints/change';
import { checkPolicy } from '../../endpoints/policy-text';
import { known } from '../../network/resolved';
import type { VpcEndpoint } from '../../network/resources/vpc-endpoint';
import type { Dialogs } from '../explorer/dialogs';
import { render } from '../render';
import { askPolicyText } from './generate-policy';

/** Asks which policy an endpoint shall have. */
export async function askPolicy(dialogs: Dialogs, endpoint: VpcEndpoint): Promise<Change | undefined> {
  const service = known(endpoint.serviceName) ?? '';
  const full = { label: l10n.t('Full access') };
  const resources = { label: l10n.t('Only these resources…') };
  const organisation = { label: l10n.t('Only this organisation…') };
  const editor = { label: l10n.t('The JSON of the active editor') };
  const show = {
    label: l10n.t('Show the policy as it is'),
    description: l10n.t('to edit it, and choose it after'),
  };
  const chosen = await dialogs.choose(l10n.t('Policy of {id}', { id: endpoint.id }), [
    full,
    resources,
    organisation,
    editor,
    show,
  ]);
  switch (chosen) {
    case full:
      return { kind: 'policy', endpoint, policy: 'full' };
    case resources:
      return withText(dialogs, endpoint, await askPolicyText(dialogs, 'only-resources', service));
    case organisation:
      return withText(dialogs, endpoint, await askPolicyText(dialogs, 'only-organisation', service));
    case editor:
      return withText(dialogs, endpoint, window.activeTextEditor?.document.getText() ?? '');
    case show: {
      const content = endpoint.policy === undefined ? '' : (known(endpoint.policy) ?? '');
      await window.showTextDocument(await workspace.openTextDocument({ language: 'json', content }));
      return undefined;
    }
    default:
      return undefined;
  }
}

/** What AWS would refuse is not sent: the first thing that is wrong is said, and where. */
async function withText(
  dialogs: Dialogs,
  endpoint: VpcEndpoint,
  document: string | undefined,
): Promise<Change | undefined> {
  if (document === undefined) return undefined;
  const wrong = checkPolicy(document).find(({ severity }) => severity === 'error');
  if (!wrong) return { kind: 'policy', endpoint, policy: { document } };
  const { line, column, message } = wrong;
  await dialogs.error(
    l10n.t('Line {line}, column {column}: {what}', { line, column, what: render(message) }),
  );
  return undefined;
}
