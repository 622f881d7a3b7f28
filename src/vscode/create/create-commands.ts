import { scopeOfPlan } from '../../endpoints/scope-of-plan';
import { l10n, type Disposable } from 'vscode';
import type { Plan } from '../../endpoints/plan';
import { problems } from '../../endpoints/problems';
import type { Scope } from '../../network/describe';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import type { Category, CodeFormat, CreateState } from '../../webview/create/protocol';
import { networkOf } from '../explorer/choose-root';
import type { Dialogs } from '../explorer/dialogs';
import type { OpenRoot } from '../explorer/roots';
import { render } from '../render';
import { Changes } from './changes';
import { connectThrough } from './connect';
import type { CreateHost } from './create-host';
import type { CreationEnd } from './creation-end';
import { CODE_FORMAT } from './create-panel';
import { CreatePanels } from './create-panels';
import { Creations } from './creations';
import { deletionOf } from './deletion';
import { choose } from './form/choose';
import { initialState } from './form/initial-state';
import { planOf } from './form/plan-of';
import type { Start } from './form/start';
import { againAfter } from './again';
import { groupDigits } from '../../tree/root';
import { askChange } from './modify';
import { askGatewayEndpoint } from './short-way';
import { showUnfinished, UnfinishedNotices } from './unfinished';
import { showUses } from './use';
import { tellCreated } from './tell-created';

/** Where the form is opened from; what is said is preselected. */
export interface StartAt {
  readonly resource?: Resource | undefined;
  /** The account and Region, where neither a resource nor a plan says it. */
  readonly scope?: Scope | undefined;
  readonly service?: string | undefined;
  readonly category?: Category | undefined;
  readonly plan?: Plan | undefined;
}

/** What the commands do; loaded with the first of them. */
export class CreateCommands implements Disposable {
  readonly panels: CreatePanels;
  readonly creations: Creations;
  readonly changes: Changes;
  readonly #host: CreateHost;
  readonly #notices: UnfinishedNotices;

  constructor(host: CreateHost) {
    this.#host = host;
    this.creations = new Creations(host);
    this.changes = new Changes(host.dialogs, host.explorer.underWay);
    this.panels = new CreatePanels(host, this.creations, this.changes);
    this.#notices = new UnfinishedNotices(host, this.creations);
  }

