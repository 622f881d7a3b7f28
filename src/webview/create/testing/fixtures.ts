import type { FooterView, PreviewView, ProgressView, ToCreateForm } from '../protocol';
import * as form from './form-fixtures';
import * as preview from './preview-fixtures';
import * as progress from './progress-fixtures';

function show(
  { form: view, state }: form.FormFixture,
  right: PreviewView,
  footer: FooterView = preview.footer,
): Extract<ToCreateForm, { readonly type: 'form' }> {
  return { type: 'form', revision: 0, state, form: view, preview: right, footer, refused: undefined };
}

const gateway = show(form.gateway, preview.gateway);
const interfaceEndpoint = show(
  { ...form.interfaceEndpoint, state: { ...form.interfaceEndpoint.state, code: 'cli' } },
  preview.interfaceEndpoint,
  preview.footerToFix,
);

function after(view: ProgressView): readonly ToCreateForm[] {
  return [gateway, { type: 'progress', view }];
}

/** What the extension says until a state of the page is seen, by the name of its picture. */
export const states: Readonly<Record<string, readonly ToCreateForm[]>> = {
  gateway: [gateway],
  interface: [interfaceEndpoint],
  'instance-connect': [show(form.instanceConnect, preview.interfaceEndpoint)],
  provider: [show(form.provider, { ...preview.interfaceEndpoint, path: undefined })],
  'by-name': [show(form.byName, preview.missing, preview.footerMissing)],
  dualstack: [show(form.dualstack, preview.interfaceEndpoint)],
  'load-balancer': [show(form.loadBalancer, preview.interfaceEndpoint)],
  crowded: [show(form.long, preview.crowded, preview.footerToFix)],
  missing: [show(form.gateway, preview.missing, preview.footerMissing)],
  refused: [
    {
      ...gateway,
      refused: { field: 'routeTables', text: 'Table private got a route to S3 since. Choose another table.' },
    },
  ],
  pending: after(progress.pending),
  proven: after(progress.proven),
  differs: after(progress.differs),
  open: after(progress.open),
  failed: after(progress.failed),
  loading: [
    {
      type: 'state',
      view: {
        kind: 'loading',
        title: 'Reading what endpoints can be created in us-east-1…',
        steps: ['Services', 'VPCs, subnets, route tables', 'Security groups'],
        done: 1,
      },
    },
  ],
  empty: [
    {
      type: 'state',
      view: { kind: 'empty', title: 'There is no VPC in us-east-1', text: 'An endpoint belongs to a VPC.' },
    },
  ],
  error: [
    {
      type: 'state',
      view: {
        kind: 'error',
        title: 'Session for profile prod expired',
        text: 'AWS answered ExpiredToken to DescribeVpcEndpointServices in us-east-1. The form comes back by itself once you have signed in.',
        actions: [
          { id: 'sign-in', label: 'Sign in' },
          { id: 'show-log', label: 'Show log' },
        ],
      },
    },
  ],
};
