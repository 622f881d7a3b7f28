import { l10n } from 'vscode';
import type { MatrixWords } from '../../../webview/matrix/protocol';

/** @returns the texts of the matrix page. Places like `{n}` stay: the page fills them. */
export function matrixPageWords(): MatrixWords {
  return {
    title: l10n.t('How subnets reach services'),
    grid: l10n.t('Subnets and services'),
    filter: l10n.t('Filter subnets'),
    vpc: l10n.t('VPC'),
    allVpcs: l10n.t('all, {n}'),
    services: l10n.t('Services'),
    service: l10n.t('Service'),
    chosen: l10n.t('{n}'),
    chosenOf: l10n.t('{n} of {offered}'),
    refresh: l10n.t('Refresh'),
    export: l10n.t('Export'),
    'export.csv': l10n.t('CSV…'),
    'export.markdown': l10n.t('Markdown…'),
    'export.json': l10n.t('JSON…'),
    showOnly: l10n.t('Show only'),
    subnet: l10n.t('Subnet'),
    'subnets.one': l10n.t('{n} subnet'),
    'subnets.many': l10n.t('{n} subnets'),
    'inVpcs.one': l10n.t('{subnets} in {n} VPC'),
    'inVpcs.many': l10n.t('{subnets} in {n} VPCs'),
    private: l10n.t('{n} private'),
    privateAndBlocked: l10n.t('{n} private, {blocked} blocked'),
    sortWorst: l10n.t('Sort: worst first'),
    sortBest: l10n.t('Sort: best first'),
    sortName: l10n.t('Sort by name'),
    cell: l10n.t('{subnet} to {service}: {way}'),
    group: l10n.t('{vpc} to {service}: at worst {way} ({n})'),
    pays: l10n.t('An endpoint would pay'),
    nothing: l10n.t('No subnet is like that.'),
    asking: l10n.t('Following the path…'),
    open: l10n.t('Open path'),
    create: l10n.t('Create endpoint…'),
  };
}