  /** Opens the form, filled from where it was started. */
  async openForm(root: OpenRoot, start: StartAt): Promise<void> {
    const network = await networkOf(this.#host.dialogs, root);
    const state = network && (await this.#startOf(root, network, start));
    if (state) this.panels.show(state);
  }

  /** Asks in three steps for a gateway endpoint, and creates it. */
  async createGateway(root: OpenRoot, at: Pick<StartAt, 'resource' | 'scope'>): Promise<void> {
    const { dialogs } = this.#host;
    const network = await networkOf(dialogs, root);
    const start = network && (await this.#startOf(root, network, { ...at, service: 's3' }));
    if (!network || !start) return;
    const first = choose(network, start, { type: 'gateway' });
    const asked = await askGatewayEndpoint(dialogs, network, first, (state, what) =>
      choose(network, state, what),
    );
    const plan = asked && planOf(network, asked);
    if (!asked || !plan) return;
    if (!plan.ok) {
      await dialogs.error(render(plan.missing));
      return;
    }
    const [wrong] = problems(network, plan.plan).filter(({ severity }) => severity === 'error');
    if (wrong) return this.#offerForm(render(wrong.message), asked);
    await this.#told(root, asked, await this.creations.create(root, plan.plan));
  }

  async modify(root: OpenRoot, resource: Resource): Promise<void> {
    const { dialogs } = this.#host;
    const network = await networkOf(dialogs, root);
    const change = network && (await askChange(dialogs, network, resource));
    if (change) await this.changes.apply(root, change);
  }

  /** Deletes after its effect was shown; says how to have it again. */
  async delete(root: OpenRoot, resource: Resource): Promise<void> {
    const { network } = root;
    const change = deletionOf(resource);
    if (!network || !change) return;
    const again = againAfter(network, resource);
    if (!(await this.changes.apply(root, change)) || !again) return;
    const label = l10n.t('Create It Again…');
    const answer = await this.#host.dialogs.information(
      l10n.t('{id} is deleted.', { id: resource.id }),
      label,
    );
    if (answer === label) await this.openForm(root, { plan: again });
  }

  /** Accepts or rejects a consumer's connection. */
  async answer(root: OpenRoot, resource: Resource, answer: 'accept' | 'reject'): Promise<void> {
    if (resource.kind !== 'endpoint-connection') return;
    const service = root.network?.get('endpoint-service', resource.serviceId, resource.scope);
    if (service)
      await this.changes.apply(root, { kind: 'connections', service, endpointIds: [resource.id], answer });
  }

  async use(resource: Resource): Promise<void> {
    await showUses(this.#host.dialogs, resource);
  }

  async connect(root: OpenRoot, resource: Resource): Promise<void> {
    await connectThrough(this.#host.dialogs, root, resource, () =>
      this.openForm(root, { resource, category: 'instance-connect' }),
    );
  }

  async showUnfinished(): Promise<void> {
    await showUnfinished(this.#host, this.creations);
  }

  /** Tells, once for each, what was begun in a window that was closed. */
  async tellUnfinished(): Promise<void> {
    await this.#notices.tell();
  }

  async #told(root: OpenRoot, asked: CreateState, end: CreationEnd): Promise<void> {
    switch (end.kind) {
      case 'cancelled':
        return;
      case 'created':
        return tellCreated(this.#host, root, end);
      case 'refused':
      case 'not-done':
      case 'unknown':
      case 'absent':
        return this.#offerForm(end.text, asked);
    }
  }

  /** What went wrong can be mended in the form, which has everything that was asked for. */
  async #offerForm(sentence: string, state: CreateState): Promise<void> {
    const open = l10n.t('Open Form');
    if ((await this.#host.dialogs.error(sentence, open)) === open) this.panels.show(state);
  }

  async #startOf(root: OpenRoot, network: Network, start: StartAt): Promise<CreateState | undefined> {
    const scope = start.plan
      ? scopeOfPlan(start.plan)
      : (start.resource?.scope ?? start.scope ?? (await chooseScope(this.#host.dialogs, network)));
    if (!scope) return undefined;
    const { kind, key } = root.source.root;
    return initialState(network, {
      root: { kind, key },
      scope,
      service: start.service,
      category: start.category,
      plan: start.plan,
      code: this.#host.globalState.get<CodeFormat>(CODE_FORMAT),
      ...placeOf(start.resource),
    });
  }

  dispose(): void {
    this.creations.stopWaiting();
    this.panels.dispose();
  }
}

/** A snapshot may hold several accounts and Regions: which one is meant is asked, and never guessed. */
async function chooseScope(dialogs: Dialogs, network: Network): Promise<Scope | undefined> {
  const [only, ...others] = network.regions;
  if (others.length === 0) return only?.scope;
  const rows = network.regions.map(({ scope }) => ({
    label: scope.region,
    description: groupDigits(scope.account),
    scope,
  }));
  return (await dialogs.choose(l10n.t('In which account and Region?'), rows))?.scope;
}

function placeOf(resource: Resource | undefined): Pick<Start, 'vpc' | 'subnet' | 'instance' | 'routeTables'> {
  switch (resource?.kind) {
    case 'vpc':
      return { vpc: resource.id };
    case 'subnet':
      return { subnet: resource.id };
    case 'instance':
      return { instance: resource.id };
    case 'route-table':
      return { routeTables: [resource.id] };
    case 'network-interface':
      return { subnet: resource.subnetId };
    default:
      return {};
  }
}
