import { l10n } from 'vscode';
import type { Plan } from '../../endpoints/plan';
import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { serviceLabel } from '../../network/service-name';
import type { CreateState, FooterView, FormView, PreviewView } from '../../webview/create/protocol';
import type { OpenRoot } from '../explorer/roots';
import { render } from '../render';
import type { Known } from './form/form';
import { formView } from './form/form-view';
import { planOf } from './form/plan-of';
import type { Permissions } from './permissions';
import { planTitle } from './plan-title';
import { footerView } from './preview/footer-view';
import { previewView } from './preview/preview-view';

/** What a state of the form amounts to. */
export interface FormAnswer {
  readonly form: FormView;
  readonly preview: PreviewView;
  readonly footer: FooterView;
  /** Of the panel's tab. */
  readonly title: string;
}

/** What a form is answered from. */
export interface AskedForm {
  readonly network: Network;
  readonly state: CreateState;
  readonly known: Known;
  readonly root: OpenRoot | undefined;
  readonly permissions: Permissions;
  /** A creation of this form is under way. */
  readonly isBusy: boolean;
}

/** @returns the choices, the preview and the footer for a state; the permission to create it is seen to. */
export function formAnswer({ network, state, known, root, permissions, isBusy }: AskedForm): FormAnswer {
  const plan = planOf(network, state);
  const writable = root?.source.writer !== undefined;
  const permission = plan.ok && writable ? permissions.of(plan.plan) : undefined;
  const form = formView(network, state, known);
  const preview = previewView(network, { state, plan, permission, writable, render });
  const footer = footerView({
    profile: root?.source.root.label ?? '',
    scope: state.scope,
    plan,
    preview,
    busy: isBusy,
    readOnly: writable
      ? undefined
      : message('A snapshot cannot be changed: try it on a copy, or insert it as code.'),
    render,
  });
  const title = plan.ok ? l10n.t('Create: {what}', { what: whatOf(plan.plan) }) : form.title;
  return { form, preview, footer, title };
}

/** In the title of a tab there is room for a word or two. */
function whatOf(plan: Plan): string {
  return plan.kind === 'gateway' || plan.kind === 'interface'
    ? serviceLabel(plan.service)
    : render(planTitle(plan));
}
