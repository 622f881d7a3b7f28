import { l10n } from 'vscode';
import type { Change } from '../../endpoints/change';
import { changeOfRemedy } from '../../endpoints/change/of-remedy';
import { proofReport } from '../../endpoints/proof/report';
import type { Plan } from '../../endpoints/plan';
import type { Network } from '../../network/network';
import { scopeOfPlan } from '../../endpoints/scope-of-plan';
import type { CreateState } from '../../webview/create/protocol';
import type { OpenRoot } from '../explorer/roots';
import type { Changes } from './changes';
import type { CreateHost } from './create-host';
import type { CreationEnd } from './creation-end';
import { askLoadBalancers, verifyService } from './ask-aws';
import { deletionOf } from './deletion';
import { initialState } from './form/initial-state';
import type { Known } from './form/form';
import { planOf } from './form/plan-of';
import { withPlan } from './form/with-plan';
import { askPolicyText } from './generate-policy';
import { insertCode } from './insert-code';
import { codeOf } from './preview/code-view';
import { remedyOf } from './preview/remedies';
import { showReport } from './report';
import { showUses } from './use';

/** A form, as what acts on it sees it. */
export interface ActedForm {
  readonly root: () => OpenRoot | undefined;
  /** What the form is told from: the network of its root, with what AWS answered to the form's questions. */
  readonly network: () => Network | undefined;
  /** Aborted once the form is closed. */
  readonly gone: AbortSignal;
  readonly state: () => CreateState;
  /** Asks for something else in place of what is asked for. */
  readonly change: (state: CreateState) => void;
  /** Takes in what AWS answered. */
  readonly know: (known: Known) => void;
  /** Stops waiting for what is being created. */
  readonly stopWaiting: () => void;
}

/** Where another form is opened. */
export interface Forms {
  show(state: CreateState): unknown;
}

type CreatedEnd = Extract<CreationEnd, { readonly kind: 'created' }>;

/** What the buttons and links of a form do, beside creating. */
export class FormActs {
  readonly #host: CreateHost;
  readonly #changes: Changes;
  readonly #forms: Forms;
  readonly #form: ActedForm;
  /** What was created last by this form. */
  created: CreatedEnd | undefined;

  constructor(host: CreateHost, changes: Changes, forms: Forms, form: ActedForm) {
    this.#host = host;
    this.#changes = changes;
    this.#forms = forms;
    this.#form = form;
  }

  /** Asks what a service can be offered behind, once, where the form is about that and nobody knows it yet. */
  async askForLoadBalancers(network: Network, known: Known): Promise<void> {
    const { category, scope } = this.#form.state();
    const root = this.#form.root();
    const isKnown = known.loadBalancers !== undefined || network.isRead('LoadBalancers', scope);
    if (root && category === 'provider' && !isKnown) await askLoadBalancers(root, scope, this.#form);
  }

  async act(id: string): Promise<void> {
    const root = this.#form.root();
    const network = this.#form.network();
    if (!root || !network) return;
    const state = this.#form.state();
    switch (id) {
      case 'verify':
        return verifyService(root, state, this.#form);
      case 'generate:only-resources':
        return this.#generate('only-resources', state);
      case 'generate:only-organisation':
        return this.#generate('only-organisation', state);
      case 'cancel-wait':
        this.#form.stopWaiting();
        return;
      default:
        return this.created
          ? this.#actOnCreated(id, root, network, this.created)
          : this.#actOnPlan(id, root, network, state);
    }
  }

  async #actOnPlan(id: string, root: OpenRoot, network: Network, state: CreateState): Promise<void> {
    const planned = planOf(network, state);
    if (!planned.ok) return;
    const { plan } = planned;
    switch (id) {
      case 'insert':
        return insertCode(codeOf(plan, state.code), state.code);
      case 'copy-code':
        await this.#host.dialogs.copy(codeOf(plan, state.code));
        return;
      case 'compare':
        return this.#compare(root, plan, state);
      default:
        return this.#mend(id, root, network, plan, state);
    }
  }

  /** Does what would mend a problem: in the form itself, by another form, or by a change that asks again. */
  async #mend(id: string, root: OpenRoot, network: Network, plan: Plan, state: CreateState): Promise<void> {
    const remedy = remedyOf(network, plan, id);
    if (!remedy) return;
    if (remedy.kind === 'change-plan') {
      this.#form.change(withPlan(state, remedy.plan));
    } else if (remedy.kind === 'create-endpoint') {
      const { scope } = state;
      this.#forms.show(
        initialState(network, { root: state.root, scope, plan: remedy.plan, code: state.code }),
      );
    } else {
      const change = changeOfRemedy(network, remedy, scopeOfPlan(plan));
      if (change && (await this.#changes.apply(root, change))) this.#takeGroup(root, change);
    }
  }

  /** A group that was created for an endpoint is one of its groups. */
  #takeGroup({ network }: OpenRoot, change: Change): void {
    if (change.kind !== 'create-security-group') return;
    const groups = network?.inVpc('security-group', change.vpc) ?? [];
    const made = groups.find(({ groupName }) => groupName === change.name);
    const state = this.#form.state();
    if (made) this.#form.change({ ...state, securityGroups: [...state.securityGroups, made.id] });
  }

  async #generate(kind: 'only-resources' | 'only-organisation', state: CreateState): Promise<void> {
    const text = await askPolicyText(this.#host.dialogs, kind, state.service);
    if (text !== undefined) this.#form.change({ ...this.#form.state(), policy: 'custom', policyText: text });
  }

  /** The whole picture, with and without, of the subnet that the miniature is about. */
  async #compare(root: OpenRoot, plan: Plan, state: CreateState): Promise<void> {
    if (plan.kind !== 'gateway' && plan.kind !== 'interface') return;
    const { comparePlan } = await import('./compare-plan');
    comparePlan(await this.#host.paths.panels(), root, plan, state.pathFrom);
  }

  async #actOnCreated(
    id: string,
    root: OpenRoot,
    network: Network,
    { plan, created }: CreatedEnd,
  ): Promise<void> {
    const { id: endpointId, proof } = created;
    const resource = network
      .find(endpointId)
      .find(({ scope }) => scope.account === scopeOfPlan(plan).account);
    switch (id) {
      case 'show-in-tree':
        if (resource) await this.#host.explorer.reveal(root, resource);
        return;
      case 'save-report':
        if (proof) await showReport(proofReport(proof, { profile: root.source.root.label, at: new Date() }));
        return;
      case 'use-it':
        if (resource) await showUses(this.#host.dialogs, resource);
        return;
      case 'undo': {
        const change = resource && deletionOf(resource);
        if (change) {
          // What was said of it is no longer so: the form comes back as it was filled.
          if (await this.#changes.apply(root, change)) this.#form.change(this.#form.state());
        } else
          await this.#host.dialogs.information(
            l10n.t('{id} is not among what was read.', { id: endpointId }),
          );
        return;
      }
      default:
        return;
    }
  }
}
