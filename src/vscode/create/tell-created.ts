import { l10n } from 'vscode';
import { proofReport } from '../../endpoints/proof/report';
import type { OpenRoot } from '../explorer/roots';
import type { CreateHost } from './create-host';
import type { CreationEnd } from './creation-end';
import { followUpProblem } from './preview/follow-up';
import { showReport } from './report';
import { settledText } from './settled-text';

/** Says what was created and whether it is proven, where no form shows it. */
export async function tellCreated(
  { dialogs, explorer }: CreateHost,
  root: OpenRoot,
  { created }: Extract<CreationEnd, { readonly kind: 'created' }>,
): Promise<void> {
  const { id, proof } = created;
  const text = settledText(created);
  const show = l10n.t('Show in Network View');
  const report = l10n.t('Show Report');
  const labels = proof ? [report, show] : [show];
  const isFine =
    proof?.verdict !== 'differs' && created.settled.kind !== 'failed' && !followUpProblem(created);
  const answer = isFine ? await dialogs.information(text, ...labels) : await dialogs.error(text, ...labels);
  if (answer === report && proof) {
    await showReport(proofReport(proof, { profile: root.source.root.label, at: new Date() }));
  } else if (answer === show) {
    const [resource] = root.network?.find(id) ?? [];
    if (resource) await explorer.reveal(root, resource);
  }
}
